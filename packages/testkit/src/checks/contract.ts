import { group } from '../check.js';
import { expect, expectEqual, valueOf } from '../expect.js';
import * as needs from '../needs.js';

export const contractGroup = group('contract');
const { it } = contractGroup;

it('an optional method is present exactly where the capabilities say so', [], async ({ fixture: { adapter } }) => {
  const { capabilities } = adapter;
  expectEqual(adapter.contractVersion, 1, 'contract version');
  expectEqual(
    adapter.setDiscountCodes !== undefined,
    capabilities.discountCodes !== 'none',
    'setDiscountCodes, with discountCodes',
  );
  expectEqual(adapter.setMarket !== undefined, capabilities.marketSwitch === 'reprice', 'setMarket, with marketSwitch');
  expectEqual(adapter.getWishes !== undefined, adapter.setWish !== undefined, 'getWishes, with setWish');
  expect(capabilities.refs.includes('handle'), 'handles cannot be resolved');
});

it('buying at once leaves the cart alone', [needs.cart, needs.buyNow], async (kit) => {
  const { cart, handle, line } = await kit.filled(2);
  const unsupported = { ok: false, error: { kind: 'unsupported' } } as const;
  const handoff = valueOf(
    (await kit.adapter.buyNow?.({ variantId: line.variantId, quantity: 1 }, {}, kit.op())) ?? unsupported,
    'buying',
  );
  expect(handoff.kind !== 'redirect' || URL.canParse(handoff.url), 'the address is not absolute');
  const after = await kit.cart(handle);
  expectEqual([after.totalQuantity, after.total], [cart.totalQuantity, cart.total], 'quantity and total afterwards');
});

it('a wish is on the list until it is taken off, however often it is asked for', [needs.wishes], async (kit) => {
  const { id } = await kit.product(kit.fixture.product.handle);
  const none = { ok: false, error: { kind: 'unsupported' } } as const;
  const set = async (wished: boolean) => valueOf((await kit.adapter.setWish?.(id, wished, kit.op())) ?? none, 'wishing');
  const read = async () => valueOf((await kit.adapter.getWishes?.(kit.op())) ?? none, 'reading the wishes');
  for (const wished of [true, true, false, false]) {
    const told = await set(wished);
    expectEqual(told.filter((each) => each === id).length, wished ? 1 : 0, 'times that the product is on the list');
    expectEqual([...(await read())].sort(), [...told].sort(), 'the list as it is read');
  }
});

it('getVariant finds what the product holds, and null for what there is not', [needs.getVariant], async (kit) => {
  const { id } = await kit.product(kit.fixture.product.handle);
  const { plain, low } = kit.fixture.product;
  const find = async (options: Readonly<Record<string, string>>) =>
    valueOf((await kit.adapter.getVariant?.(id, options, kit.op())) ?? { ok: true, value: null }, 'finding')?.id ?? null;
  for (const options of [plain, ...(low ? [low.options] : [])])
    expectEqual(await find(options), (await kit.variant(options)).id, 'id');
  const nowhere = Object.fromEntries(Object.keys(plain).map((name) => [name, 'vitrine-no-such-value']));
  expectEqual(await find(nowhere), null, 'a choice that does not exist');
});
