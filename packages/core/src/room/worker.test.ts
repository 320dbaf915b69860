import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeClock } from '../../fakes/clock.js';
import { liveState } from '../../fakes/live-state.js';
import { createRandom } from '../../fakes/random.js';
import { createRoomHub, type RoomHub } from '../../fakes/room-hub.js';
import type { ShowState } from '../contracts/live.js';
import type { ArchiveEnd, ChatChunk } from './archive.js';
import { createRoomWorker } from './worker.js';

function open(hub: RoomHub, clock = createFakeClock(), state: ShowState = liveState()) {
  const chunks: ChatChunk[] = [];
  const ends: ArchiveEnd[] = [];
  const port = hub.open({ chat: (it) => void chunks.push(it), event: () => undefined, end: (it) => void ends.push(it) });
  const platform = { ...clock, random: createRandom(7), id: () => 'id' };
  const worker = createRoomWorker(port, { state, products: ['shirt', 'mug'], platform });
  const listener = port.heard[0]!;
  const say = (viewer: string, id: string) => listener.uplink({ viewer, name: viewer, message: { k: 'chat', id, t: 'hi' } });
  return { clock, worker, port, say, host: listener.host, delta: listener.delta, chunks, ends };
}
const pin = (id: string, seq = 1) => ({ k: 'pin' as const, pin: { id, product: 'shirt', at: 1, seq } });
const revs = (hub: RoomHub) => hub.written.map(({ rev }) => rev);

test('where there is no state yet, the first worker writes one and leads', async () => {
  const hub = createRoomHub();
  const { worker, clock } = open(hub);
  await clock.sleep(0);
  assert.equal(worker.$status.get(), 'leading');
  assert.deepEqual(hub.kept.state, { ...liveState(), rev: 2 });
  await worker.stop();
});

test('where there is one, a worker waits for the silence of the last before it leads, and goes on from there', async () => {
  const hub = createRoomHub(liveState({ rev: 41, epoch: 'old' }));
  const { worker, clock } = open(hub);
  await clock.sleep(4_500);
  assert.equal(worker.$status.get(), 'standby');
  await clock.sleep(3_000);
  assert.equal(worker.$status.get(), 'leading');
  assert.deepEqual([hub.kept.state?.rev, hub.kept.state?.epoch], [42, 'old']);
  await worker.stop();
});

test('what a host asks for is written, told, and answered with its revision; what makes no sense is not', async () => {
  const hub = createRoomHub();
  const { worker, clock, host } = open(hub);
  assert.equal(await host(pin('p')), null, 'it does not lead yet: it is not its to answer');
  await clock.sleep(0);
  assert.deepEqual(await host(pin('p')), { ok: true, rev: 3 });
  assert.deepEqual(hub.deltas.at(-1), { v: 1, epoch: 'e1', rev: 3, ops: [pin('p')] });
  assert.deepEqual(hub.kept.state?.pins, [pin('p').pin]);
  assert.deepEqual(await host({ k: 'pin', pin: { ...pin('x').pin, product: 'none' } }), { ok: false, reason: 'invalid' });
  assert.deepEqual(await host({ k: 'notice', notice: { id: 'n', at: 0, text: 'x'.repeat(17_000) } }), {
    ok: false,
    reason: 'too-long',
  });
  await worker.stop();
});

test('a write that was lost is tried again, one whose answer was lost is found, and each is there once', async () => {
  const hub = createRoomHub();
  const { worker, clock, host } = open(hub);
  await clock.sleep(0);
  hub.faults.push('lost', 'throws', 'answer-lost');
  assert.deepEqual(await host(pin('p')), { ok: true, rev: 3 });
  assert.deepEqual([revs(hub), hub.kept.state?.pins.length], [[2, 3], 1]);
  hub.faults.push('lost', 'lost', 'lost', 'lost', 'lost');
  assert.deepEqual(await host(pin('q', 2)), { ok: false, reason: 'offline' });
  await worker.stop();
});

test('where a console has written by itself, its change is kept and the wish comes after it', async () => {
  const hub = createRoomHub();
  const { worker, clock, host } = open(hub);
  await clock.sleep(0);
  hub.write((state) => ({ ...state, rev: state.rev + 1, pins: [pin('theirs').pin] }));
  assert.deepEqual(await host(pin('ours', 2)), { ok: true, rev: 4 });
  assert.deepEqual(
    hub.kept.state?.pins.map(({ id }) => id),
    ['theirs', 'ours'],
  );
  assert.equal(worker.$status.get(), 'leading');
  await worker.stop();
});

