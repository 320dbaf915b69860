/** A ref as one string, `kind:value`, as elements and configurations write it. */
import type { ProductRef } from './contracts/commerce.js';

/** Reads `kind:value`, as in `handle:linen-shirt`; `null` where it is none. */
export function parseAddress(address: string): ProductRef | null {
  const [, kind, value] = /^(product|variant|handle|sku):(.+)$/.exec(address) ?? [];
  return kind ? ({ kind, [kind === 'handle' || kind === 'sku' ? kind : 'id']: value } as unknown as ProductRef) : null;
}

/** The one string that stands for a ref. */
export const addressOf = (ref: ProductRef): string =>
  `${ref.kind}:${ref.kind === 'handle' ? ref.handle : ref.kind === 'sku' ? ref.sku : ref.id}`;
