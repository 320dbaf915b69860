/** What a check may need of a fixture. */
import type { Need } from './check.js';

const unless = (has: boolean | undefined, why: string): string | undefined => (has ? undefined : why);

export const cart: Need = ({ adapter }) => unless(adapter.capabilities.cart !== 'none', 'no cart: the adapter links out');
export const handle: Need = ({ adapter }) =>
  unless(adapter.capabilities.cart === 'handle', 'no handle: the cart is not kept by Vitrine');
export const deadHandle: Need = (fixture) =>
  handle(fixture) ?? unless(fixture.bogusHandle !== undefined, 'the fixture has no bogusHandle');
export const soldOut: Need = ({ soldOutHandle }) => unless(soldOutHandle !== null, 'the fixture has no sold-out product');
export const lowStock: Need = ({ product }) => unless(product.low !== null, 'the fixture has no product of low stock');
export const codes: Need = ({ adapter, coupon }) =>
  unless(adapter.capabilities.discountCodes !== 'none', 'no discount codes') ??
  unless(coupon !== null, 'the fixture has no coupon');
export const otherMarket: Need = ({ adapter, otherMarket: other }) =>
  unless(adapter.capabilities.marketSwitch === 'reprice', 'the market is fixed') ??
  unless(other !== undefined, 'the fixture has no otherMarket');
export const attributes: Need = ({ adapter }) => unless(adapter.capabilities.lineAttributes, 'lines have no attributes');
export const redirect: Need = ({ adapter }) =>
  unless(adapter.capabilities.checkout.includes('redirect'), 'checkout is no address');
export const faults: Need = ({ chaos }) => unless(chaos !== undefined, 'the fixture has no chaos');
export const conflicts: Need = ({ chaos }) => unless(chaos?.conflict !== undefined, 'the backend knows no conflict');
export const buyNow: Need = ({ adapter }) => unless(adapter.buyNow !== undefined, 'no buyNow');
export const wishes: Need = ({ adapter }) => unless(adapter.setWish !== undefined, 'no wish list');
export const getVariant: Need = ({ adapter }) => unless(adapter.getVariant !== undefined, 'no getVariant');
