import { parseAddress, type ProductRef, type RefTable } from '@vitrine/core';
import { report } from './report.js';
import type { ShopConfig, VitrineShop } from './shop.js';

/** As a show file writes it, `{"handle": "linen-shirt"}`, or as an element does, `"handle:linen-shirt"`. */
function readRef(value: unknown): ProductRef | null {
  if (typeof value === 'string') return parseAddress(value);
  const [entry, ...more] = Object.entries(value ?? {});
  return entry && more.length === 0 ? parseAddress(entry.join(':')) : null;
}

/** Which products of a show this site sells, by key. An entry that cannot be read is told as `config/invalid`, and not sold. */
export function refsOf(shop: VitrineShop, { refs }: ShopConfig): RefTable | undefined {
  if (refs === undefined) return undefined;
  const read = Object.entries(refs ?? {}).flatMap(([key, value]) => {
    const ref = readRef(value);
    if (!ref) report(shop, 'config/invalid', `refs.${key}: expected {"handle" | "sku" | "product" | "variant": "…"}`);
    return ref ? [[key, ref] as const] : [];
  });
  return Object.fromEntries(read);
}
