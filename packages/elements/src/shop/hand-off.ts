import { problem, safeUrl, type CheckoutHandoff, type VitrineError } from '@vitrine/core';
import type { VitrineShop } from './shop.js';

/** The origins that a checkout may lead to: the page's own, those the adapter declares, those the retailer has named. */
export function allowedOrigins(shop: VitrineShop): ReadonlySet<string> {
  const named = (shop.checkoutOrigins ?? '').split(/\s+/).filter(Boolean);
  return new Set([location.origin, ...(shop.$store.get()?.adapter.checkoutOrigins ?? []), ...named]);
}

/**
 * Opens a checkout, top level and in the same tab: a checkout is never framed. Answers with the error where it may not be
 * opened, because an address from a backend could lead anywhere.
 */
export function handOff(shop: VitrineShop, handoff: CheckoutHandoff): VitrineError | null {
  if (handoff.kind === 'host') {
    handoff.open();
    return null;
  }
  const url = handoff.kind === 'redirect' ? handoff.url : handoff.fallbackUrl;
  const safe = safeUrl(url, 'link', location.href);
  if (!safe) return problem('security/unsafe-url', 'the checkout has no safe address', { path: 'checkout.url' });
  const { origin } = new URL(safe);
  if (!allowedOrigins(shop).has(origin)) {
    return problem('security/checkout-origin', `the checkout leads to ${origin}, which is not in checkout-origins`, {
      path: 'checkout.url',
    });
  }
  location.assign(safe);
  return null;
}
