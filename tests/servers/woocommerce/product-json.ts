/** Products as the Store API's ProductSchema says them. */
import { LOW, type Attribute, type Item, type Offered } from './catalogue.js';

export const CURRENCY = {
  currency_code: 'EUR',
  currency_symbol: '€',
  currency_minor_unit: 2,
  currency_decimal_separator: ',',
  currency_thousand_separator: '.',
  currency_prefix: '',
  currency_suffix: ' €',
};

export const pictures = (name: string, alt: string, origin: string) =>
  name === ''
    ? []
    : [
        {
          id: 1,
          src: `${origin}/examples/media/${name}`,
          thumbnail: `${origin}/examples/media/${name}`,
          srcset: '',
          sizes: '',
          name,
          alt,
        },
      ];

export const limitsOf = ({ stock, most, backorders }: Item) => ({
  minimum: 1,
  maximum: Math.max(1, Math.min(9999, most ?? 9999, (!backorders && stock) || 9999)),
  multiple_of: 1,
});

const pricesOf = ({ price, regular }: Item) => ({
  ...CURRENCY,
  price,
  regular_price: regular ?? price,
  sale_price: price,
  price_range: null,
});

const shared = (product: Offered, item: Item, origin: string) => ({
  name: product.name,
  permalink: `${origin}/product/${product.slug}/`,
  short_description: '',
  description: product.description,
  on_sale: item.regular !== undefined,
  prices: pricesOf(item),
  images: pictures(item.picture ?? product.picture, product.name, origin),
  is_purchasable: item.price !== '',
  is_in_stock: item.stock === undefined || item.stock > 0 || item.backorders === true,
  is_on_backorder: item.backorders === true && (item.stock ?? 1) <= 0,
  low_stock_remaining: item.stock !== undefined && item.stock <= LOW ? Math.max(0, item.stock) : null,
  add_to_cart: { text: '', description: '', url: '', single_text: '', ...limitsOf(item) },
  grouped_products: [],
  extensions: {},
});

const attributeJson = ({ label, taxonomy, terms }: Attribute) => ({
  id: taxonomy ? 1 : 0,
  name: label,
  taxonomy,
  has_variations: true,
  terms: terms.map((term, i) => ({ id: taxonomy ? i + 1 : 0, ...term })),
});

export function productJson(product: Offered, origin: string) {
  const [first] = product.items;
  const isVariable = product.attributes.length > 0;
  const inStock = product.items.some((item) => shared(product, item, origin).is_in_stock);
  return {
    ...shared(product, first!, origin),
    id: product.id,
    slug: product.slug,
    parent: 0,
    type: isVariable ? 'variable' : 'simple',
    variation: '',
    sku: isVariable ? '' : first!.sku,
    has_options: isVariable,
    is_in_stock: inStock,
    // WooCommerce puts the product's own picture first, whatever its variations look like
    images: pictures(product.picture, product.name, origin),
    attributes: product.attributes.map(attributeJson),
    variations: isVariable
      ? product.items.map(({ id, values }) => ({
          id,
          attributes: product.attributes.map(({ label }) => ({ name: label, value: values[label] ?? null })),
        }))
      : [],
  };
}

export const variationJson = (product: Offered, item: Item, origin: string) => ({
  ...shared(product, item, origin),
  id: item.id,
  slug: `${product.slug}-${item.id}`,
  parent: product.id,
  type: 'variation',
  variation: product.attributes.map(({ label }) => `${label}: ${item.values[label] ?? ''}`).join(', '),
  sku: item.sku,
  has_options: false,
  attributes: [],
  variations: [],
});
