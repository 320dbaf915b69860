import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conformance } from './conformance.js';
import { ConformanceError } from './expect.js';
import { fixtures } from './fixtures/index.js';
import { memoryFixture } from './fixtures/memory.js';

/** What does not apply, in numbers, so that nothing slips into it unseen. */
const NOT_APPLICABLE: Readonly<Record<string, number>> = { static: 33, memory: 0, callbacks: 6 };

for (const [name, make] of fixtures) {
  const fixture = await make({});
  if (typeof fixture === 'string') continue;
  const checks = conformance(fixture);
  for (const check of checks) {
    if (check.applies() === true && check.gating) test(`${name}: ${check.group}: ${check.name}`, () => check.run());
  }
  if (name in NOT_APPLICABLE) {
    test(`${name}: ${NOT_APPLICABLE[name]} checks do not apply, each with a reason`, () => {
      const reasons = checks.map((check) => check.applies()).filter((why) => why !== true);
      assert.equal(reasons.length, NOT_APPLICABLE[name]);
      assert.ok(reasons.every((why) => why.length > 0));
    });
  }
}

test('names are unique, and the control does not gate', () => {
  const checks = conformance(memoryFixture());
  assert.equal(new Set(checks.map(({ name }) => name)).size, checks.length);
  assert.deepEqual(
    checks.filter(({ gating }) => !gating).map(({ group }) => group),
    ['control'],
  );
});

test('a check that does not apply cannot be run as if it did', async () => {
  const check = conformance({ ...memoryFixture(), coupon: null }).find(({ group }) => group === 'discounts');
  assert.ok(check);
  assert.equal(check.applies(), 'the fixture has no coupon');
  await assert.rejects(check.run(), ConformanceError);
});
