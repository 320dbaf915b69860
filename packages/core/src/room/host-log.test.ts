import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atom } from 'nanostores';
import { liveState } from '../../fakes/live-state.js';
import type { HostOp, PublishResult, ShowState } from '../contracts/live.js';
import { applyOp } from '../live/reduce.js';
import { createHostLog, type HostLog } from './host-log.js';
import { shownPin } from './subject.js';

const NOW = 1_700_000_100_000;

/** A room that several consoles write to, and that tells all of them, or not yet. */
function createRoom(start: ShowState = liveState()) {
  let state = start;
  let now = NOW;
  let id = 0;
  const told: { set(state: ShowState): void }[] = [];
  const room = {
    state: () => state,
    wait: (ms: number) => void (now += ms),
    /** What the next publications come to. */
    answers: [] as PublishResult['ok'][],
    published: [] as HostOp[],
    isSilent: false,
    tell: () => told.forEach(($room) => $room.set(state)),
    change(op: HostOp) {
      state = { ...applyOp(state, op), rev: state.rev + 1 };
      if (!room.isSilent) room.tell();
    },
    console(saved?: string): HostLog & { known: () => ShowState } {
      const $room = atom<ShowState | null>(state);
      told.push($room);
      const log = createHostLog({
        $room,
        platform: { now: () => now, id: () => `id${++id}` },
        refetch: async () => state,
        async publish(op) {
          if (room.answers.shift() === false) return { ok: false, reason: 'offline' };
          // as over compare-and-set: who has not seen the last change is refused
          if (($room.get()?.rev ?? 0) < state.rev && (log.$state.get()?.rev ?? 0) < state.rev)
            return { ok: false, reason: 'conflict' };
          room.published.push(op);
          room.change(op);
          return { ok: true, rev: state.rev };
        },
        ...(saved !== undefined && { saved }),
      });
      return { ...log, known: () => log.$state.get()! };
    },
  };
  return room;
}
const pin = (product: string): HostOp => ({ k: 'pin', pin: { id: `pin-${product}`, product, at: NOW, seq: 1 } });
const notice = (text: string): HostOp => ({ k: 'notice', notice: { id: text, at: NOW, text } });
const shown = (state: ShowState) => shownPin(state)?.product;

test('what is asked for is published in order, and known at once', async () => {
  const room = createRoom();
  const log = room.console();
  const both = [log.ask(pin('shirt')), log.ask(pin('mug'))];
  assert.deepEqual(
    log.$entries.get().map(({ status }) => status),
    ['sending', 'sending'],
  );
  assert.deepEqual(
    (await Promise.all(both)).map(({ status }) => status),
    ['done', 'done'],
  );
  assert.deepEqual([shown(room.state()), shown(log.known())], ['mug', 'mug']);
  assert.deepEqual(
    room.state().pins.map(({ seq }) => seq),
    [1, 2],
    'each after the one before, whatever it says',
  );
});

test('a pin that is undone at once was never there, and the one before goes on from the same moment', async () => {
  const room = createRoom();
  const log = room.console();
  await log.ask(pin('shirt'));
  room.wait(60_000);
  await log.ask({ k: 'pin', pin: { id: 'oops', product: 'mug', at: NOW + 60_000, seq: 9 } });
  room.wait(3_000);
  assert.equal((await log.undo())?.status, 'undone');
  const [first, oops, again] = room.state().pins;
  assert.deepEqual([first?.product, oops?.end, again?.product, again?.at], ['shirt', NOW + 60_000, 'shirt', NOW + 60_000]);
  assert.equal((await log.undo())?.op, first && log.$entries.get()[0]?.op, 'then the one before it');
  assert.equal(shown(room.state()), undefined);
  assert.equal(await log.undo(), null, 'and then there is nothing left');
});

test('a pin that is undone later is over from then on', async () => {
  const room = createRoom();
  const log = room.console();
  await log.ask(pin('shirt'));
  room.wait(45_000);
  await log.undo();
  assert.equal(room.state().pins[0]?.end, NOW + 45_000);
});

