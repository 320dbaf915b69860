import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeClock } from '../../../core/fakes/clock.js';
import { keepOpen, type Ending } from './keep-open.js';
import { createLink } from './link.js';
import { pauseAfter } from './sleep.js';

/** Runs attempts with these endings, and ends after the last. `steady`: open for a minute, then lost. */
async function run(endings: readonly (Ending | 'steady' | 'throws')[], token: () => Promise<string> = async () => 'token') {
  const clock = createFakeClock();
  const over = new AbortController();
  let tries = 0;
  const options = { show: 's', role: 'viewer', token, signal: over.signal, random: () => 1, now: () => clock.now() } as const;
  const link = createLink(options, { read: async () => null, post: () => false }, (ms, signal) => clock.sleep(ms, signal));
  const statuses: string[] = [];
  link.status.listen((status) => void statuses.push(status));
  await keepOpen(link, async (_token, opened) => {
    const ending = endings[tries++];
    if (ending === undefined) over.abort();
    if (ending === 'throws') throw new Error('of a client');
    if (ending !== 'steady') return ending ?? 'lost';
    opened();
    await clock.sleep(60_000);
    return 'lost';
  });
  return { pauses: clock.slept, statuses, tries };
}

test('the longest pause grows from half a second to fifteen, and any part of it may be waited', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 50].map((tries) => pauseAfter(tries, () => 1)),
    [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000],
  );
  assert.equal(
    pauseAfter(3, () => 0.25),
    1_000,
  );
});

test('what is lost is tried again, ever later; what has held for a while at once', async () => {
  const { pauses, statuses } = await run(['lost', 'throws', 'steady', 'lost']);
  assert.deepEqual(pauses, [500, 1_000, 60_000, 500, 1_000]);
  assert.deepEqual(statuses, ['degraded', 'open', 'degraded', 'closed']);
});

test('two refusals end it, also with losses in between; an opening forgives one', async () => {
  assert.deepEqual((await run(['refused', 'lost', 'refused', 'lost'])).statuses, ['degraded', 'denied']);
  const { tries, statuses } = await run(['refused', 'steady', 'refused', 'lost']);
  assert.deepEqual([tries, statuses.at(-1)], [5, 'closed']);
});

test('a token that does not come is given up, and asked for again', async () => {
  let asked = 0;
  const { pauses, tries } = await run(['lost'], () => (asked++ === 0 ? new Promise(() => undefined) : Promise.resolve('token')));
  assert.deepEqual([asked, tries, pauses.slice(0, 2)], [3, 2, [15_000, 500]]);
});
