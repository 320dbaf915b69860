/** Which list a product was picked from, between the press on its card and the sheet that opens. */
import type { ItemList } from '@vitrine/core';
import type { VitrineShop } from '../shop/shop.js';

interface Pick {
  readonly product: string;
  readonly list: ItemList;
  readonly index: number;
}

const picks = new WeakMap<VitrineShop, Pick>();

export const pick = (shop: VitrineShop, it: Pick): void => void picks.set(shop, it);

/** The list from which `product` was picked just now, if any; asked once. */
export function picked(shop: VitrineShop, product: string): Pick | undefined {
  const it = picks.get(shop);
  picks.delete(shop);
  return it?.product === product ? it : undefined;
}
