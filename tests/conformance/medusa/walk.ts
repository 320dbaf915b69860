/** A walk through all that a Medusa answers: made on a real one, and made again on what that one answered. */
import assert from 'node:assert/strict';
import { medusaAdapter, type Fetch } from '@vitrine/adapters';
import type { CartHandle, CartOutcome, CommerceAdapter, Op, Outcome, Product } from '@vitrine/core';

export interface Ground {
  readonly fetch: Fetch;
  /** Where the server is. */
  readonly endpoint: string;
  /** Ids by currency. */
  readonly regions: Readonly<Record<string, string>>;
  readonly publishableKey: string;
  /** Pays for a cart, in another tab as it were. */
  pay(cartId: string): Promise<void>;
}

const DEAD = 'cart_no_such_cart' as CartHandle;
const EUROPE = { country: 'DE', currency: 'EUR' };
const op = (market: Op['market'] = EUROPE): Op => ({ signal: new AbortController().signal, market, opId: 'walk' });

function well<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) assert.fail(`${outcome.error.kind}: ${outcome.error.message}`);
  return outcome.value;
}
const kind = (outcome: Outcome<unknown> | undefined) => (outcome?.ok ? 'ok' : outcome?.error.kind);
const summary = (product: Product | null | undefined) =>
  product?.variants.map(({ sku, price, compareAt, availability, stock, options }) =>
    [sku, price?.amount, compareAt?.amount, availability, stock, ...Object.entries(options).flat()].filter(Boolean).join(' '),
  );

export async function walk({ pay, ...options }: Ground): Promise<void> {
  const shop = medusaAdapter(options);
  await products(shop);
  await regions(options);
  await cart(shop);
  await refusals(shop, options);
  await payment(shop, pay);
}

async function products(shop: CommerceAdapter): Promise<void> {
  const handles = ['linen-shirt', 'no-such-thing', 'paper-lamp', 'linen-napkin', 'ceramic-mug', 'sold-out-hat'];
  const found = well(
    await shop.getProducts(
      handles.map((handle) => ({ kind: 'handle', handle })),
      op(),
    ),
  );
  assert.deepEqual(found.map(summary), [
    [
      'SHIRT-M-INK 54.95 in-stock 2 Size M Colour Ink',
      'SHIRT-M-SAND 49.9 in-stock 100 Size M Colour Sand',
      'SHIRT-S-SAND 49.9 in-stock 100 Size S Colour Sand',
    ],
    undefined,
    ['LAMP-01 64 79 in-stock 18'],
    ['NAPKIN-01 9 backorder'],
    ['MUG-01 12 in-stock'],
    ['HAT-01 19.95 out-of-stock'],
  ]);
  const [shirt] = found;
  const others = await shop.getProducts(
    [
      { kind: 'sku', sku: 'MUG-01' },
      { kind: 'product', id: shirt?.id ?? '' },
      { kind: 'variant', id: shirt?.variants[0]?.id ?? '' },
      { kind: 'sku', sku: 'NO-SUCH-THING' },
    ],
    op(),
  );
  assert.deepEqual(
    well(others).map((product) => product?.handle),
    ['ceramic-mug', 'linen-shirt', 'linen-shirt', undefined],
  );
}

async function regions({ regions: _, ...options }: Omit<Ground, 'pay'>): Promise<void> {
  const asking = medusaAdapter(options);
  const price = async (market: Op['market'], handle: string) =>
    well(await asking.getProducts([{ kind: 'handle', handle }], op(market)))[0]?.variants[0]?.price;
  assert.deepEqual(await price({ country: 'JP' }, 'linen-shirt'), { amount: '8600', currency: 'JPY' });
  assert.deepEqual(await price({ currency: 'USD' }, 'linen-shirt'), { amount: '59.5', currency: 'USD' });
  assert.deepEqual(await price({ country: 'US' }, 'wool-throw'), null, 'not sold there');
}

async function variantIds(shop: CommerceAdapter): Promise<(sku: string) => string> {
  const handles = ['linen-shirt', 'sold-out-hat', 'wool-throw'];
  const found = well(
    await shop.getProducts(
      handles.map((handle) => ({ kind: 'handle', handle })),
      op(),
    ),
  );
  return (sku) => found.flatMap((product) => product?.variants ?? []).find((variant) => variant.sku === sku)?.id ?? '';
}

async function cart(shop: CommerceAdapter): Promise<void> {
  const idOf = await variantIds(shop);
  const { handle, cart: first } = well(await shop.addLines(null, [{ variantId: idOf('SHIRT-M-SAND'), quantity: 1 }], op()));
  const [line] = first.lines;
  assert.deepEqual([line?.options, line?.editable, first.taxIncluded], [{ Size: 'M', Colour: 'Sand' }, true, true]);
  const merged = well(await shop.addLines(handle, [{ variantId: idOf('SHIRT-M-SAND'), quantity: 1 }], op()));
  assert.deepEqual([merged.cart.lines.length, merged.cart.total.amount], [1, '99.8']);
  const gift = { variantId: idOf('SHIRT-M-SAND'), quantity: 1, attributes: { gift: 'yes' } };
  const apart = well(await shop.addLines(handle, [gift], op()));
  assert.deepEqual(apart.cart.lines.map(({ quantity, attributes }) => [quantity, attributes]).sort(), [
    [1, { gift: 'yes' }],
    [2, {}],
  ]);
  const giftLine = apart.cart.lines.find(({ attributes }) => attributes['gift'])?.id ?? '';
  assert.equal(well(await shop.setQuantity(handle, giftLine, 0, op())).cart.lines.length, 1);
  assert.equal(well(await shop.setQuantity(handle, giftLine, 0, op())).cart.lines.length, 1, 'once more');
  assert.equal(kind(await shop.setQuantity(handle, giftLine, 2, op())), 'invalid-line');
  assert.equal(kind(await shop.setQuantity(handle, line?.id ?? '', 101, op())), 'out-of-stock');
  await codes(shop, handle);
  await markets(shop, handle, idOf);
}

