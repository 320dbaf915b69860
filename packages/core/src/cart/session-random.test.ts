import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createFakeBrowser } from '../../fakes/browser.js';
import { openTab } from '../../fakes/session.js';
import { createFakeShop, type Fault } from '../../fakes/shop.js';
import type { Outcome } from '../contracts/commerce.js';
import type { Settled } from './job.js';

const VARIANTS = ['shirt', 'mug', 'hat'] as const;

type Step =
  | { readonly kind: 'add'; readonly tab: 0 | 1; readonly variant: (typeof VARIANTS)[number]; readonly quantity: number }
  | { readonly kind: 'set'; readonly tab: 0 | 1; readonly quantity: number }
  | { readonly kind: 'wait'; readonly ms: number };

const tab = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      tab,
      variant: fc.constantFrom(...VARIANTS),
      quantity: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('set' as const), tab, quantity: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1, 4, 12, 200, 3_000) }) },
);
const befalls = fc.constantFrom<Fault>(
  { kind: 'conflict' },
  { kind: 'rate-limited', retryAfterMs: 30 },
  { kind: 'aborted' },
  'not-sent',
  'request-lost',
  'answer-lost',
  'answer-lost',
  'never',
);
const fault = fc.oneof({ weight: 3, arbitrary: fc.constant<Fault>(null) }, { weight: 2, arbitrary: befalls });
const faults = fc.array(fault, { maxLength: 25 });

/** True: the shopper was told that nobody knows. */
const isUnsure = (outcome: Outcome<Settled>) =>
  !outcome.ok && (outcome.error.kind === 'aborted' || (outcome.error.kind === 'network' && outcome.error.maybeApplied));

for (const cart of ['handle', 'ambient'] as const)
  test(`whatever the network does to two tabs, each intent is in the cart once, or was reported (${cart})`, async () => {
    let answered = 0;
    let reported = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 20 }),
        faults,
        faults,
        fc.boolean(),
        fc.constantFrom(1, 50, 5_000),
        async (steps, writeFaults, readFaults, hasCart, delay) => {
          const browser = createFakeBrowser();
          const shop = createFakeShop({ clock: browser.clock, capabilities: { cart } });
          const tabs = [openTab(browser, shop), openTab(browser, shop)] as const;
          // tabs know of each other's writes to the page's own cart by messages alone
          browser.delay = cart === 'ambient' ? 1 : delay;
          if (hasCart) await tabs[0].session.add({ variantId: 'cap', quantity: 1 });
          shop.faults.push(...writeFaults);
          shop.readFaults.push(...readFaults);

          const adds: { readonly variant: string; readonly quantity: number; readonly outcome: Promise<Outcome<Settled>> }[] = [];
          const sets: { readonly quantity: number; readonly outcome: Promise<Outcome<Settled>> }[] = [];
          for (const one of steps) {
            if (one.kind === 'wait') await browser.clock.sleep(one.ms);
            else if (one.kind === 'add') {
              adds.push({ ...one, outcome: tabs[one.tab].session.add({ variantId: one.variant, quantity: one.quantity }) });
            } else {
              const line = tabs[one.tab].view().lines.find(({ variantId }) => variantId === 'cap');
              if (line) sets.push({ ...one, outcome: tabs[one.tab].session.setQuantity(line.id, one.quantity) });
            }
          }
          const outcomes = await Promise.all(adds.map(async ({ outcome, ...add }) => ({ ...add, outcome: await outcome })));
          const setOutcomes = await Promise.all(sets.map(async ({ outcome, ...set }) => ({ ...set, outcome: await outcome })));
          shop.faults.length = 0;
          shop.readFaults.length = 0;
          await browser.clock.sleep(20_000);

          const { handle } = JSON.parse(browser.stored.get('vitrine:cart:shop') ?? '{}') as { handle?: string };
          const lines = shop.carts.get(cart === 'ambient' ? 'page' : (handle ?? ''))?.lines ?? [];
          const held = (variant: string) => lines.find(({ variantId }) => variantId === variant)?.quantity ?? 0;
          for (const variant of VARIANTS) {
            const of = outcomes.filter((add) => add.variant === variant);
            const sum = (some: typeof of) => some.reduce((total, { quantity }) => total + quantity, 0);
            const sure = sum(of.filter(({ outcome }) => outcome.ok));
            const unsure = sum(of.filter(({ outcome }) => isUnsure(outcome)));
            assert.ok(
              held(variant) >= sure && held(variant) <= sure + unsure,
              `${variant}: ${held(variant)} of ${sure} and perhaps ${unsure}`,
            );
            answered += of.length;
            reported += of.filter(({ outcome }) => !outcome.ok).length;
          }
          if (hasCart) {
            const possible = setOutcomes.filter(({ outcome }) => outcome.ok || isUnsure(outcome)).map(({ quantity }) => quantity);
            const asked = shop.calls.filter(({ method }) => method === 'setQuantity').map(({ quantity }) => quantity);
            assert.ok([1, ...possible].includes(held('cap')), `cap: ${held('cap')}`);
            if (setOutcomes.length > 0 && setOutcomes.every(({ outcome }) => outcome.ok)) assert.equal(held('cap'), asked.at(-1));
          }
          assert.ok(shop.overlap <= 1);

          const isKnown = outcomes.every(({ outcome }) => outcome.ok) && setOutcomes.every(({ outcome }) => outcome.ok);
          for (const one of tabs) {
            assert.equal(one.view().stale, false);
            assert.deepEqual(one.view().pending, []);
            if (!isKnown) await one.session.refresh();
            const shown = Object.fromEntries(one.view().lines.map(({ variantId, quantity }) => [variantId, quantity]));
            assert.deepEqual(shown, Object.fromEntries(lines.map(({ variantId, quantity }) => [variantId, quantity])));
          }
        },
      ),
      { numRuns: 500, seed: 20261122 },
    );
    assert.ok(answered > 1_000, 'there was something to look at');
    assert.ok(reported > 0 && reported < answered / 5, `${reported} of ${answered} were reported`);
  });
