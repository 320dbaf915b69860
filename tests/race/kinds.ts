/**
 * The races. Each is right where every intent is once in the cart as it is read back from the backend, or has been
 * answered with a typed error; the answer says in words what is wrong, or nothing.
 */
import type { CartSession, Outcome, Settled } from '@vitrine/core';
import { createShopper, type RaceBackend, type Shopper } from './shop.js';

type Verdict = string | null;
/** `null`: this cannot happen on this backend. */
export type Race = (backend: RaceBackend, run: number) => Promise<Verdict> | null;

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

async function quantity(shopper: Shopper): Promise<number> {
  const cart = await shopper.truth();
  if (cart && cart.lines.length > 1) throw new Error(`one line was to be expected, not ${cart.lines.length}`);
  return cart?.totalQuantity ?? 0;
}

/** Between what was surely put in and what may have been besides, by the answers that the shopper got. */
function judge(outcomes: readonly Outcome<Settled>[], held: number): Verdict {
  const ok = outcomes.filter((outcome) => outcome.ok).length;
  const unsure = outcomes.filter(
    (outcome) =>
      !outcome.ok && (outcome.error.kind === 'backend' || (outcome.error.kind === 'network' && outcome.error.maybeApplied)),
  ).length;
  if (held >= ok && held <= ok + unsure) return null;
  const kinds = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.error.kind));
  return `${held} in the cart, ${ok} were promised${kinds.length > 0 ? `, and refused as ${kinds.join(', ')}` : ''}`;
}

const allOk = (outcomes: readonly Outcome<Settled>[]): Verdict => {
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.error.kind));
  return refused.length > 0 ? `refused as ${refused.join(', ')}` : null;
};

async function shopping(
  backend: RaceBackend,
  go: (shopper: Shopper, add: (tab: CartSession) => Promise<Outcome<Settled>>) => Promise<Verdict>,
): Promise<Verdict> {
  const shopper = createShopper(backend);
  try {
    return await go(shopper, (tab) => tab.add({ variantId: backend.variantId, quantity: 1 }));
  } finally {
    shopper.leave();
  }
}

/** Adds with a turn of the event loop between them, so that some are on their way while others come. */
async function burst(
  tab: CartSession,
  count: number,
  add: (tab: CartSession) => Promise<Outcome<Settled>>,
): Promise<readonly Outcome<Settled>[]> {
  const adds: Promise<Outcome<Settled>>[] = [];
  for (let index = 0; index < count; index++) {
    adds.push(add(tab));
    if (index % 3 === 0) await turn();
  }
  return Promise.all(adds);
}

