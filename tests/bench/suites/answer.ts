/** How soon the buy button answers a press: until what it shows has changed, and is painted. */
import { press } from '../press.js';
import type { Figures } from '../results.js';
import { vitrinePage } from '../shop/slots.js';
import type { Suite, Target } from '../suite.js';
import { visit, type Visit } from '../visit.js';

/** What there is to see of the buttons, and whether a press has opened something. */
const LOOK = `(() => JSON.stringify([
  bench.buying().map(({ textContent, ariaDisabled, ariaLabel }) => [textContent, ariaDisabled, ariaLabel]),
  bench.deep('dialog[open]').length,
]))`;
const some = (state: string): string =>
  `bench.seen(bench.deep('vitrine-buy-button')).some((it) => it.getAttribute('state') === '${state}')`;

async function answerOf(seen: Visit): Promise<Figures> {
  await seen.ask(`bench.awaitAnswer(${LOOK})`);
  await press(seen, 'bench.buying()', 'finger');
  await seen.until('bench.answer > 0');
  const answer = await seen.ask<number>('bench.answer - bench.up');
  await seen.until(some('added'));
  const added = await seen.ask<number>('performance.now() - bench.up');
  return { answer, added };
}

const target = (name: string, prepare: (seen: Visit) => Promise<void>): Target => ({
  name,
  async measure(browser, shop, note) {
    const seen = await visit(browser, shop.page(vitrinePage('simple')), { isTouch: true });
    try {
      await seen.rest();
      await prepare(seen);
      const figures = await answerOf(seen);
      seen.faults.forEach(note);
      return figures;
    } finally {
      await seen.close();
    }
  },
});

const NAMES = ['nothing of it is here yet', 'shop and button are here'] as const;

export const answer: Suite = {
  name: 'answer',
  title: 'The buy button answers a press, no network limit',
  targets: [
    target(NAMES[0], async () => undefined),
    target(NAMES[1], async (seen) => {
      await seen.page.evaluate(() => void (document.querySelector('vitrine-player') as unknown as { warm(): void }).warm());
      await seen.until(some('ready'));
      await seen.rest();
    }),
  ],
  columns: [
    { figure: 'answer', title: 'until it shows ms' },
    { figure: 'added', title: 'until it is in the cart ms' },
  ],
  goals: NAMES.map((name) => ({
    suite: 'answer',
    what: `a press is answered, ${name}`,
    unit: 'ms',
    digits: 0,
    most: 50,
    of: (results) => results.summary('answer', name, 'answer'),
  })),
};