async function codes(shop: CommerceAdapter, handle: CartHandle | null): Promise<void> {
  const set = async (...given: string[]) => shop.setDiscountCodes?.(handle, given, op());
  const lowered = well((await set('LIVE10', 'YEN20')) as CartOutcome);
  assert.deepEqual(
    [lowered.cart.subtotal.amount, lowered.cart.discount?.amount, lowered.cart.total.amount],
    ['99.8', '9.98', '89.82'],
  );
  assert.deepEqual(lowered.notices, [{ code: 'discount-not-applied', discountCode: 'YEN20' }]);
  assert.equal(kind(await set('LIVE10', 'NOPE')), 'invalid-discount');
  assert.deepEqual(well(await shop.getCart(handle, op()))?.cart.discountCodes, [{ code: 'LIVE10', applied: true }]);
}

async function markets(shop: CommerceAdapter, handle: CartHandle | null, idOf: (sku: string) => string): Promise<void> {
  const move = async (country: string) => shop.setMarket?.(handle, op({ country, currency: country === 'JP' ? 'JPY' : 'USD' }));
  const yen = well((await move('JP')) as CartOutcome);
  assert.deepEqual(yen.cart.total, { amount: '15600', currency: 'JPY' });
  assert.deepEqual(yen.notices, [{ code: 'discount-not-applied', discountCode: 'LIVE10' }]);
  const { cart: dollars } = well((await move('US')) as CartOutcome);
  assert.deepEqual(
    [dollars.subtotal.amount, dollars.tax?.amount, dollars.total.amount, dollars.taxIncluded, dollars.lines[0]?.total.amount],
    ['108', '8.64', '116.64', false, '108'],
  );
  well((await shop.setMarket?.(handle, op())) as CartOutcome);
  well(await shop.addLines(handle, [{ variantId: idOf('THROW-OAT'), quantity: 1 }], op()));
  assert.equal(kind(await move('US')), 'invalid-variant', 'one of them has no price there');
  assert.equal(well(await shop.getCart(handle, op()))?.cart.currency, 'EUR');
}

async function refusals(shop: CommerceAdapter, options: Omit<Ground, 'pay'>): Promise<void> {
  const idOf = await variantIds(shop);
  const add = async (variantId: string, quantity = 1, handle: CartHandle | null = null) =>
    kind(await shop.addLines(handle, [{ variantId, quantity }], op()));
  assert.equal(await add('variant_no_such_variant'), 'invalid-variant');
  assert.equal(await add(idOf('HAT-01')), 'out-of-stock');
  assert.equal(await add(idOf('SHIRT-M-INK'), 5), 'out-of-stock');
  assert.equal(
    kind(await shop.addLines(null, [{ variantId: idOf('THROW-OAT'), quantity: 1 }], op({ currency: 'USD' }))),
    'invalid-variant',
  );
  assert.deepEqual(await shop.getCart(DEAD, op()), { ok: true, value: null });
  assert.equal(await add(idOf('SHIRT-M-SAND'), 1, DEAD), 'cart-gone');
  for (const quantity of [0, 1]) assert.equal(kind(await shop.setQuantity(DEAD, 'cali_none', quantity, op())), 'cart-gone');
  assert.equal(kind(await shop.setDiscountCodes?.(DEAD, ['LIVE10'], op())), 'cart-gone');
  const strange = medusaAdapter({ ...options, publishableKey: 'pk_wrong' });
  assert.equal(kind(await strange.getProducts([{ kind: 'handle', handle: 'linen-shirt' }], op())), 'unauthorized');
  const nowhere = medusaAdapter({ ...options, regions: { EUR: 'reg_no_such_region' } });
  assert.equal(kind(await nowhere.getProducts([{ kind: 'handle', handle: 'linen-shirt' }], op())), 'unauthorized');
  assert.equal(kind(await nowhere.addLines(null, [{ variantId: idOf('SHIRT-M-SAND'), quantity: 1 }], op())), 'unauthorized');
}

async function payment(shop: CommerceAdapter, pay: Ground['pay']): Promise<void> {
  const idOf = await variantIds(shop);
  const line = { variantId: idOf('SHIRT-S-SAND'), quantity: 1 };
  const { handle, cart: bought } = well(await shop.addLines(null, [line], op()));
  await pay(handle ?? '');
  assert.deepEqual(await shop.getCart(handle, op()), { ok: true, value: null });
  assert.equal(kind(await shop.addLines(handle, [line], op())), 'cart-gone');
  assert.equal(kind(await shop.setQuantity(handle, bought.lines[0]?.id ?? '', 0, op())), 'cart-gone');
}
