import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeClock } from '../../fakes/clock.js';
import type { CommerceError, Outcome } from '../contracts/commerce.js';
import { pauseBefore, repeated } from './retry.js';

const lost: CommerceError = { kind: 'network', maybeApplied: true };

test('the pause doubles, with jitter of up to 50 ms, and ends after two repeats', () => {
  const pauses = (random: number) => [0, 1, 2].map((tries) => pauseBefore({ kind: 'conflict' }, tries, () => random));
  assert.deepEqual(pauses(0), [50, 100, null]);
  assert.deepEqual(pauses(1), [100, 150, null]);
});

test('a rest that is asked for is kept to, up to 30 s', () => {
  assert.equal(
    pauseBefore({ kind: 'rate-limited', retryAfterMs: 900 }, 0, () => 0),
    900,
  );
  assert.equal(
    pauseBefore({ kind: 'rate-limited' }, 0, () => 0),
    50,
  );
  assert.equal(
    pauseBefore({ kind: 'rate-limited', retryAfterMs: 30_001 }, 0, () => 0),
    null,
  );
  assert.equal(
    pauseBefore({ kind: 'backend' }, 0, () => 0),
    null,
  );
});

async function run(
  errors: readonly CommerceError[],
  within?: number,
  took = 0,
): Promise<{ outcome: Outcome<string>; sent: number; heard: number }> {
  const clock = createFakeClock();
  let sent = 0;
  let heard = 0;
  const send = async (): Promise<Outcome<string>> => {
    await clock.sleep(took);
    const error = errors[sent++];
    return error ? { ok: false, error } : { ok: true, value: 'done' };
  };
  const outcome = await repeated(
    send,
    { ...clock, random: () => 0 },
    { ...(within !== undefined && { within }), lost: () => heard++ },
  );
  return { outcome, sent, heard };
}

test('what may arrive twice is repeated until it is answered', async () => {
  assert.deepEqual(await run([lost, { kind: 'conflict' }]), { outcome: { ok: true, value: 'done' }, sent: 3, heard: 1 });
  assert.equal((await run([{ kind: 'invalid-line' }])).sent, 1);
});

test('a conflict after a lost answer does not mean that nothing was done', async () => {
  const { outcome } = await run([lost, { kind: 'conflict' }, { kind: 'conflict' }]);
  assert.deepEqual(outcome, { ok: false, error: lost });
  const refused = await run([lost, { kind: 'invalid-line' }]);
  assert.deepEqual(refused.outcome, { ok: false, error: { kind: 'invalid-line' } });
});

test('no repeat begins when the time is over', async () => {
  assert.equal((await run([lost, lost], 100, 200)).sent, 1);
});
