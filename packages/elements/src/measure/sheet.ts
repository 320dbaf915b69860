import { itemOfProduct, type Shop } from '@vitrine/core';
import { browserPlatform } from '../base/platform.js';
import type { VitrinePlayer } from '../player/player.js';
import type { VitrineShop } from '../shop/shop.js';
import { picked } from './picked.js';

/** What is known of a product now, as records name it. */
export function known(shop: VitrineShop, store: Shop, player: VitrinePlayer | null, product: string) {
  const item = store.item(product, player?.stage.hint(product), shop.$refs.get(), (entry) => entry.get());
  return { ref: item.ref, item: itemOfProduct(item) };
}

/** Where in a show something happens. */
export function where(player: VitrinePlayer | null): { readonly show?: string; readonly at?: number } {
  const show = player?.stage.$show.get()?.id;
  return player && show ? { show, at: player.stage.moment().media } : {};
}

/** Tells that a product was picked, and, once the shop has said what it is, that it is looked at. */
export async function sheetOpened(element: Element, product: string): Promise<void> {
  const player = element.localName === 'vitrine-player' ? (element as VitrinePlayer) : null;
  const shop = player ? player.shop : (element as VitrineShop);
  const place = where(player);
  const from = shop && picked(shop, product);
  const store = await shop?.open();
  if (!shop || !store) return;
  const { ref, item } = known(shop, store, player, product);
  const list = from ? { list: from.list } : {};
  const index = from ? { index: from.index } : {};
  store.record({ name: 'select_item', eventId: browserPlatform.id(), ...place, ...list, items: [{ ...item, ...index }] });
  if (ref && store.catalog.entry(ref).get().status === 'loading') await store.catalog.load(ref);
  const { item: whole } = known(shop, store, player, product);
  store.record({ name: 'view_item', eventId: browserPlatform.id(), ...place, ...list, items: [{ ...whole, ...index }] });
}
