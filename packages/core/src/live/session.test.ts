import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeChannel } from '../../fakes/live-channel.js';
import { createFakeTimers } from '../../fakes/timers.js';
import type { ShowState, StateDelta, StateOp, Tick } from '../contracts/live.js';
import { emptyState } from './reduce.js';
import { createLiveSession } from './session.js';

const state = (rev: number, more: Partial<ShowState> = {}): ShowState => ({
  ...emptyState('evening', 'e1'),
  status: 'live',
  rev,
  ...more,
});
const note = (text: string): StateOp => ({ k: 'notice', notice: { id: text, at: 1, text } });
const delta = (rev: number, epoch = 'e1'): StateDelta => ({ v: 1, epoch, rev, ops: [note(`n${rev}`)] });
const tick = (rev: number, more: Partial<Tick> = {}): Tick => ({ v: 1, n: rev, at: 0, rev, ...more });

function start(capabilities = {}, random = () => 0.5) {
  const channel = createFakeChannel(capabilities);
  const timers = createFakeTimers(random);
  const session = createLiveSession({ channel, show: 'evening', role: 'viewer', token: () => Promise.resolve('t'), ...timers });
  channel.$status.set('open');
  return { channel, timers, session, rev: () => session.$state.get()?.rev };
}

test('deltas that come before the state are applied where they are newer', () => {
  const { channel, session, rev } = start();
  for (const each of [5, 3, 4, 4]) channel.delta(delta(each));
  assert.equal(rev(), undefined);
  channel.state(state(3));
  assert.equal(rev(), 5);
  assert.equal(session.$state.get()?.notice?.text, 'n5');
  channel.delta(delta(5));
  channel.state(state(4));
  assert.equal(rev(), 5);
  assert.equal(channel.asked, 0);
});

test('a delta that comes too early waits for the one before it, and nobody asks', async () => {
  const { channel, timers, rev } = start();
  channel.state(state(1));
  channel.delta(delta(3));
  assert.equal(rev(), 1);
  await timers.pass(900);
  channel.delta(delta(2));
  assert.equal(rev(), 3);
  await timers.pass(60_000);
  assert.equal(channel.asked, 0);
  assert.equal(timers.waiting(), 0);
});

test('what is missing is asked for within two seconds, and within ten in a crowd', async () => {
  for (const [viewers, after] of [
    [50_000, 1000],
    [50_001, 5000],
  ] as const) {
    const { channel, timers, rev } = start();
    channel.answer = () => Promise.resolve(state(7));
    channel.state(state(1, { viewers }));
    channel.delta(delta(3));
    await timers.pass(after - 1);
    assert.equal(channel.asked, 0);
    await timers.pass(1);
    assert.equal(channel.asked, 1);
    assert.equal(rev(), 7);
  }
});

test('a tick tells of a delta that was lost', async () => {
  const { channel, timers, rev } = start();
  channel.answer = () => Promise.resolve(state(2));
  channel.state(state(1));
  channel.tick(tick(2));
  await timers.pass(1000);
  assert.deepEqual([channel.asked, rev()], [1, 2]);
});

test('a tick that is late is given time, and the next one settles it', async () => {
  const { channel, timers } = start();
  channel.state(state(5));
  channel.tick(tick(4));
  await timers.pass(1500);
  channel.tick(tick(5));
  await timers.pass(4900);
  assert.equal(channel.asked, 0);
});

test('a room that counts anew replaces what there was, and nothing of before comes back', async () => {
  const { channel, timers, session, rev } = start();
  channel.state(state(50, { viewers: 3 }));
  channel.answer = () => Promise.resolve(state(2, { epoch: 'e2' }));
  channel.delta(delta(3, 'e2'));
  await timers.pass(1000);
  assert.deepEqual([session.$state.get()?.epoch, rev()], ['e2', 3]);
  channel.state(state(51));
  channel.delta(delta(51));
  assert.deepEqual([session.$state.get()?.epoch, rev()], ['e2', 3]);
  await timers.pass(60_000);
  assert.equal(channel.asked, 1);
});

test('a copy of an epoch that was over before is left again when the ticks speak against it', async () => {
  const { channel, timers, session } = start();
  channel.state(state(1, { epoch: 'e2' }));
  channel.state(state(50));
  assert.equal(session.$state.get()?.epoch, 'e1');
  channel.answer = () => Promise.resolve(state(1, { epoch: 'e2' }));
  channel.tick(tick(1));
  await timers.pass(3000);
  assert.equal(session.$state.get()?.epoch, 'e2');
});

test('a delta of an epoch that nobody knows is asked about once', async () => {
  const { channel, timers } = start();
  channel.answer = () => Promise.resolve(state(4));
  channel.state(state(4));
  channel.delta(delta(9, 'e0'));
  await timers.pass(60_000);
  assert.equal(channel.asked, 1);
});

test('a room that counts anew is noticed by its ticks alone', async () => {
  const { channel, timers, session } = start();
  channel.state(state(50));
  channel.answer = () => Promise.resolve(state(1, { epoch: 'e2' }));
  for (let second = 0; second < 4; second++) {
    channel.tick(tick(1));
    await timers.pass(1000);
  }
  assert.equal(session.$state.get()?.epoch, 'e2');
  assert.equal(channel.asked, 1);
});

