import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { offerState } from './offers.js';
import { createServerTime } from './server-time.js';

const flash = { at: 10_000, deadline: 40_000 };

test('a deal begins with the picture and ends with the server', () => {
  const phase = (programme: number | null, server: number) => offerState(flash, { programme, server });
  assert.deepEqual(phase(9_999, 29_999), { phase: 'ahead', remaining: 10_001 });
  assert.deepEqual(phase(10_000, 30_000), { phase: 'open', remaining: 10_000 });
  assert.deepEqual(phase(19_999, 39_999), { phase: 'open', remaining: 1 });
  // 20 s late: the host has not said yet that it is over
  assert.deepEqual(phase(20_000, 40_000), { phase: 'over', remaining: 0 });
  assert.deepEqual(phase(5_000, 50_000), { phase: 'over', remaining: 0 });
});

test('without a picture the server says whether it has begun; without a deadline it is not over', () => {
  assert.equal(offerState(flash, { programme: null, server: 9_000 }).phase, 'ahead');
  assert.equal(offerState(flash, { programme: null, server: 10_000 }).phase, 'open');
  assert.deepEqual(offerState({ at: 10 }, { programme: 1e12, server: 2e12 }), { phase: 'open', remaining: null });
});

test('no picture, however late, opens a deal that is over', () => {
  const time = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(time, time, fc.option(time), time, (at, deadline, programme, server) => {
      const { phase, remaining } = offerState({ at, deadline }, { programme, server });
      assert.equal(phase === 'over', server >= deadline);
      assert.equal(remaining, Math.max(0, deadline - server));
    }),
    { numRuns: 1000, seed: 1 },
  );
});

test('the server is as far ahead as the quickest of the latest ticks says', () => {
  let own = 0;
  const server = createServerTime(() => own);
  assert.equal(server.now(), 0);
  const ticks = [900, 120, 400, 80, 300].map((delay, index) => ({ sent: 7_200_000 + index * 1000, delay }));
  for (const { sent, delay } of ticks) {
    own = sent - 7_200_000 + delay;
    server.hear(sent);
  }
  assert.equal(server.now() - own, 7_200_000 - 80);
});

test('a clock that is set anew is forgotten within a few ticks', () => {
  let own = 0;
  const server = createServerTime(() => own);
  for (let second = 0; second < 10; second++) server.hear((own = second * 1000) + 500);
  own -= 3_600_000;
  for (let second = 10; second < 18; second++) {
    own += 1000;
    server.hear(second * 1000 + 500);
  }
  assert.equal(server.now(), 17_500);
});
