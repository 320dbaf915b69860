/** Products by id, path and SKU in few requests, each small: BigCommerce refuses what it finds too complex. */
import type { Op, Outcome, Product, ProductRef } from '@vitrine/core';
import { batches } from '../../batches.js';
import { ok } from '../../outcome.js';
import { ask, type BigcommerceServer } from './client.js';
import { MORE, productsDocument, type Lookup } from './documents.js';
import { nodes, productOf, type BigcommerceProduct, type BigcommerceVariant, type Shown, type Variants } from './product.js';

const BATCH = 5;

interface Wanted {
  readonly by: Lookup;
  readonly value: string | number;
}
type Found = BigcommerceProduct | { readonly node: BigcommerceProduct | Record<string, never> | null } | null;

export async function loadProducts(
  server: BigcommerceServer,
  shown: Shown,
  refs: readonly ProductRef[],
  op: Op,
): Promise<Outcome<readonly (Product | null)[]>> {
  const wanted = refs.map(wantedOf);
  const distinct = new Map(wanted.flatMap((one) => (one ? [[keyOf(one), one] as const] : [])));
  const known = new Map<string, Product | null>();
  const load = async (batch: readonly Wanted[]): Promise<Outcome<null>> => {
    const products = await ask(
      server,
      productsDocument(batch.map(({ by }) => by)),
      { ...priced(server, op), ...Object.fromEntries(batch.map(({ value }, i) => [`p${i}`, value])) },
      op,
      ({ site }: { readonly site: Record<string, Found> }) => batch.map((_, i) => shownIn(site[`p${i}`] ?? null, shown)),
    );
    if (!products.ok) return products;
    for (const [i, one] of batch.entries()) {
      const found = products.value[i];
      const whole = found?.sent.variants.pageInfo.hasNextPage
        ? await complete(server, shown, found.sent, op)
        : ok(found?.product ?? null);
      if (!whole.ok) return whole;
      known.set(keyOf(one), whole.value);
    }
    return ok(null);
  };
  const loaded = await Promise.all(batches(distinct.values(), BATCH).map(load));
  return loaded.find((outcome) => !outcome.ok) ?? ok(wanted.map((one) => (one && known.get(keyOf(one))) ?? null));
}

/** Read where the answer is, so that one of another shape is seen there. */
function shownIn(found: Found, shown: Shown): { readonly sent: BigcommerceProduct; readonly product: Product } | null {
  const sent = found && 'node' in found ? found.node : found;
  // a path may lead to what is no product, and then has none of its fields
  return sent && 'entityId' in sent
    ? {
        sent: sent as BigcommerceProduct,
        product: productOf(sent as BigcommerceProduct, nodes((sent as BigcommerceProduct).variants), shown),
      }
    : null;
}

async function complete(
  server: BigcommerceServer,
  shown: Shown,
  product: BigcommerceProduct,
  op: Op,
): Promise<Outcome<Product | null>> {
  const variants: BigcommerceVariant[] = nodes(product.variants);
  let { pageInfo } = product.variants;
  while (pageInfo.hasNextPage && pageInfo.endCursor !== null) {
    const page: Outcome<Variants | null> = await ask(
      server,
      MORE,
      { ...priced(server, op), id: product.entityId, after: pageInfo.endCursor },
      op,
      ({ site }: { readonly site: { readonly product: { readonly variants: Variants } | null } }) =>
        site.product?.variants ?? null,
    );
    if (!page.ok) return page;
    if (!page.value) return ok(null);
    variants.push(...nodes(page.value));
    pageInfo = page.value.pageInfo;
  }
  return ok(productOf(product, variants, shown));
}

const priced = ({ includeTax }: BigcommerceServer, { market }: Op) => ({
  tax: includeTax,
  ...(market.currency && { currency: market.currency.toUpperCase() }),
});
const keyOf = ({ by, value }: Wanted): string => `${by}:${value}`;
/** As large as an `Int` of GraphQL may be; a larger one is an error for everything asked beside it. */
const isId = (text: string): boolean => /^\d{1,9}$/.test(text);

function wantedOf(ref: ProductRef): Wanted | null {
  if (ref.kind === 'sku') return ref.sku ? { by: 'sku', value: ref.sku } : null;
  if (ref.kind === 'handle') return ref.handle ? { by: 'path', value: `/${ref.handle.replace(/^\/+|\/+$/g, '')}/` } : null;
  const [product = ''] = ref.id.split(':');
  return isId(product) ? { by: 'product', value: Number(product) } : null;
}
