/** The conformance kit over a real Vendure, which is started for it and stopped after it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { conformance, vendureFixture, type Check } from '@vitrine/testkit';
import { startVendure, vendureInstalled, type RunningVendure } from '../servers/vendure/start.mjs';

const skip = !vendureInstalled() && 'Vendure is not installed';
let server: RunningVendure | undefined;

before(async () => void (server = skip ? undefined : await startVendure()));
after(() => server?.stop());

test('Vendure behaves as the contract says', { skip }, async (t) => {
  assert.ok(server);
  const checks = conformance(vendureFixture(server.url));
  const lacking = (check: Check) => check.applies() !== true;
  assert.deepEqual(
    checks.filter(lacking).map(({ name }) => name),
    [
      'switching the market changes the currency and keeps the quantity',
      'an attribute stays on its line',
      'getVariant finds what the product holds, and null for what there is not',
      'a conflict is retried',
    ],
  );
  for (const check of checks)
    if (!lacking(check) && check.gating) await t.test(`${check.group}: ${check.name}`, () => check.run());
});
