/** Products in as few requests as there are: one for what is named by slug or id, one before it for SKUs. */
import type { Op, Outcome, Product, ProductRef } from '@vitrine/core';
import { batches } from '../../batches.js';
import { ok } from '../../outcome.js';
import { ask, type VendureServer } from './client.js';
import { productsDocument, skusDocument, type Lookup } from './documents.js';
import { productOf, type Shown, type VendureProduct } from './product.js';

const BATCH = 50;

interface Wanted {
  readonly by: Lookup;
  readonly value: string;
}

export async function loadProducts(
  server: VendureServer,
  shown: Shown,
  refs: readonly ProductRef[],
  op: Op,
): Promise<Outcome<readonly (Product | null)[]>> {
  const skus = await idsOfSkus(
    server,
    refs.flatMap((ref) => (ref.kind === 'sku' ? ref.sku : [])),
    op,
  );
  if (!skus.ok) return skus;
  const wanted = refs.map((ref) => wantedOf(ref, skus.value));
  const known = new Map<string, Product | null>();
  for (const batch of batches(new Map(wanted.flatMap((one) => (one ? [[keyOf(one), one] as const] : []))).values(), BATCH)) {
    const variables = Object.fromEntries(batch.map(({ value }, i) => [`p${i}`, value]));
    const reply = await ask(
      server,
      null,
      productsDocument(batch.map(({ by }) => by)),
      variables,
      op,
      (data: Record<string, VendureProduct | null>) =>
        batch.map((_, i) => {
          const product = data[`p${i}`];
          return product ? productOf(product, shown) : null;
        }),
    );
    if (!reply.ok) return reply;
    batch.forEach((one, i) => known.set(keyOf(one), reply.value.data[i] ?? null));
  }
  return ok(wanted.map((one) => (one && known.get(keyOf(one))) ?? null));
}

const keyOf = ({ by, value }: Wanted): string => `${by}:${value}`;

function wantedOf(ref: ProductRef, skus: ReadonlyMap<string, string>): Wanted | null {
  const value =
    ref.kind === 'handle' ? ref.handle : ref.kind === 'sku' ? skus.get(ref.sku) : ref.kind === 'product' ? ref.id : undefined;
  // an empty one would be an error for the whole request
  return value ? { by: ref.kind === 'handle' ? 'slug' : 'id', value } : null;
}

/** By way of the search index, since the Shop API has no look-up by SKU. */
async function idsOfSkus(server: VendureServer, skus: readonly string[], op: Op): Promise<Outcome<ReadonlyMap<string, string>>> {
  const ids = new Map<string, string>();
  for (const batch of batches(new Set(skus), BATCH)) {
    const variables = Object.fromEntries(batch.map((sku, i) => [`s${i}`, sku]));
    const reply = await ask(
      server,
      null,
      skusDocument(batch.length),
      variables,
      op,
      (data: Record<string, { readonly items: readonly { readonly sku: string; readonly productId: string }[] }>) =>
        Object.values(data).flatMap(({ items }) => items),
    );
    if (!reply.ok) return reply;
    for (const { sku, productId } of reply.value.data) ids.set(sku, productId);
  }
  return ok(ids);
}
