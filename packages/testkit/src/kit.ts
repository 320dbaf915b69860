/** What every check works with: the adapter under watch, and the steps that checks share. */
import type { Cart, CartChange, CartHandle, CommerceAdapter, Market, Op, Outcome, Product, Variant } from '@vitrine/core';
import { expect, valueOf } from './expect.js';
import type { CommerceFixture } from './fixture.js';
import { faultsOf } from './invariants.js';

export interface Kit {
  readonly fixture: CommerceFixture;
  /** The fixture's adapter; every cart that passes is looked at. */
  readonly adapter: CommerceAdapter;
  readonly market: Market;
  /** What comes with a call, with an intent of its own. */
  op(more?: Partial<Op>): Op;
  product(handle: string): Promise<Product>;
  /** The one variant of the fixture's product with these options. */
  variant(options: Readonly<Record<string, string>>): Promise<Variant>;
  plain(): Promise<Variant>;
  /** The variant of low stock; for checks that need one. */
  low(): Promise<Variant & { readonly held: number }>;
  /** A new cart with so many of the plain variant. */
  filled(quantity: number): Promise<CartChange & { readonly line: Cart['lines'][number] }>;
  /** The cart as the backend has it now. */
  cart(handle: CartHandle | null): Promise<Cart>;
  /** Throws if any cart broke an invariant. */
  assertSound(): void;
}

export function createKit(fixture: CommerceFixture): Kit {
  const faults = new Set<string>();
  const adapter = watched(fixture.adapter, (cart) => faultsOf(cart).forEach((fault) => faults.add(fault)));
  const market = fixture.market ?? {};

  const kit: Kit = {
    fixture,
    adapter,
    market,
    op: (more) => ({ signal: new AbortController().signal, market, opId: globalThis.crypto.randomUUID(), ...more }),
    async product(handle) {
      const [product] = valueOf(await adapter.getProducts([{ kind: 'handle', handle }], kit.op()), `product ${handle}`);
      expect(Boolean(product), `there is no product ${handle}`);
      return product as Product;
    },
    async variant(options) {
      const { variants } = await kit.product(fixture.product.handle);
      const found = variants.filter((variant) =>
        Object.entries(options).every(([name, value]) => variant.options[name] === value),
      );
      expect(found.length === 1, `${JSON.stringify(options)} should be one variant, and is ${found.length}`);
      return found[0] as Variant;
    },
    plain: () => kit.variant(fixture.product.plain),
    async low() {
      const { options, stock } = fixture.product.low ?? { options: {}, stock: 0 };
      return { ...(await kit.variant(options)), held: stock };
    },
    async filled(quantity) {
      const { id: variantId } = await kit.plain();
      const change = valueOf(await adapter.addLines(null, [{ variantId, quantity }], kit.op()), 'filling a cart');
      return { ...change, line: lineOf(change.cart, variantId) };
    },
    async cart(handle) {
      const read = valueOf(await adapter.getCart(handle, kit.op()), 'reading the cart');
      if (read === null) expect(false, 'there is no cart any more');
      return read.cart;
    },
    assertSound: () => expect(faults.size === 0, `a cart broke an invariant: ${[...faults].join('; ')}`),
  };
  return kit;
}

/** The line of a variant, of which there must be one. */
export function lineOf(cart: Cart, variantId: string): Cart['lines'][number] {
  const lines = cart.lines.filter((line) => line.variantId === variantId);
  const [line] = lines;
  expect(lines.length === 1 && line !== undefined, `the cart should have one line of ${variantId}, and has ${lines.length}`);
  return line;
}

const METHODS = ['getCart', 'addLines', 'setQuantity', 'setDiscountCodes', 'setMarket'] as const;

/** The same adapter, with the same methods present, and `see` called with every cart it answers. */
function watched(adapter: CommerceAdapter, see: (cart: Cart) => void): CommerceAdapter {
  const watch =
    <A extends unknown[], T extends { readonly cart: Cart } | null>(method: (...given: A) => Promise<Outcome<T>>) =>
    async (...given: A): Promise<Outcome<T>> => {
      const outcome = await method(...given);
      if (outcome.ok && outcome.value) see(outcome.value.cart);
      return outcome;
    };
  const copy: Record<string, unknown> = { ...adapter };
  for (const name of METHODS) {
    const method = adapter[name] as ((...given: unknown[]) => Promise<Outcome<CartChange | null>>) | undefined;
    if (method) copy[name] = watch(method.bind(adapter));
  }
  return copy as unknown as CommerceAdapter;
}