const poll = { id: 'q', at: NOW, q: 'Which?', options: ['a', 'b'], open: true };
const giveaway = { id: 'g', at: NOW, label: 'A mug', open: true };
const offer = { id: 'o', rev: 3, products: ['shirt'], at: NOW };
const undone: Readonly<Record<string, readonly [before: Partial<ShowState>, op: HostOp, after: Partial<ShowState>]>> = {
  'an unpinned pin is back': [
    { pins: [{ id: 'p', product: 'shirt', at: 1, seq: 1 }] },
    { k: 'unpin', id: 'p', end: NOW },
    { pins: [{ id: 'p', product: 'shirt', at: 1, seq: 2 }] },
  ],
  'a new offer is over': [{}, { k: 'offer', offer }, { offers: [{ ...offer, rev: 4, deadline: NOW }] }],
  'a changed offer is the old one, anew': [
    { offers: [offer] },
    { k: 'offer', offer: { ...offer, rev: 4, label: 'Less' } },
    { offers: [{ ...offer, rev: 5 }] },
  ],
  'a new poll is closed': [{}, { k: 'poll', poll }, { poll: { ...poll, open: false, end: NOW } }],
  'a closed poll is open': [{ poll }, { k: 'poll', poll: { ...poll, open: false } }, { poll }],
  'a notice is the one before': [
    { notice: { id: 'n', at: 1, text: 'before' } },
    notice('oops'),
    { notice: { id: 'n', at: 1, text: 'before' } },
  ],
  'a giveaway is called off without winners': [
    {},
    { k: 'giveaway', giveaway },
    { giveaway: { ...giveaway, open: false, winners: [] } },
  ],
  'a muted viewer may speak': [{}, { k: 'mute', viewer: 'v', on: true }, { chat: { mode: 'on', maxLen: 200, muted: [] } }],
  'the chat is as it was': [{}, { k: 'chatmode', chat: { mode: 'off', maxLen: 9 } }, {}],
  'a show that was ended by mistake is live': [{}, { k: 'status', status: 'recorded', at: NOW }, {}],
};
for (const [what, [before, op, after]] of Object.entries(undone))
  test(`undone: ${what}`, async () => {
    const room = createRoom(liveState(before));
    const log = room.console();
    assert.equal((await log.ask(op)).status, 'done');
    assert.equal((await log.undo())?.status, 'undone');
    const { rev: _rev, ...state } = room.state();
    const { rev: _other, ...expected } = liveState({ ...before, ...after });
    assert.deepEqual(state, expected);
  });

test('what nobody can take back is not offered: deleted lines, and winners that were drawn', async () => {
  const room = createRoom(liveState({ giveaway }));
  const log = room.console();
  const deleted = await log.ask({ k: 'del', ids: ['a'] });
  const drawn = await log.ask({ k: 'giveaway', giveaway: { ...giveaway, open: false, winners: ['v'] } });
  assert.deepEqual([log.canUndo(deleted), log.canUndo(drawn), await log.undo()], [false, false, null]);
});

test('approved lines are deleted when that is undone', async () => {
  const room = createRoom();
  const log = room.console();
  await log.ask({ k: 'approve', ids: ['a', 'b'] });
  await log.undo();
  assert.deepEqual(room.published.at(-1), { k: 'del', ids: ['a', 'b'] });
});

test('of two consoles, each keeps what the other did elsewhere', async () => {
  const room = createRoom();
  const [one, other] = [room.console(), room.console()];
  room.isSilent = true;
  await one.ask(notice('hello'));
  assert.equal((await other.ask(pin('shirt'))).status, 'done', 'tried again, unseen');
  assert.deepEqual([room.state().notice?.text, shown(room.state())], ['hello', 'shirt']);
});

