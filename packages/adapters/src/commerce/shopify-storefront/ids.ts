/** Shopify's global ids, and what of them may leave the adapter. */
import type { CartHandle } from '@vitrine/core';

/**
 * The global id of a `Product` or `ProductVariant`, from itself or from the number in it. `null` for anything else: one id
 * of another form fails the whole request.
 */
export function globalId(type: 'Product' | 'ProductVariant', id: string): string | null {
  const number = /^(?:gid:\/\/shopify\/(\w+)\/)?(\d+)$/.exec(id);
  return number && (number[1] ?? type) === type ? `gid://shopify/${type}/${number[2]}` : null;
}

const CART = /^gid:\/\/shopify\/Cart\/([^?]+)/;

/** The part that names the cart; the secret behind it opens it. */
export const tokenOf = (id: string): string | null => CART.exec(id)?.[1] ?? null;

/** Stands for the cart's token, which is in the ids of lines: they are told to the page, and the token reads the cart. */
const HIDDEN = '*';

export const publicLineId = (id: string, cartId: string): string => id.replaceAll(tokenOf(cartId) ?? HIDDEN, HIDDEN);

/** The id as Shopify has it; `null` where it is of no cart line. */
export const lineIdOf = (id: string, handle: CartHandle): string | null =>
  /^gid:\/\/shopify\/\w*CartLine\//.test(id) ? id.replaceAll(HIDDEN, tokenOf(handle) ?? HIDDEN) : null;