test('of two workers one leads, and the other takes over when it is gone', async () => {
  const hub = createRoomHub();
  const clock = createFakeClock();
  const first = open(hub, clock);
  const second = open(hub, clock);
  await clock.sleep(20_000);
  assert.deepEqual([first.worker.$status.get(), second.worker.$status.get()], ['leading', 'standby']);
  const { length } = hub.ticks;
  await first.worker.stop();
  await clock.sleep(8_000);
  assert.deepEqual([first.worker.$status.get(), second.worker.$status.get()], ['stopped', 'leading']);
  assert.ok(hub.ticks.length > length);
  const numbers = hub.ticks.map(({ n }) => n);
  assert.deepEqual(
    numbers,
    [...new Set(numbers)].sort((a, b) => a - b),
    'ticks are counted on',
  );
  await second.worker.stop();
});

test('one that was cut off and comes back stands down, since it is refused', async () => {
  const hub = createRoomHub();
  const clock = createFakeClock();
  const first = open(hub, clock);
  const second = open(hub, clock);
  await clock.sleep(3_000);
  first.port.cut(true);
  await clock.sleep(12_000);
  assert.deepEqual([first.worker.$status.get(), second.worker.$status.get()], ['leading', 'leading'], 'neither hears the other');
  first.port.cut(false);
  await clock.sleep(6_000);
  assert.deepEqual([first.worker.$status.get(), second.worker.$status.get()], ['standby', 'leading']);
  await first.worker.stop();
  await second.worker.stop();
});

test('chat comes with the next tick, is kept for the replay, and goes from it when it is deleted', async () => {
  const hub = createRoomHub();
  const { worker, clock, say, host, chunks, ends } = open(hub);
  await clock.sleep(0);
  say('ann', '1');
  say('bob', '2');
  await clock.sleep(1_000);
  assert.deepEqual(
    hub.ticks.at(-1)?.chat?.map(({ id }) => id),
    ['1', '2'],
  );
  await host({ k: 'del', ids: ['1'] });
  await host({ k: 'status', status: 'recorded', at: clock.now() });
  const [chunk] = chunks;
  assert.ok(chunk?.lines.includes('"id":"2"') && !chunk.lines.includes('"id":"1"'), chunk?.lines);
  assert.deepEqual([ends.length, ends[0]?.state.status, ends[0]?.deleted], [1, 'recorded', ['1']]);
  await worker.stop();
});

test('an approved line needs nobody else to know', async () => {
  const hub = createRoomHub();
  const { worker, clock, say, host } = open(hub, createFakeClock(), liveState({ chat: { mode: 'approve', maxLen: 99 } }));
  await clock.sleep(0);
  say('ann', '1');
  assert.equal(worker.held().length, 1);
  assert.deepEqual(await host({ k: 'approve', ids: ['1'] }), { ok: true, rev: 2 });
  await clock.sleep(1_000);
  assert.equal(hub.ticks.at(-1)?.chat?.length, 1);
  assert.deepEqual(revs(hub), [2]);
  await worker.stop();
});

test('votes are in the state when the worker stops, so that the next one counts on', async () => {
  const poll = { id: 'q', at: 0, q: 'Which?', options: ['a', 'b'], open: true };
  const hub = createRoomHub();
  const { worker, clock, port } = open(hub, createFakeClock(), liveState({ poll }));
  await clock.sleep(0);
  port.heard[0]!.uplink({ viewer: 'ann', name: 'Ann', message: { k: 'vote', poll: 'q', opt: 1 } });
  await worker.stop();
  assert.deepEqual(hub.kept.state?.poll?.tally, [0, 1]);
  assert.equal(worker.$status.get(), 'stopped');
});

test('a change that somebody else tells of takes effect on the chat', async () => {
  const hub = createRoomHub();
  const { worker, clock, say, delta } = open(hub);
  await clock.sleep(0);
  say('ann', '1');
  delta({ v: 1, epoch: 'e1', rev: 3, ops: [{ k: 'del', ids: ['1'] }] });
  await clock.sleep(1_000);
  assert.equal(hub.ticks.at(-1)?.chat, undefined);
  await worker.stop();
});

test('a state that was lost from where it was kept is written again, and no revision is given twice', async () => {
  const hub = createRoomHub();
  const { worker, clock, host } = open(hub);
  await clock.sleep(0);
  await host(pin('p'));
  hub.kept = { state: liveState(), seq: 900 };
  assert.deepEqual(await host(pin('q', 2)), { ok: true, rev: 4 });
  assert.equal(hub.kept.state?.pins.length, 2);
  await worker.stop();
});
