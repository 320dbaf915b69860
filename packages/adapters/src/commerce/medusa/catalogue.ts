/** Products in a request for each way they are named, since Medusa takes several filters as all having to fit. */
import type { Op, Outcome, Product, ProductRef } from '@vitrine/core';
import { batches } from '../../batches.js';
import { ok } from '../../outcome.js';
import { ask, type MedusaServer } from './client.js';
import { PRODUCT_FIELDS, productOf, type MedusaProduct, type Shown } from './product.js';
import type { RegionFor } from './regions.js';

const BATCH = 50;
const FILTERS: Readonly<Record<ProductRef['kind'], string>> = {
  handle: 'handle',
  product: 'id',
  variant: 'variants[id]',
  sku: 'variants[sku]',
};

type Options = Readonly<Record<string, string>>;

export interface Catalogue {
  load(refs: readonly ProductRef[], op: Op): Promise<Outcome<readonly (Product | null)[]>>;
  /** The options of variants; those of products that are not known yet are asked for, and left out where that fails. */
  optionsOf(wanted: readonly Wanted[], op: Op): Promise<ReadonlyMap<string, Options | null>>;
}

interface Wanted {
  readonly variantId: string;
  readonly productId: string;
}

export function createCatalogue(server: MedusaServer, shown: Shown, regionFor: RegionFor): Catalogue {
  const options = new Map<string, Options | null>();

  async function ofKind(kind: ProductRef['kind'], values: ReadonlySet<string>, op: Op): Promise<Outcome<readonly Product[]>> {
    const found: Product[] = [];
    for (const batch of batches(values, BATCH)) {
      const region = await regionFor(op);
      if (!region.ok) return region;
      const reply = await ask(server, {
        path: 'products',
        query: { [FILTERS[kind]]: batch, region_id: region.value, limit: String(BATCH), fields: PRODUCT_FIELDS },
        op,
        read: ({ products }: { readonly products: readonly MedusaProduct[] }) =>
          products.map((product) => productOf(product, shown)),
      });
      if (!reply.ok) return reply;
      found.push(...reply.value);
    }
    for (const { variants } of found) for (const variant of variants) options.set(variant.id, variant.options);
    return ok(found);
  }

  return {
    async load(refs, op) {
      const kinds = new Set(refs.map(({ kind }) => kind));
      const found = new Map<string, Product>();
      for (const kind of kinds) {
        const values = new Set(refs.filter((ref) => ref.kind === kind && valueOf(ref) !== '').map(valueOf));
        const products = await ofKind(kind, values, op);
        if (!products.ok) return products;
        for (const product of products.value) for (const value of valuesIn(product, kind)) found.set(`${kind}:${value}`, product);
      }
      return ok(refs.map((ref) => found.get(`${ref.kind}:${valueOf(ref)}`) ?? null));
    },
    async optionsOf(wanted, op) {
      const strange = wanted.filter(({ variantId }) => !options.has(variantId));
      const asked = await ofKind('product', new Set(strange.map(({ productId }) => productId)), op);
      // what is not sold any more is not asked for again
      if (asked.ok) for (const { variantId } of strange) if (!options.has(variantId)) options.set(variantId, null);
      return options;
    },
  };
}

const valueOf = (ref: ProductRef): string => (ref.kind === 'handle' ? ref.handle : ref.kind === 'sku' ? ref.sku : ref.id);

function valuesIn({ id, handle, variants }: Product, kind: ProductRef['kind']): readonly string[] {
  if (kind === 'product') return [id];
  if (kind === 'handle') return handle === undefined ? [] : [handle];
  return variants.flatMap((variant) => (kind === 'variant' ? variant.id : (variant.sku ?? [])));
}
