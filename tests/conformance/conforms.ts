/** The conformance kit over one adapter's server, which is started for it and stopped after it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { conformance, fixtures, type Check, type CommerceFixture, type Servers } from '@vitrine/testkit';
import { starters } from '../servers/index.js';

/** Another way of using the same adapter on the same server. */
export interface Variation<K extends keyof Servers> {
  readonly title: string;
  fixture(at: NonNullable<Servers[K]>): CommerceFixture;
}

/** @param absent the names of the checks that do not apply, so that nothing slips into them unseen */
export function conforms<K extends keyof Servers>(name: K, absent: readonly string[], variation?: Variation<K>): void {
  const starter = starters[name];
  const skip = starter.missing();
  let server: Awaited<ReturnType<typeof starter.start>> | undefined;

  before(async () => void (server = skip ? undefined : await starter.start()));
  after(() => server?.stop());

  test(`${name}${variation ? `, ${variation.title},` : ''} behaves as the contract says`, { skip }, async (t) => {
    assert.ok(server);
    const fixture = variation?.fixture(server.at) ?? (await fixtures.get(name)!({ [name]: server.at }));
    assert.ok(typeof fixture === 'object', String(fixture));
    const checks = conformance(fixture);
    const lacking = (check: Check) => check.applies() !== true;
    assert.deepEqual(
      checks.filter(lacking).map((check) => check.name),
      absent,
    );
    for (const check of checks)
      if (!lacking(check) && check.gating) await t.test(`${check.group}: ${check.name}`, () => check.run());
  });
}
