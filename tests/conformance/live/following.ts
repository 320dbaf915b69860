/** Who comes gets the state, and stays with it, whatever order its messages come in. */
import assert from 'node:assert/strict';
import { join, open, until } from './joined.js';
import { stateOf, type LiveRoom } from './room.js';

const notice = (id: string) => ({ k: 'notice', notice: { id, at: 1, text: id } }) as const;
const delta = (rev: number, epoch = 'e1') => ({ v: 1, epoch, rev, ops: [notice(`n${rev}`)] }) as const;
const tick = (n: number, rev = 1) => ({ v: 1, n, at: 1_700_000_000_000 + n, rev }) as const;

export const following = {
  async 'join: connecting at first, then open with the whole state'(room: LiveRoom) {
    await room.keep(stateOf(room.show, { notice: { id: 'n', at: 5, text: 'Welcome' } }));
    const joined = join(room);
    assert.equal(joined.statuses[0], 'connecting');
    await open(joined);
    assert.deepEqual(joined.states[0], await room.kept());
    assert.deepEqual(joined.deltas, []);
    joined.connection.close();
  },

  async 'late join: who comes later has what others have seen change'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const first = join(room);
    await open(first);
    await room.keep(stateOf(room.show, { rev: 7, notice: { id: 'n7', at: 5, text: 'Later' } }));
    const second = join(room);
    await open(second);
    assert.deepEqual([second.states[0]?.rev, second.states[0]?.notice?.id], [7, 'n7']);
    await first.connection.refetch();
    await until(() => first.states.at(-1)?.rev === 7, 'the first one has it as well');
    first.connection.close();
    second.connection.close();
  },

  async 'ordering: deltas are told in the order of their revisions, however they come'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const joined = join(room);
    await open(joined);
    const before = joined.states.length;
    for (const rev of [2, 4, 3, 5]) await room.say?.('delta', delta(rev));
    await until(() => joined.deltas.length === 4, 'all four are told');
    assert.deepEqual(
      joined.deltas.map(({ rev }) => rev),
      [2, 3, 4, 5],
    );
    assert.equal(joined.states.length, before, 'no state was needed for it');
    joined.connection.close();
  },

  async 'duplicate: what comes twice is told once'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const joined = join(room);
    await open(joined);
    for (const rev of [2, 2, 2, 3]) await room.say?.('delta', delta(rev));
    for (const n of [1, 1, 2]) await room.say?.('tick', tick(n, 3));
    await until(() => joined.deltas.some(({ rev }) => rev === 3) && joined.ticks.some(({ n }) => n === 2), 'the last are told');
    assert.deepEqual(
      [joined.deltas.map(({ rev }) => rev), joined.ticks.map(({ n }) => n)],
      [
        [2, 3],
        [1, 2],
      ],
    );
    joined.connection.close();
  },

  async 'gap: where a delta is missing, the whole state is told'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const joined = join(room);
    await open(joined);
    await room.keep(stateOf(room.show, { rev: 4, notice: { id: 'n4', at: 4, text: 'Four' } }));
    await room.say?.('delta', delta(4));
    await until(() => joined.states.at(-1)?.rev === 4, 'the state of revision 4');
    await room.say?.('delta', delta(5));
    await until(() => joined.deltas.at(-1)?.rev === 5, 'and it goes on from there');
    joined.connection.close();
  },

  async 'gap: a tick of another revision tells of one that nobody has noticed'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const joined = join(room);
    await open(joined);
    await room.keep(stateOf(room.show, { rev: 3 }));
    await room.say?.('tick', tick(1, 3));
    await until(() => joined.states.at(-1)?.rev === 3, 'the state of revision 3');
    joined.connection.close();
  },

  async 'epoch: a new one replaces the state, also where it counts from less'(room: LiveRoom) {
    await room.keep(stateOf(room.show, { rev: 9 }));
    const joined = join(room);
    await open(joined);
    await room.keep(stateOf(room.show, { epoch: 'e2', rev: 2 }));
    await room.say?.('delta', delta(2, 'e2'));
    await until(() => joined.states.at(-1)?.epoch === 'e2', 'the state of the new epoch');
    await room.say?.('delta', delta(3, 'e2'));
    await until(() => joined.deltas.at(-1)?.rev === 3, 'and it goes on from there');
    joined.connection.close();
  },

  async 'epoch: a changed document replaces the state, an older one does not'(room: LiveRoom) {
    await room.keep(stateOf(room.show, { rev: 9 }));
    const joined = join(room);
    await open(joined);
    await room.keep(stateOf(room.show, { rev: 8 }));
    assert.equal((await joined.connection.refetch())?.rev, 8, 'what is kept is answered with');
    assert.equal(joined.states.at(-1)?.rev, 9, 'and not told');
    await room.keep(stateOf(room.show, { epoch: 'e2', rev: 1 }));
    await joined.connection.refetch();
    await until(() => joined.states.at(-1)?.epoch === 'e2', 'the state of the new epoch');
    joined.connection.close();
  },
};