test('of two consoles at the same thing, the later is told, and can insist', async () => {
  const room = createRoom();
  const [one, other] = [room.console(), room.console()];
  room.isSilent = true;
  await one.ask(pin('shirt'));
  const late = await other.ask(pin('mug'));
  assert.deepEqual([late.status, shown(room.state()), shown(other.known())], ['overtaken', 'shirt', 'shirt']);
  assert.equal((await other.again(late.id))?.status, 'done');
  assert.equal(shown(room.state()), 'mug');
  assert.equal(await other.again(late.id), null, 'once it is done there is nothing to insist on');
});

test('of two consoles that want the same, both have it, once', async () => {
  const room = createRoom();
  const [one, other] = [room.console(), room.console()];
  room.isSilent = true;
  await one.ask(pin('shirt'));
  assert.equal((await other.ask(pin('shirt'))).status, 'done');
  assert.equal(room.state().pins.length, 1);
});

test('what another console has changed since is not undone over its head', async () => {
  const room = createRoom();
  const [one, other] = [room.console(), room.console()];
  const mine = await one.ask(pin('shirt'));
  await other.ask(pin('mug'));
  assert.equal((await one.undo(mine.id))?.status, 'overtaken');
  assert.equal(shown(room.state()), 'mug');
});

test('what did not get there says so, and can be asked for again', async () => {
  const room = createRoom();
  const log = room.console();
  room.answers.push(false);
  const failed = await log.ask(pin('shirt'));
  assert.deepEqual([failed.status, failed.reason, shown(log.known())], ['failed', 'offline', undefined]);
  const again = await log.again(failed.id);
  assert.deepEqual([again?.status, again?.reason, shown(room.state())], ['done', undefined, 'shirt']);
});

test('what got there without an answer is known to be done when the room shows it', async () => {
  const room = createRoom();
  const log = room.console();
  room.answers.push(false);
  await log.ask(pin('shirt'));
  room.change(pin('shirt'));
  assert.deepEqual(
    log.$entries.get().map(({ status, reason }) => [status, reason]),
    [['done', undefined]],
  );
});

test('a rehearsal works as it does, publishes nothing, and leaves nothing', async () => {
  const room = createRoom();
  const log = room.console();
  await log.ask(pin('shirt'));
  log.rehearse(true);
  assert.equal((await log.ask(pin('mug'))).status, 'done');
  assert.equal(shown(log.known()), 'mug');
  assert.equal((await log.undo())?.status, 'undone');
  assert.equal(shown(log.known()), 'shirt');
  room.change(notice('meanwhile'));
  assert.equal(log.known().notice, undefined);
  log.rehearse(false);
  assert.deepEqual([room.published.length, log.$entries.get().length, log.known().notice?.text], [1, 1, 'meanwhile']);
});

test('a crash loses nothing: what was done can be undone, and what was on its way is accounted for', async () => {
  const room = createRoom();
  const log = room.console();
  await log.ask(pin('shirt'));
  const on = log.ask(notice('there'));
  await Promise.resolve();
  await Promise.resolve();
  const whileSending = log.save();
  assert.match(whileSending, /"sending"/);
  await on;
  const lost = JSON.stringify([...(JSON.parse(log.save()) as object[]), { id: 'l', at: 0, op: pin('mug'), status: 'sending' }]);

  const restored = room.console(whileSending);
  assert.deepEqual(
    restored.$entries.get().map(({ status }) => status),
    ['done', 'done'],
  );
  assert.equal((await restored.undo())?.op.k, 'notice');
  assert.equal((await restored.undo())?.op.k, 'pin');
  const other = room.console(lost);
  assert.deepEqual(other.$entries.get().at(-1)?.reason, 'offline');
  assert.equal((await other.again('l'))?.status, 'done');
});

test('a log that is none is an empty one', () => {
  const room = createRoom();
  for (const saved of ['', '{', 'null', '{"a":1}', '[1,null,{"id":3},{"id":"x","at":1,"status":"odd","op":{"k":"del"}}]'])
    assert.deepEqual(room.console(saved).$entries.get(), [], saved);
});
