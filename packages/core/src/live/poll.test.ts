import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeRoom } from '../../fakes/live-room.js';
import { createFakeTimers } from '../../fakes/timers.js';
import type { LivePoll } from '../contracts/live.js';
import { createVoting } from './poll.js';

const poll: LivePoll = { id: 'p', at: 1, q: 'Which next?', options: ['Shirt', 'Mug'], open: true };

function start(more: Partial<LivePoll> = {}) {
  const room = createFakeRoom({ poll: { ...poll, ...more } });
  const timers = createFakeTimers();
  const voting = createVoting({ session: room.session, ...timers });
  return { room, timers, voting };
}

test('a viewer has one vote in each poll', () => {
  const { room, voting } = start();
  assert.deepEqual(voting.vote(1), { ok: true, id: 'sent' });
  assert.equal(voting.$poll.get()?.voted, 1);
  assert.deepEqual(voting.vote(0), { ok: false, reason: 'rate' });
  assert.deepEqual(room.sent, [{ k: 'vote', poll: 'p', opt: 1 }]);
  room.change({ poll: { ...poll, id: 'q' } });
  assert.equal(voting.$poll.get()?.voted, null);
  assert.equal(voting.vote(0).ok, true);
  room.change({ poll });
  assert.equal(voting.$poll.get()?.voted, 1);
});

test('there is no vote for what is not there, and none in a poll that is closed', () => {
  const { room, voting } = start();
  for (const option of [2, -1, 0.5, NaN]) assert.deepEqual(voting.vote(option), { ok: false, reason: 'denied' });
  room.change({ poll: { ...poll, open: false } });
  assert.deepEqual(voting.vote(0), { ok: false, reason: 'denied' });
  assert.deepEqual(room.sent, []);
  const none = createVoting({ session: createFakeRoom().session, ...createFakeTimers() });
  assert.equal(none.$poll.get(), null);
  assert.deepEqual(none.vote(0), { ok: false, reason: 'denied' });
});

test('a vote that could not be sent was none', () => {
  const { room, voting } = start();
  room.sending = { ok: false, reason: 'offline' };
  assert.deepEqual(voting.vote(0), { ok: false, reason: 'offline' });
  assert.equal(voting.$poll.get()?.voted, null);
  room.sending = { ok: true, id: 'x' };
  assert.equal(voting.vote(0).ok, true);
});

test('the tally is the latest that was told of this poll, and the state’s once it is closed', () => {
  const { room, voting } = start();
  const tally = () => [voting.$poll.get()?.tally, voting.$poll.get()?.total];
  assert.deepEqual(tally(), [[0, 0], 0]);
  room.tick({ tally: [3, 4, 99] });
  assert.deepEqual(tally(), [[3, 4], 7]);
  room.change({ poll: { ...poll, tally: [1, 1] } });
  assert.deepEqual(tally(), [[3, 4], 7]);
  room.change({ poll: { ...poll, tally: [5, 6], open: false } });
  room.tick({ tally: [9, 9] });
  assert.deepEqual(tally(), [[5, 6], 11]);
  room.change({ poll: { ...poll, id: 'q' } });
  assert.deepEqual(tally(), [[0, 0], 0]);
});

test('the votes of a crowd leave within ten seconds, and one that then cannot was none', () => {
  const { room, timers, voting } = start();
  room.$viewers.set(60_000);
  assert.deepEqual(voting.vote(1), { ok: true, id: 'p' });
  assert.equal(voting.$poll.get()?.voted, 1);
  assert.deepEqual(voting.vote(1), { ok: false, reason: 'rate' });
  timers.advance(4999);
  assert.deepEqual(room.sent, []);
  room.sending = { ok: false, reason: 'offline' };
  timers.advance(1);
  assert.equal(room.sent.length, 1);
  assert.equal(voting.$poll.get()?.voted, null);
});

test('after the end no vote leaves and no tick is heard', () => {
  const { room, timers, voting } = start();
  room.$viewers.set(60_000);
  voting.vote(0);
  voting.close();
  room.tick({ tally: [1, 1] });
  timers.advance(20_000);
  assert.deepEqual([room.sent.length, voting.$poll.get()?.total], [0, 0]);
});