export const races: Readonly<Record<string, Race>> = {
  'eight adds at once, no cart yet': (backend) =>
    shopping(backend, async (shopper, add) => {
      const outcomes = await burst(shopper.tab(), 8, add);
      return allOk(outcomes) ?? judge(outcomes, await quantity(shopper));
    }),

  'set to 2, 3, 4, 5, 6 at once': (backend) =>
    shopping(backend, async (shopper, add) => {
      const tab = shopper.tab();
      await add(tab);
      const line = tab.$view.get().lines[0]!.id;
      const outcomes: Promise<Outcome<Settled>>[] = [];
      for (const wanted of [2, 3, 4, 5, 6]) {
        outcomes.push(tab.setQuantity(line, wanted));
        await turn();
      }
      const held = (await Promise.all(outcomes), await quantity(shopper));
      return allOk(await Promise.all(outcomes)) ?? (held === 6 ? null : `${held} in the cart, 6 were wanted`);
    }),

  'set to many things at once, in two tabs': (backend) =>
    shopping(backend, async (shopper, add) => {
      const [one, two] = [shopper.tab(), shopper.tab()];
      await add(one);
      await two.refresh();
      const line = one.$view.get().lines[0]!.id;
      const storm = (tab: CartSession, wanted: readonly number[]) =>
        Promise.all(wanted.map((quantity) => tab.setQuantity(line, quantity)));
      const outcomes = (await Promise.all([storm(one, [2, 3, 4, 5, 6]), storm(two, [7, 8, 9, 10, 11])])).flat();
      await Promise.all([one.refresh(), two.refresh()]);
      const held = await quantity(shopper);
      const seen = [one, two].map((tab) => tab.$view.get().quantity);
      const isLast = [6, 11].includes(held) && seen.every((count) => count === held);
      return (
        allOk(outcomes) ?? (isLast ? null : `${held} in the cart, 6 or 11 were wanted last, the tabs say ${seen.join(' and ')}`)
      );
    }),

  'two tabs at once': (backend, run) =>
    shopping(backend, async (shopper, add) => {
      const [one, two] = [shopper.tab(), shopper.tab()];
      if (run % 2 === 0) await add(one);
      const outcomes = (await Promise.all([burst(one, 4, add), burst(two, 4, add)])).flat();
      const [held, expected] = [await quantity(shopper), run % 2 === 0 ? 9 : 8];
      await Promise.all([one.refresh(), two.refresh()]);
      const seen = [one, two].map((tab) => tab.$view.get().quantity);
      const isTold = seen.every((count) => count === held);
      return (
        allOk(outcomes) ??
        (held === expected && isTold
          ? null
          : `${held} in the cart, ${expected} were promised, the tabs say ${seen.join(' and ')}`)
      );
    }),

  'the response is lost': (backend, run) =>
    shopping(backend, async (shopper, add) => {
      const tab = shopper.tab();
      const before = run % 2 === 0 ? [] : [await add(tab)];
      backend.chaos.dropResponse();
      const outcomes = [...before, ...(await burst(tab, 3, add))];
      return allOk(outcomes) ?? judge(outcomes, await quantity(shopper));
    }),

  'the request is lost': (backend, run) =>
    shopping(backend, async (shopper, add) => {
      const tab = shopper.tab();
      const before = run % 2 === 0 ? [] : [await add(tab)];
      backend.chaos.dropRequest();
      const outcomes = [...before, ...(await burst(tab, 3, add))];
      return allOk(outcomes) ?? judge(outcomes, await quantity(shopper));
    }),

  'a set, or its response, is lost': (backend, run) =>
    shopping(backend, async (shopper, add) => {
      const tab = shopper.tab();
      await add(tab);
      if (run % 2 === 0) backend.chaos.dropResponse();
      else backend.chaos.dropRequest();
      const outcomes = [await tab.setQuantity(tab.$view.get().lines[0]!.id, 4), await add(tab)];
      const held = await quantity(shopper);
      return allOk(outcomes) ?? (held === 5 ? null : `${held} in the cart, 5 were wanted`);
    }),

  'refused for now, in the middle': (backend, run) =>
    shopping(backend, async (shopper, add) => {
      const tab = shopper.tab();
      const first = burst(tab, 3, add);
      backend.chaos.conflict(1 + (run % 4));
      const outcomes = [...(await first), ...(await burst(tab, 3, add))];
      backend.chaos.conflict(0);
      return judge(outcomes, await quantity(shopper));
    }),

  'the server breaks down, in the middle': (backend, run) => {
    const { breakDown } = backend;
    return (
      breakDown &&
      shopping(backend, async (shopper, add) => {
        const tab = shopper.tab();
        const first = burst(tab, 3, add);
        breakDown(1 + (run % 4));
        const outcomes = [...(await first), ...(await burst(tab, 3, add))];
        breakDown(0);
        return judge(outcomes, await quantity(shopper));
      })
    );
  },

  'paid for in another tab': (backend, run) => {
    const { pay } = backend;
    return (
      pay &&
      shopping(backend, async (shopper, add) => {
        const tab = shopper.tab();
        const before = await burst(tab, 2, add);
        const handle = shopper.handle()!;
        const how = (['paid', 'left at the payment', 'on the way to the payment'] as const)[run % 3];
        // who adds meanwhile takes the order back, and then the other tab is refused its payment
        const paying =
          how === 'on the way to the payment' ? pay(handle, 'begin').catch(() => undefined) : await pay(handle, 'begin');
        if (how === 'paid') await pay(handle, 'end');
        const outcomes = [...before, ...(await burst(tab, 3, add))];
        await paying;
        const held = (await quantity(shopper)) + (how === 'paid' ? backend.paidFor() : 0);
        // where two write at once, a shop may refuse both for now, which is told
        return (how === 'on the way to the payment' ? null : allOk(outcomes)) ?? judge(outcomes, held);
      })
    );
  },

  'the cart has expired': (backend) =>
    shopping(backend, async (shopper, add) => {
      const tab = shopper.tab();
      await add(tab);
      backend.expire(shopper);
      const outcomes = await burst(tab, 3, add);
      const isSaid = outcomes.some((outcome) => outcome.ok && outcome.value.notices.some(({ code }) => code === 'cart-expired'));
      return (
        allOk(outcomes) ?? judge(outcomes, await quantity(shopper)) ?? (isSaid ? null : 'nobody said that the cart had expired')
      );
    }),
};
