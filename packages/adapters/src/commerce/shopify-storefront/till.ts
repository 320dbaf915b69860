/** The way to Shopify's checkout, and what the order will say of where it came from. */
import { safeUrl, withAttribution, type Attribution, type CheckoutHandoff, type Op, type Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import type { Attributes, ShopifyCart } from './cart-shape.js';
import { ask, type ShopifyServer } from './client.js';
import type { Desk, Handle } from './desk.js';
import { ATTRIBUTES } from './documents.js';
import { userErrorOf, type UserError } from './errors.js';

/** Attribution for the cart, which the order keeps. Which show it was is no data about a person. */
export const notable = (attribution: Attribution, op: Op): Attributes =>
  Object.entries(attribution).flatMap(([key, value]) => (key === 'vitrine_show' || op.consent?.analytics ? { key, value } : []));

/** The secret `key` stays in the address, and attribution stands beside it. */
export function addressOf(
  { checkoutUrl }: ShopifyCart,
  attribution: Attribution,
  { endpoint }: ShopifyServer,
): Outcome<CheckoutHandoff> {
  const url = safeUrl(checkoutUrl, 'link', endpoint);
  if (!url) return failed('backend', 'an unsafe checkoutUrl');
  return ok({ kind: 'redirect', url: withAttribution(url, attribution), frameable: false });
}

/** Where this cart is paid for. That attribution could not be written into it keeps nobody from paying. */
export async function checkOut(
  server: ShopifyServer,
  desk: Desk,
  cart: Handle,
  attribution: Attribution,
  op: Op,
): Promise<Outcome<CheckoutHandoff>> {
  const found = await desk.look(cart, op);
  if (!found.ok) return found;
  if (!found.value) return failed('cart-gone');
  const { raw } = found.value;
  const had = new Map(raw.attributes.map(({ key, value }) => [key, value]));
  const missing = notable(attribution, op).filter(({ key, value }) => had.get(key) !== value);
  if (missing.length) {
    missing.forEach(({ key, value }) => had.set(key, value));
    const input = [...had].map(([key, value]) => ({ key, value: value ?? '' }));
    type Noted = { readonly change: { readonly userErrors: readonly UserError[] } };
    const noted = await ask(server, ATTRIBUTES, { cart, input }, op, ({ change }: Noted) => change.userErrors[0]);
    if (noted.ok && noted.value && userErrorOf(noted.value).kind === 'cart-gone') return failed('cart-gone');
  }
  return addressOf(raw, attribution, server);
}
