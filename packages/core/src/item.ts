/**
 * An item is a product as an element shows it, wherever what is known of it comes from: the show file's hint until the
 * shop has answered, then the shop alone.
 */
import { parseAddress } from './address.js';
import type { Image, Product, ProductRef } from './contracts/commerce.js';
import type { Money } from './money.js';
import type { ShowProduct } from './show/show.js';
import type { Searches } from './variants.js';

/** What the catalogue knows of one product. */
export interface Entry {
  readonly status: 'loading' | 'ready' | 'missing' | 'failed';
  readonly product: Product | null;
  /** Of a product of which not every variant was sent: the choices that are being looked for, or were not found. */
  readonly searches?: Searches;
}

export interface Item {
  /** As it was addressed: a key of the show, or `kind:value`. */
  readonly key: string;
  /** `null`: this site does not sell it. */
  readonly ref: ProductRef | null;
  readonly number?: number | undefined;
  readonly title: string;
  readonly image?: Image | undefined;
  readonly url?: string | undefined;
  readonly price: Money | null;
  /** `hint`: the shop has not been asked yet. */
  readonly status: 'hint' | Entry['status'];
  readonly product: Product | null;
  readonly searches?: Searches | undefined;
}

/** Which products of a show a site sells, by key; where a site has such a table, a key that is not in it is not sold there. */
export type RefTable = Readonly<Record<string, ProductRef>>;

/** What is known of a product before the shop has been asked. Loaded before a tap, as nothing else here is. */
export const hintItem = (key: string, hint?: ShowProduct, table?: RefTable): Item => ({
  title: '',
  price: null,
  ref: null,
  ...hint,
  key,
  product: null,
  status: 'hint',
  ...(hint && table && !table[key] && { status: 'missing', ref: null, price: null }),
});

/** The ref under which a site sells what `key` names in a show; `null` where it does not. */
export const refOf = (key: string, hint: ShowProduct | undefined, table: RefTable | undefined): ProductRef | null =>
  hint ? (table ? (Object.hasOwn(table, key) ? table[key]! : null) : hint.ref) : parseAddress(key);

/** Puts together what is known. The shop wins; where it has no such product, the hint's words stay and its price does not. */
export function itemOf(key: string, ref: ProductRef | null, hint: ShowProduct | undefined, entry: Entry | undefined): Item {
  const item: Item = { ...hintItem(key, hint), ref };
  if (!ref) return { ...item, price: null, status: 'missing' };
  if (!entry) return item;
  const { status, product, searches } = entry;
  if (!product) return { ...item, status, price: status === 'missing' ? null : item.price };
  const { title, images, url } = product;
  return {
    ...item,
    status,
    product,
    searches,
    title,
    image: images[0] ?? item.image,
    url: url ?? item.url,
    price: pricedVariant(product)?.price ?? null,
  };
}

/** The variant whose price stands for the product: the first that can be had, else the first. */
export const pricedVariant = (product: Product) =>
  product.variants.find((variant) => variant.availability !== 'out-of-stock') ?? product.variants[0];
