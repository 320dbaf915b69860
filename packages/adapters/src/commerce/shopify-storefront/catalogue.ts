/** Products in as few requests as the shop allows: it weighs a document before it answers, and refuses one that is too heavy. */
import type { CommerceAdapter, Op, Outcome, Product, ProductRef } from '@vitrine/core';
import { batches } from '../../batches.js';
import { ifAborted, ok } from '../../outcome.js';
import { ask, type ShopifyServer } from './client.js';
import { productsDocument, variantDocument, type Lookup } from './documents.js';
import { globalId } from './ids.js';
import { productOf, variantOf, type ShopifyProduct, type ShopifyVariant, type Shown } from './product.js';

type Wanted = readonly [by: Lookup, value: string];

type Found = ShopifyProduct | (ShopifyVariant & { readonly product?: ShopifyProduct }) | null;

export interface Catalogue {
  load: CommerceAdapter['getProducts'];
  variant: NonNullable<CommerceAdapter['getVariant']>;
}

export function createCatalogue(server: ShopifyServer, shown: Shown): Catalogue {
  // without a token a document may weigh 1000 (as documented), and a variant weighs about eight
  const room = server.publicToken ? { products: 20, variants: 100 } : { products: 4, variants: 25 };

  async function all(wanted: readonly Wanted[], op: Op): Promise<Outcome<readonly (Product | null)[]>> {
    const parts = await Promise.all(batches(wanted, room.products).map((batch) => part(batch, op)));
    return parts.find(({ ok }) => !ok) ?? ok(parts.flatMap((outcome) => (outcome.ok ? outcome.value : [])));
  }

  async function part(batch: readonly Wanted[], op: Op): Promise<Outcome<readonly (Product | null)[]>> {
    const { variants } = room;
    const { length } = batch;
    const document = productsDocument(
      batch.map(([by]) => by),
      server.showStock,
    );
    const values = Object.fromEntries(batch.map(([, value], i) => [`p${i}`, value]));
    const outcome = await ask(server, document, { variants, ...values }, op, (data: Record<string, Found>) =>
      batch.map((_, i) => productIn(data[`p${i}`] ?? null, shown)),
    );
    const isTooHeavy = !outcome.ok && /complexity|cost/i.test(outcome.error.message ?? '');
    if (!isTooHeavy || length + variants < 3) return outcome;
    // remembered, so that it is refused once and not at every call
    if (length > 1) room.products = Math.min(room.products, length >> 1);
    else room.variants = Math.min(room.variants, variants >> 1);
    return all(batch, op);
  }

  return {
    async load(refs, op) {
      const wanted = refs.map(wantedOf);
      const products = await all(
        wanted.flatMap((one) => (one ? [one] : [])),
        op,
      );
      if (!products.ok) return products;
      const found = products.value.values();
      return ifAborted(op) ?? ok(wanted.map((one) => (one && found.next().value) ?? null));
    },
    async variant(productId, options, op) {
      const product = globalId('Product', productId);
      if (!product) return ok(null);
      return ask(
        server,
        variantDocument(server.showStock),
        { product, options: Object.entries(options).map(([name, value]) => ({ name, value })) },
        op,
        (data: { readonly product: { variantBySelectedOptions: ShopifyVariant | null } | null }) => {
          const found = data.product?.variantBySelectedOptions;
          return found ? variantOf(found, '', shown) : null;
        },
      );
    },
  };
}

function wantedOf(ref: ProductRef): Wanted | null {
  if (ref.kind === 'handle') return ref.handle ? ['handle', ref.handle] : null;
  const by = ref.kind === 'variant' ? ref.kind : 'id';
  const value = ref.kind !== 'sku' && globalId(by === 'id' ? 'Product' : 'ProductVariant', ref.id);
  return value ? [by, value] : null;
}

const productIn = (found: Found, shown: Shown): Product | null =>
  !found ? null : 'variants' in found ? productOf(found, shown) : found.product ? productOf(found.product, shown, found) : null;
