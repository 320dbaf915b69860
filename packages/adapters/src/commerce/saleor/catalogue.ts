/** Products in as few requests as there are: Saleor looks up by id, slug, variant and SKU in one. */
import type { Op, Outcome, Product, ProductRef } from '@vitrine/core';
import { batches } from '../../batches.js';
import { ok } from '../../outcome.js';
import { ask, type SaleorServer } from './client.js';
import { productsDocument, type Lookup } from './documents.js';
import { isGlobalId } from './global-id.js';
import { productOf, type SaleorProduct, type Shown } from './product.js';

const BATCH = 30;

interface Wanted {
  readonly by: Lookup;
  readonly value: string;
}
type Found = SaleorProduct | { readonly product: SaleorProduct } | null;

export async function loadProducts(
  server: SaleorServer,
  shown: Shown,
  refs: readonly ProductRef[],
  op: Op,
): Promise<Outcome<readonly (Product | null)[]>> {
  const wanted = refs.map(wantedOf);
  const distinct = new Map(wanted.flatMap((one) => (one ? [[keyOf(one), one] as const] : [])));
  const known = new Map<string, Product | null>();
  for (const batch of batches(distinct.values(), BATCH)) {
    const variables = Object.fromEntries(batch.map(({ value }, i) => [`p${i}`, value]));
    const reply = await ask(
      server,
      productsDocument(batch.map(({ by }) => by)),
      { channel: server.channel, ...variables },
      op,
      (data: Record<string, Found>) =>
        batch.map((_, i) => {
          const found = data[`p${i}`];
          return found ? productOf('product' in found ? found.product : found, shown) : null;
        }),
    );
    if (!reply.ok) return reply;
    batch.forEach((one, i) => known.set(keyOf(one), reply.value[i] ?? null));
  }
  return ok(wanted.map((one) => (one && known.get(keyOf(one))) ?? null));
}

const keyOf = ({ by, value }: Wanted): string => `${by}:${value}`;

/** `null` for what cannot be one of Saleor's, which would be an error for everything asked beside it. */
function wantedOf(ref: ProductRef): Wanted | null {
  if (ref.kind === 'handle') return ref.handle ? { by: 'slug', value: ref.handle } : null;
  if (ref.kind === 'sku') return ref.sku ? { by: 'sku', value: ref.sku } : null;
  if (ref.kind === 'product') return isGlobalId(ref.id, 'Product') ? { by: 'product', value: ref.id } : null;
  return isGlobalId(ref.id, 'ProductVariant') ? { by: 'variant', value: ref.id } : null;
}
