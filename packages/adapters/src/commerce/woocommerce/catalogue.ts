/** Products in as few requests as there are: one for each way of naming them, then their variations together. */
import type { Op, Outcome, Product, ProductRef } from '@vitrine/core';
import { batches } from '../../batches.js';
import { failed, ok } from '../../outcome.js';
import { decodeEntities } from '../../plain-text.js';
import { SHAPE, type WooClient } from './client.js';
import type { Known } from './known.js';
import { isVariable, plainSlug, productOf, type WooProduct } from './product.js';

export interface WooCatalogue {
  readonly client: WooClient;
  readonly known: Known;
  readonly site: string;
}

const BATCH = 50;
/** The most that the API sends at once. */
const PAGE = 100;

type Query = Readonly<Record<string, string>>;
type Found = Outcome<readonly WooProduct[]>;

export async function list({ client }: WooCatalogue, query: Query, op: Op): Promise<Found> {
  const answer = await client.read(`/products?${new URLSearchParams({ ...query, per_page: String(PAGE) })}`, op);
  if (!answer.ok) return answer;
  const { json } = answer.value;
  return Array.isArray(json) ? ok(json as WooProduct[]) : failed('backend', SHAPE);
}

/** All at once: products belong to no session, so that nothing is lost where readings of them overlap. */
async function together(asked: readonly Promise<Found>[]): Promise<Found> {
  const found: WooProduct[] = [];
  for (const outcome of await Promise.all(asked)) {
    if (!outcome.ok) return outcome;
    found.push(...outcome.value);
  }
  return ok(found);
}

const byParts = (shop: WooCatalogue, key: string, values: Iterable<string>, op: Op, more: Query = {}) =>
  batches(new Set(values), BATCH).map((part) => list(shop, { ...more, [key]: part.join(',') }, op));

export const isId = (id: string) => /^\d+$/.test(id);
const slugOf = (handle: string) => encodeURIComponent(plainSlug(handle)).toLowerCase();
const parentOf = ({ type, parent }: WooProduct) => (type === 'variation' ? parent : 0);

export async function loadProducts(
  shop: WooCatalogue,
  refs: readonly ProductRef[],
  op: Op,
): Promise<Outcome<readonly (Product | null)[]>> {
  if (op.signal.aborted) return failed('aborted');
  const valuesOf = (kind: ProductRef['kind']) => refs.flatMap((ref) => (ref.kind === kind ? (nameOf(ref) ?? []) : []));
  try {
    const named = await together([
      ...byParts(shop, 'include', valuesOf('product'), op),
      ...byParts(shop, 'slug', valuesOf('handle'), op),
      ...byParts(shop, 'sku', valuesOf('sku'), op),
      ...byParts(shop, 'include', valuesOf('variant'), op, { type: 'variation' }),
    ]);
    if (!named.ok) return named;
    const here = new Set(named.value.map(({ id }) => id));
    const away = named.value.map(parentOf).filter((id) => id && !here.has(id));
    const parents = await together(byParts(shop, 'include', away.map(String), op));
    if (!parents.ok) return parents;
    const found = [...named.value, ...parents.value];
    const wanted = refs.map((ref) => wholeOf(ref, found));
    const details = await loadVariations(shop, new Set(wanted.filter((product) => product !== undefined)), op);
    if (!details.ok) return details;
    const byId = new Map(details.value.map((variation) => [variation.id, variation]));
    return ok(wanted.map((product) => (product ? productOf(product, byId, shop.known, shop.site) : null)));
  } catch {
    return failed('backend', SHAPE);
  }
}

/** What is asked for; `null` where it cannot be a name of anything. A comma would be taken for two names. */
function nameOf(ref: ProductRef): string | null {
  switch (ref.kind) {
    case 'product':
      return isId(ref.id) ? ref.id : null;
    case 'variant': {
      const [id = ''] = ref.id.split('?');
      return isId(id) ? id : null;
    }
    case 'handle':
      return /^[^,]+$/.test(ref.handle) ? slugOf(ref.handle) : null;
    case 'sku':
      return /^[^,]+$/.test(ref.sku) ? ref.sku : null;
  }
}

/** The product that a ref names, or whose variation it names. */
function wholeOf(ref: ProductRef, found: readonly WooProduct[]): WooProduct | undefined {
  const name = nameOf(ref);
  const hit = found.find((product) =>
    ref.kind === 'handle'
      ? slugOf(product.slug) === name
      : ref.kind === 'sku'
        ? decodeEntities(product.sku) === name
        : String(product.id) === name && (ref.kind === 'variant' || product.type !== 'variation'),
  );
  const parent = hit && parentOf(hit);
  return parent ? found.find(({ id }) => id === parent) : hit;
}

/** What is left of a product with more variations than one answer holds is found one by one, when it is chosen. */
async function loadVariations(shop: WooCatalogue, products: ReadonlySet<WooProduct>, op: Op): Promise<Found> {
  const parts: WooProduct[][] = [];
  let room = 0;
  for (const product of products) {
    if (!isVariable(product)) continue;
    if (product.variations.length > room) {
      parts.push([]);
      room = PAGE;
    }
    parts.at(-1)?.push(product);
    room -= product.variations.length;
  }
  const query = { type: 'variation', orderby: 'menu_order', order: 'asc' };
  return together(parts.map((part) => list(shop, { ...query, parent: part.map(({ id }) => id).join(',') }, op)));
}
