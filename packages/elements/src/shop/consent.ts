/** What the shopper has agreed to: as the shop's attribute says, else as a consent platform of the page does. */
import type { AnalyticsConsent, Consent } from '@vitrine/core';
import type { VitrineShop } from './shop.js';

/** What somebody has said; without an entry there was no answer yet. */
export type Said = Partial<Consent>;

const platforms = new WeakMap<VitrineShop, Said>();
const listeners = new WeakMap<VitrineShop, () => void>();

const isOptedOut = (): boolean =>
  (navigator as Navigator & { readonly globalPrivacyControl?: boolean }).globalPrivacyControl === true;

/** Some categories agreed to are no answer on the others; `none` is one. */
function attributeOf({ consent }: VitrineShop): Said | null {
  // an attribute that is taken away leaves null
  if (typeof consent !== 'string') return null;
  const given = consent.split(/\s+/);
  if (given.includes('none')) return { functional: false, analytics: false, marketing: false };
  return Object.fromEntries(given.map((name) => [name, true]));
}

/** A browser that signals an opt-out (Global Privacy Control) is obeyed, unless the shop itself says that its shopper has agreed. */
function said(shop: VitrineShop): Said {
  const own = attributeOf(shop);
  const all = own ?? platforms.get(shop) ?? {};
  if (!isOptedOut()) return all;
  return { ...all, analytics: own?.analytics ?? false, marketing: own?.marketing ?? false };
}

export function consentOf(shop: VitrineShop): Consent {
  const { functional = false, analytics = false, marketing = false } = said(shop);
  return { functional, analytics, marketing };
}

export function analyticsConsent(shop: VitrineShop): AnalyticsConsent {
  const { analytics } = said(shop);
  return analytics === undefined ? 'waiting' : analytics ? 'granted' : 'denied';
}

/** Hears of a consent that may be another, one listener for each shop. Answers with the function that ends it. */
export function onConsent(shop: VitrineShop, listener: () => void): () => void {
  listeners.set(shop, listener);
  return () => void (listeners.get(shop) === listener && listeners.delete(shop));
}

export const consentChanged = (shop: VitrineShop): void => listeners.get(shop)?.();

/** A consent platform has said something. */
export function platformSaid(shop: VitrineShop, now: Said): void {
  platforms.set(shop, now);
  consentChanged(shop);
}
