import { parseAddress, type ProductRef, type RefTable } from '@vitrine/core';
import { settingsOf, wrong } from './settings.js';
import type { VitrineShop } from './shop.js';

/** As a show file writes it, `{"handle": "linen-shirt"}`, or as an element does, `"handle:linen-shirt"`. */
function readRef(value: unknown): ProductRef | null {
  if (typeof value === 'string') return parseAddress(value);
  const [entry, ...more] = Object.entries(value ?? {});
  return entry && more.length === 0 ? parseAddress(entry.join(':')) : null;
}

/** Notes which products of a show this site sells, by key. An entry that cannot be read is told as `config/invalid`, and not sold. */
export function takeRefs(shop: VitrineShop): void {
  const { refs } = settingsOf(shop);
  shop.$refs.set(refs === undefined ? undefined : tableOf(shop, refs));
}

function tableOf(shop: VitrineShop, refs: NonNullable<unknown>): RefTable {
  const read = Object.entries(refs ?? {}).flatMap(([key, value]) => {
    const ref = readRef(value);
    if (!ref) void wrong(shop, `refs.${key}: expected {"handle" | "sku" | "product" | "variant": "…"}`);
    return ref ? [[key, ref] as const] : [];
  });
  return Object.fromEntries(read);
}
