/** The adapter under core's own cart session: what a shopper gets in the end. */
import { createCartSession, type Cart, type CartHandle, type CartSession } from '@vitrine/core';
import { group } from '../check.js';
import { expect, expectEqual, valueOf } from '../expect.js';
import { createFakeHub, createFakePlatform } from '../fake-platform.js';
import { lineOf, type Kit } from '../kit.js';
import * as needs from '../needs.js';

export const sessionGroup = group('cart session');
const { it } = sessionGroup;

interface Shopper {
  readonly session: CartSession;
  readonly variantId: string;
  readonly handle: CartHandle | null;
  add(quantity?: number): ReturnType<CartSession['add']>;
  /** The cart as the backend has it. */
  truth(): Promise<Cart>;
}

const STORE = 'conformance';
const KEY = `vitrine:cart:${STORE}`;

/** One tab of one shopper, for as long as `go` takes. `planted` is a handle from an earlier visit. */
async function shopping(kit: Kit, go: (shopper: Shopper) => Promise<void>, planted?: string): Promise<void> {
  const hub = createFakeHub();
  if (planted !== undefined) hub.stored.set(KEY, JSON.stringify({ v: 1, handle: planted, at: Date.now() }));
  const { id: variantId } = await kit.plain();
  const session = createCartSession({
    adapter: kit.adapter,
    storeId: STORE,
    platform: createFakePlatform({ hub }),
    market: () => kit.market,
    consent: () => ({ functional: true, analytics: false, marketing: false }),
    mayStore: () => true,
    attribution: () => ({}),
  });
  const handleNow = (): CartHandle | null => {
    const stored = hub.stored.get(KEY);
    return stored === undefined ? null : (JSON.parse(stored) as { handle: CartHandle }).handle;
  };
  try {
    await go({
      session,
      variantId,
      get handle() {
        return handleNow();
      },
      add: (quantity = 1) => session.add({ variantId, quantity }),
      truth: () => kit.cart(handleNow()),
    });
  } finally {
    session.destroy();
  }
}

async function expectQuantity({ session, truth, variantId }: Shopper, quantity: number): Promise<void> {
  expectEqual(lineOf(await truth(), variantId).quantity, quantity, 'quantity at the backend');
  const view = session.$view.get();
  expectEqual([view.quantity, view.stale], [quantity, false], 'quantity and staleness shown');
}

it('eight clicks with no cart yet: one cart, eight items', [needs.cart], (kit) =>
  shopping(kit, async (shopper) => {
    // the others come while the first is on its way, or they would all be one request
    const first = shopper.add();
    await new Promise((resolve) => void setTimeout(resolve, 0));
    const outcomes = await Promise.all([first, ...Array.from({ length: 7 }, () => shopper.add())]);
    outcomes.forEach((outcome) => valueOf(outcome, 'adding'));
    await expectQuantity(shopper, 8);
  }),
);

it('quantities 2 to 6 set at once: 6', [needs.cart], (kit) =>
  shopping(kit, async (shopper) => {
    const { cart } = valueOf(await shopper.add(), 'adding');
    const { id } = lineOf(cart as Cart, shopper.variantId);
    const outcomes = await Promise.all([2, 3, 4, 5, 6].map((quantity) => shopper.session.setQuantity(id, quantity)));
    outcomes.forEach((outcome) => valueOf(outcome, 'setting'));
    await expectQuantity(shopper, 6);
  }),
);

it('a dead cart: the add is replayed into a new one, with a new handle', [needs.cart, needs.deadHandle], (kit) =>
  shopping(
    kit,
    async (shopper) => {
      valueOf(await shopper.add(), 'adding');
      expect(shopper.handle !== null && shopper.handle !== kit.fixture.bogusHandle, 'the dead handle is kept');
      await expectQuantity(shopper, 1);
    },
    kit.fixture.bogusHandle,
  ),
);

it('a conflict is retried', [needs.cart, needs.conflicts], (kit) =>
  shopping(kit, async (shopper) => {
    kit.fixture.chaos?.conflict?.(1);
    valueOf(await shopper.add(), 'adding');
    kit.fixture.chaos?.conflict?.(2);
    valueOf(await shopper.add(), 'adding again');
    await expectQuantity(shopper, 2);
  }),
);

it('the response is lost after an add: not added twice', [needs.cart, needs.faults], (kit) =>
  shopping(kit, async (shopper) => {
    kit.fixture.chaos?.dropResponse();
    valueOf(await shopper.add(), 'adding with no cart yet');
    await expectQuantity(shopper, 1);
    kit.fixture.chaos?.dropResponse();
    valueOf(await shopper.add(2), 'adding to a cart');
    await expectQuantity(shopper, 3);
  }),
);

it('the request is lost before an add: added once', [needs.cart, needs.faults], (kit) =>
  shopping(kit, async (shopper) => {
    kit.fixture.chaos?.dropRequest();
    valueOf(await shopper.add(), 'adding with no cart yet');
    await expectQuantity(shopper, 1);
    kit.fixture.chaos?.dropRequest();
    valueOf(await shopper.add(2), 'adding to a cart');
    await expectQuantity(shopper, 3);
  }),
);

it('the response is lost on a set: the right quantity', [needs.cart, needs.faults], (kit) =>
  shopping(kit, async (shopper) => {
    const { cart } = valueOf(await shopper.add(), 'adding');
    kit.fixture.chaos?.dropResponse();
    valueOf(await shopper.session.setQuantity(lineOf(cart as Cart, shopper.variantId).id, 4), 'setting');
    await expectQuantity(shopper, 4);
  }),
);
