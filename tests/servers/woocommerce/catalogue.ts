/** What the fake sells: the standard shop, and what only WooCommerce is like. */
import { demoCatalogue, type MemoryProduct } from '@vitrine/adapters';

export interface Attribute {
  readonly label: string;
  /** `pa_size`, or `null` for an attribute of one product. */
  readonly taxonomy: string | null;
  readonly terms: readonly { readonly name: string; readonly slug: string }[];
}
export interface Item {
  readonly id: number;
  readonly sku: string;
  /** Attribute label to slug; `null` where any will do. */
  readonly values: Readonly<Record<string, string | null>>;
  /** Minor units; an empty text is a price on request. */
  readonly price: string;
  readonly regular?: string;
  /** `undefined` where nobody counts. */
  readonly stock?: number;
  readonly backorders?: boolean;
  readonly most?: number;
  readonly picture?: string;
}
export interface Offered {
  readonly id: number;
  readonly slug: string;
  /** As WordPress sends it: with entities. */
  readonly name: string;
  readonly description: string;
  readonly picture: string;
  readonly attributes: readonly Attribute[];
  /** One without values for a simple product; else the variations. */
  readonly items: readonly Item[];
}

const minor = (amount: string): string => amount.replace('.', '');
const slugged = (name: string): string => name.toLowerCase();
const entities = (text: string): string => text.replaceAll('&', '&amp;');

/** A product has a number, and its variations those after it. */
function offered(product: MemoryProduct, at: number): Offered {
  const id = 10 + at * 10;
  const attributes = (product.options ?? []).map(({ name, values }) => ({
    label: name,
    taxonomy: `pa_${slugged(name)}`,
    terms: values.map(({ value }) => ({ name: value, slug: slugged(value) })),
  }));
  return {
    id,
    slug: product.handle,
    name: entities(product.title),
    description: `<p>${entities(product.description ?? '')}</p>\n`,
    picture: product.picture ?? '',
    attributes,
    items: product.variants.map((variant, i) => ({
      id: attributes.length > 0 ? id + 1 + i : id,
      sku: variant.sku,
      values: Object.fromEntries(Object.entries(variant.options ?? {}).map(([name, value]) => [name, slugged(value)])),
      price: minor(variant.prices['EUR'] ?? ''),
      ...(variant.compareAt?.['EUR'] && { regular: minor(variant.compareAt['EUR']) }),
      ...(variant.stock !== undefined && { stock: variant.stock }),
      ...(variant.quantity?.max !== undefined && { most: variant.quantity.max }),
      ...(variant.picture && { picture: variant.picture }),
    })),
  };
}

/** In which every size is one and the same variation, and the name needs decoding. */
const APRON: Offered = {
  id: 200,
  slug: 'salt-pepper-apron',
  name: 'Salt &amp; Pepper Apron &#8211; &quot;Bistro&quot;',
  description: '<p>Waxed &amp; washed.</p>',
  picture: 'canvas-tote.webp',
  attributes: [
    { label: 'Size', taxonomy: 'pa_size', terms: ['S', 'M'].map((name) => ({ name, slug: slugged(name) })) },
    { label: 'Monogram', taxonomy: null, terms: ['With', 'Without'].map((name) => ({ name, slug: name })) },
  ],
  items: [
    { id: 201, sku: 'APRON-WITH', values: { Size: null, Monogram: 'With' }, price: '4500', stock: 9, backorders: true },
    { id: 202, sku: 'APRON-WITHOUT', values: { Size: null, Monogram: 'Without' }, price: '3900' },
  ],
};
const ON_REQUEST: Offered = {
  id: 300,
  slug: 'fitted-kitchen',
  name: 'Fitted Kitchen',
  description: '',
  picture: '',
  attributes: [],
  items: [{ id: 300, sku: 'KITCHEN', values: {}, price: '' }],
};

export const catalogue: readonly Offered[] = [...demoCatalogue.map(offered), APRON, ON_REQUEST];

export interface Sold {
  readonly product: Offered;
  readonly item: Item;
}
/** What can be put into a cart, by its number. */
export const sold: ReadonlyMap<number, Sold> = new Map(
  catalogue.flatMap((product) => product.items.map((item) => [item.id, { product, item }] as const)),
);
export const LOW = 3;
/** Percent off everything, by code. */
export const coupons: Readonly<Record<string, number>> = { live10: 10, solo20: 20 };
/** One that allows no other beside it. */
export const ALONE = 'solo20';
