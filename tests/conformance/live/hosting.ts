/** What hosts do, and that two of them never undo each other's work. */
import assert from 'node:assert/strict';
import type { HostOp } from '@vitrine/core';
import { join, open, until, type Joined } from './joined.js';
import { stateOf, type LiveRoom } from './room.js';

const pin = (id: string, seq: number): HostOp => ({ k: 'pin', pin: { id, product: 'shirt', at: 1_700_000_000_000, seq } });

/** Asks until it is done, as a console does after it has looked again. */
async function insist({ connection }: Joined, op: HostOp): Promise<number> {
  for (let tries = 0; tries < 40; tries++) {
    const result = await connection.publish!(op);
    if (result.ok) return result.rev;
    assert.equal(result.reason, 'conflict');
  }
  throw new Error('never published');
}

export const hosting = {
  async 'host: what is published is kept, and told as one step'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const [viewer, host] = [join(room), join(room, 'host')];
    await Promise.all([open(viewer), open(host)]);
    assert.equal(viewer.connection.publish, undefined, 'a viewer has nothing to publish with');
    assert.deepEqual(await host.connection.publish!(pin('p1', 1)), { ok: true, rev: 2 });
    assert.deepEqual(await host.connection.publish!(pin('p2', 2)), { ok: true, rev: 3 });
    await until(() => viewer.deltas.length === 2, 'both steps are told');
    assert.deepEqual(
      viewer.deltas.map(({ rev, ops }) => [rev, ops]),
      [
        [2, [pin('p1', 1)]],
        [3, [pin('p2', 2)]],
      ],
    );
    assert.deepEqual(
      (await room.kept())?.pins.map(({ id }) => id),
      ['p1', 'p2'],
    );
    viewer.connection.close();
    host.connection.close();
  },

  async 'host: two who publish at once do not undo each other'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const hosts = [join(room, 'host'), join(room, 'host')];
    await Promise.all(hosts.map(open));
    const work = hosts.flatMap((host, i) => [0, 1, 2, 3].map((n) => insist(host, pin(`h${i}-${n}`, n))));
    const revs = await Promise.all(work);
    assert.equal(new Set(revs).size, 8, 'no revision was given twice');
    const kept = await room.kept();
    assert.equal(kept?.pins.length, 8);
    assert.equal(kept?.rev, 9);
    for (const { connection } of hosts) connection.close();
  },

  async 'host: something too long is not published'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const host = join(room, 'host');
    await open(host);
    const long: HostOp = { k: 'notice', notice: { id: 'n', at: 1, text: 'x'.repeat(20_000) } };
    assert.deepEqual(await host.connection.publish!(long), { ok: false, reason: 'too-long' });
    host.connection.close();
    assert.deepEqual(await host.connection.publish!(pin('p', 1)), { ok: false, reason: 'offline' });
  },
};
