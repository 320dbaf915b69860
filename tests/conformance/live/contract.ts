/** The conformance suite of live channels: each check on a room of its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checks } from './checks.js';
import type { Absent, LiveRoom } from './room.js';

/**
 * @param absent the checks that do not apply, and why: said as skipped, and complete, so that nothing slips among them unseen
 */
export function liveChannelContract(
  name: string,
  make: () => Promise<LiveRoom>,
  absent: Absent = {},
  skip: string | false = false,
): void {
  test(`${name}: what it lacks is known by its name`, () => {
    const unknown = Object.keys(absent).filter((it) => !(it in checks));
    assert.deepEqual(unknown, []);
  });
  for (const [title, run] of Object.entries(checks)) {
    test(`${name}: ${title}`, { skip: skip || (absent[title] !== undefined && `absent: ${absent[title]}`) }, async () => {
      const room = await make();
      try {
        await run(room);
      } finally {
        await room.stop();
      }
    });
  }
}
