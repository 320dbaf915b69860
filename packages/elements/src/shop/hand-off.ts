import { problem, safeUrl, type CheckoutHandoff, type VitrineError } from '@vitrine/core';
import { report } from './report.js';
import { settingsOf } from './settings.js';
import type { VitrineShop } from './shop.js';

/** The origins that a checkout may lead to: the page's own, those the adapter declares, those the retailer has named. */
export function allowedOrigins(shop: VitrineShop): ReadonlySet<string> {
  const named = (shop.checkoutOrigins ?? '').split(/\s+/).filter(Boolean);
  return new Set([location.origin, ...(shop.$store.get()?.adapter.checkoutOrigins ?? []), ...named]);
}

/** An address that a checkout may lead to, or why it may not: what comes from a backend could lead anywhere. */
export function checkoutUrl(shop: VitrineShop, url: unknown): string | VitrineError {
  const safe = safeUrl(url, 'link', location.href);
  if (!safe) return problem('security/unsafe-url', 'the checkout has no safe address', { path: 'checkout.url' });
  const { origin } = new URL(safe, location.href);
  if (allowedOrigins(shop).has(origin)) return safe;
  return problem('security/checkout-origin', `the checkout leads to ${origin}, which is not in checkout-origins`, {
    path: 'checkout.url',
  });
}

/** The page wants a checkout that can be shown in it to be shown in it. */
const isFramed = (shop: VitrineShop): boolean =>
  settingsOf(shop).embeddedCheckout === true && !!shop.$store.get()?.adapter.capabilities.checkout.includes('embedded');

/**
 * Opens a checkout: top level and in the same tab, by the page's own function, or in a dialog where the adapter offers that and the
 * page has asked for it. Answers with the error where it may not be opened. Nothing is waited for, so that a press leads there itself.
 */
export function handOff(shop: VitrineShop, handoff: CheckoutHandoff): VitrineError | null {
  if (handoff.kind === 'host') {
    try {
      handoff.open();
    } catch (cause) {
      return problem('commerce/backend', "the page's own checkout threw", { cause: String(cause) });
    }
    return null;
  }
  const top = checkoutUrl(shop, handoff.kind === 'redirect' ? handoff.url : handoff.fallbackUrl);
  if (typeof top !== 'string') return top;
  if (handoff.kind === 'redirect' || !isFramed(shop)) {
    location.assign(top);
    return null;
  }
  const framed = checkoutUrl(shop, handoff.url);
  if (typeof framed !== 'string') return framed;
  import('./embedded/dialog.js').then(
    ({ openEmbedded }) => openEmbedded(shop, framed, top),
    (cause: unknown) => {
      report(shop, 'network/chunk-failed', 'a part of Vitrine could not be loaded', String(cause));
      location.assign(top);
    },
  );
  return null;
}