test('who gets no answer asks again, ever more seldom, and stops when it has come', async () => {
  const { channel, timers, rev } = start();
  channel.state(state(1));
  channel.answer = () => Promise.reject(new Error('offline'));
  channel.delta(delta(3));
  await timers.pass(60_000);
  assert.ok(channel.asked > 6 && channel.asked < 16, `${channel.asked}`);
  // a copy from before does not help
  channel.answer = () => Promise.resolve(state(2));
  await timers.pass(10_000);
  assert.equal(rev(), 3);
  const asked = channel.asked;
  await timers.pass(60_000);
  assert.equal(channel.asked, asked);
});

test('a channel that opens and says nothing is asked', async () => {
  const { channel, timers, rev } = start();
  channel.answer = () => Promise.resolve(state(9));
  await timers.pass(2999);
  assert.equal(channel.asked, 0);
  await timers.pass(1);
  assert.equal(rev(), 9);
});

test('where ticks came and cease, that is said, and the state is asked for now and then', async () => {
  const { channel, timers, session } = start();
  const told: string[] = [];
  session.$status.listen((status) => told.push(status));
  channel.answer = () => Promise.resolve(state(1));
  channel.state(state(1, { refreshSeconds: 10 }));
  await timers.pass(20_000);
  assert.equal(channel.asked, 0);
  channel.tick(tick(1));
  await timers.pass(4999);
  assert.deepEqual(told, []);
  await timers.pass(1);
  assert.deepEqual(told, ['degraded']);
  assert.equal(channel.asked, 1);
  await timers.pass(11_250);
  assert.equal(channel.asked, 2);
  channel.tick(tick(1));
  assert.deepEqual(told, ['degraded', 'open']);
});

test('nobody waits for ticks of a show that is not live, of a document, or of a channel that is not open', async () => {
  for (const [capabilities, status, open] of [
    [{}, 'recorded', 'open'],
    [{ push: false }, 'live', 'open'],
    [{}, 'live', 'degraded'],
  ] as const) {
    const { channel, timers, session } = start(capabilities);
    channel.state(state(1, { status }));
    channel.tick(tick(1));
    channel.$status.set(open);
    await timers.pass(60_000);
    assert.equal(session.$status.get(), open);
    assert.equal(channel.asked, 0);
  }
});

test('a page that is not seen listens to no tick, still follows the state, and asks when it is seen again', async () => {
  const { channel, timers, session, rev } = start();
  channel.answer = () => Promise.resolve(state(9));
  channel.state(state(1));
  channel.tick(tick(1));
  session.pause();
  assert.equal(channel.hearing, 0);
  channel.delta(delta(2));
  assert.equal(rev(), 2);
  await timers.pass(600_000);
  assert.equal(session.$status.get(), 'open');
  assert.equal(channel.asked, 0);
  session.resume();
  session.resume();
  await timers.pass(0);
  assert.deepEqual([channel.hearing, channel.asked, rev()], [1, 1, 9]);
});

test('ticks and deltas are passed on, whether they are applied or not, and viewers are counted', () => {
  const { channel, session } = start();
  const told: unknown[] = [];
  session.onTick(({ n }) => told.push(n));
  const off = session.onDelta(({ rev }) => told.push(rev));
  channel.delta(delta(40));
  channel.tick(tick(2));
  off();
  channel.delta(delta(41));
  assert.deepEqual(told, [40, 2]);
  assert.equal(session.$viewers.get(), null);
  channel.state(state(2, { viewers: 120 }));
  assert.equal(session.$viewers.get(), 120);
  channel.tick(tick(2, { viewers: 130 }));
  assert.equal(session.$viewers.get(), 130);
});

test('server time is told by ticks', () => {
  const { channel, session, timers } = start();
  assert.equal(session.serverNow(), timers.now());
  channel.tick(tick(1, { at: timers.now() - 7_200_000 }));
  assert.equal(session.serverNow(), timers.now() - 7_200_000);
});

test('what a host publishes is answered whatever happens, and who was second reads again', async () => {
  const { channel, session } = start();
  const op = note('x');
  assert.deepEqual(await session.publish(op), { ok: true, rev: 1 });
  channel.publishing = () => Promise.resolve({ ok: false, reason: 'conflict' });
  assert.deepEqual(await session.publish(op), { ok: false, reason: 'conflict' });
  assert.equal(channel.asked, 1);
  channel.publishing = () => Promise.reject(new Error('gone'));
  assert.deepEqual(await session.publish(op), { ok: false, reason: 'offline' });
  assert.deepEqual(channel.published, [op, op, op]);
});

test('after the end nothing is heard, asked or waited for', async () => {
  const { channel, timers, session, rev } = start();
  channel.state(state(1));
  channel.delta(delta(3));
  channel.tick(tick(3));
  session.close();
  assert.equal(channel.isClosed, true);
  assert.equal(channel.options?.signal.aborted, true);
  assert.deepEqual([timers.waiting(), channel.hearing], [0, 0]);
  channel.delta(delta(2));
  session.resume();
  await timers.pass(60_000);
  assert.deepEqual([rev(), channel.asked, channel.hearing], [1, 0, 0]);
});
