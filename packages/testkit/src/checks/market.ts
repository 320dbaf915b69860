import { group } from '../check.js';
import { expect, expectEqual, valueOf } from '../expect.js';
import * as needs from '../needs.js';

export const marketGroup = group('market, attributes, checkout');
const { it } = marketGroup;

const OVERWRITTEN = 'vitrine-overwrites';

it(
  'switching the market changes the currency and keeps the quantity',
  [needs.cart, needs.otherMarket],
  async ({ adapter, fixture, filled, op }) => {
    const { cart: before, handle } = await filled(2);
    const market = fixture.otherMarket ?? {};
    const unsupported = { ok: false, error: { kind: 'unsupported', message: 'setMarket is absent' } } as const;
    const { cart } = valueOf((await adapter.setMarket?.(handle, op({ market }))) ?? unsupported, 'switching');
    expect(cart.currency !== before.currency, `the currency is still ${cart.currency}`);
    expectEqual(cart.totalQuantity, before.totalQuantity, 'quantity');
    const [product] = valueOf(
      await adapter.getProducts([{ kind: 'handle', handle: fixture.product.handle }], op({ market })),
      'products there',
    );
    expectEqual(product?.variants[0]?.price?.currency, cart.currency, 'currency of the products');
  },
);

it('an attribute stays on its line', [needs.cart, needs.attributes], async (kit) => {
  const { id: variantId } = await kit.plain();
  const attributes = { _vitrine_show: 'spring-live' };
  const { handle } = valueOf(
    await kit.adapter.addLines(null, [{ variantId, quantity: 1, attributes }], kit.op()),
    'adding with an attribute',
  );
  expectEqual((await kit.cart(handle)).lines[0]?.attributes, attributes, 'attributes');
});

it(
  "the checkout address carries the attribution and keeps the backend's own parameters",
  [needs.cart, needs.redirect],
  async (kit) => {
    const { cart, handle } = await kit.filled(1);
    const addressWith = async (attribution: Readonly<Record<string, string>>): Promise<URL> => {
      const handoff = valueOf(await kit.adapter.checkout(handle, cart, attribution, kit.op()), 'checkout');
      expect(handoff.kind === 'redirect', `the handoff is ${handoff.kind}`);
      return new URL(handoff.url);
    };
    const [own, again] = [await addressWith({}), await addressWith({})];
    const stolen = Object.fromEntries([...own.searchParams.keys()].map((key) => [key, OVERWRITTEN]));
    const url = await addressWith({ ...stolen, vitrine_show: 'spring live', utm_source: 'vitrine' });
    for (const [key, value] of own.searchParams) {
      const now = url.searchParams.get(key);
      // one that is made anew for every address can only be seen not to be ours
      const isKept = again.searchParams.get(key) === value ? now === value : now !== null && now !== OVERWRITTEN;
      expect(isKept, `the backend's own ${key} is ${now}, and was ${value}`);
    }
    expectEqual(
      [url.searchParams.get('vitrine_show'), url.searchParams.get('utm_source')],
      ['spring live', 'vitrine'],
      'attribution',
    );
  },
);
