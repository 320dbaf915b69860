import type { Shop } from '@vitrine/core';
import type { VitrineShop } from './shop.js';

/**
 * Follows a change of the shop's attributes: another language or market is asked for, another backend is opened. Answers
 * with true where the shop that was open is open no more.
 */
export async function change(
  shop: VitrineShop,
  changed: ReadonlyMap<PropertyKey, unknown>,
  opening: Promise<Shop | null> | undefined,
): Promise<boolean> {
  const any = (...names: string[]) => names.some((name) => changed.has(name));
  // each only where it is needed: a page that has a configuration pays for it before anybody has touched it
  if (any('config')) (await import('./refs.js')).takeRefs(shop);
  if (any('lang', 'strings')) await (await import('./speak.js')).speak(shop, !!opening);
  const store = shop.$store.get();
  if (opening && any('adapter', 'endpoint', 'config') && [...changed.values()].some((before) => before !== undefined)) {
    const before = await opening;
    shop.now = undefined;
    shop.$store.set(null);
    before?.destroy();
    return true;
  }
  if (store && any('consent')) (await import('./consent.js')).consentChanged(shop);
  if (store && any('country', 'currency', 'lang')) {
    const notices = await store.marketChanged();
    if (notices.length > 0) (await import('./act.js')).sayNotices(shop, store, notices);
  }
  return false;
}
