/** Products that the page already has, and links to where they are sold. No cart, no network. */
import {
  withAttribution,
  type AdapterFactory,
  type CommerceAdapter,
  type Product,
  type ProductRef,
  type Variant,
} from '@vitrine/core';
import { isList, isRecord, readConfig } from '../config.js';
import { failed, ifAborted, ok } from '../outcome.js';
import { fillTemplate } from '../url-template.js';
import { productsFromJsonLd } from './static/json-ld.js';
import { readProducts } from './static/product.js';

export interface StaticOptions {
  /** Products in the shape of the contract. They come before those of the page's JSON-LD. */
  readonly products?: readonly Product[];
  /** The texts of the page's `application/ld+json` scripts; asked anew for every call, since pages change. */
  jsonLd?(): readonly string[];
  /** Absolute address that those texts' relative addresses are meant from; needed with `jsonLd`. */
  readonly baseUrl?: string;
  /** Names for schema.org properties that are options, as in `{ size: 'Größe' }`. */
  readonly optionNames?: Readonly<Record<string, string>>;
  /** Where buying goes on, as in `https://shop.example/cart/{variant}:{quantity}`. Without it there are links only. */
  readonly checkoutTemplate?: string;
}

export function staticAdapter(options: StaticOptions = {}): CommerceAdapter {
  const { checkoutTemplate, baseUrl = '', optionNames } = options;
  const read = remembered((texts) => productsFromJsonLd(texts, baseUrl, optionNames));
  const all = () => [...(options.products ?? []), ...read(options.jsonLd?.() ?? [])];
  const noCart = () => Promise.resolve(failed('unsupported', 'the static adapter has no cart'));
  const handOff = (template: string, variant: string, quantity: number, attribution: Readonly<Record<string, string>>) =>
    ok({
      kind: 'redirect',
      url: withAttribution(fillTemplate(template, { variant, quantity: String(quantity) }), attribution),
      frameable: false,
    } as const);

  return {
    id: 'static',
    contractVersion: 1,
    capabilities: {
      refs: ['product', 'variant', 'handle', 'sku'],
      cart: 'none',
      discountCodes: 'none',
      lineAttributes: false,
      cartAttributes: false,
      stock: 'boolean',
      marketSwitch: 'fixed',
      idempotentAdd: false,
      checkout: checkoutTemplate ? ['redirect'] : [],
    },
    ...(checkoutTemplate && { checkoutOrigins: [new URL(checkoutTemplate).origin] }),
    async getProducts(refs, op) {
      const products = all();
      return ifAborted(op) ?? ok(refs.map((ref) => products.find((product) => isMeant(product, ref)) ?? null));
    },
    async getCart(_handle, op) {
      return ifAborted(op) ?? ok(null);
    },
    addLines: noCart,
    setQuantity: noCart,
    async checkout(_handle, cart, attribution, op) {
      const [line, ...more] = cart.lines;
      if (!checkoutTemplate || !line || more.length) return failed('unsupported');
      return ifAborted(op) ?? handOff(checkoutTemplate, line.variantId, line.quantity, attribution);
    },
    ...(checkoutTemplate &&
      ({
        async buyNow(line, attribution, op) {
          const variant = all()
            .flatMap((product) => product.variants)
            .find(({ id }) => id === line.variantId);
          const refused = ifAborted(op) ?? whyNot(variant, line.quantity);
          return refused ?? handOff(checkoutTemplate, line.variantId, line.quantity, attribution);
        },
      } satisfies Partial<CommerceAdapter>)),
  };
}

/** Knows `products`, `optionNames`, `checkoutTemplate`; takes the rest from the page. */
export const staticFactory: AdapterFactory = (config, host) => {
  const reader = readConfig('static', config, host);
  const products = reader.custom('products', 'a list of products', isList);
  const checkoutTemplate = reader.template('checkoutTemplate', ['variant', 'quantity']);
  const optionNames = reader.custom('optionNames', 'texts by schema.org property', isTexts);
  reader.end();
  return staticAdapter({
    jsonLd: () => host.jsonLd(),
    baseUrl: host.pageUrl,
    ...(products && { products: readProducts(products, host) }),
    ...(optionNames && { optionNames }),
    ...(checkoutTemplate && { checkoutTemplate }),
  });
};

const isTexts = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

function whyNot(variant: Variant | undefined, quantity: number) {
  if (!variant) return failed('invalid-variant');
  if (!Number.isInteger(quantity) || quantity < 1) return failed('invalid-quantity');
  return variant.availability === 'out-of-stock' ? failed('out-of-stock') : undefined;
}

function isMeant(product: Product, ref: ProductRef): boolean {
  switch (ref.kind) {
    case 'product':
      return product.id === ref.id;
    case 'handle':
      return product.handle === ref.handle;
    case 'variant':
      return product.variants.some(({ id }) => id === ref.id);
    case 'sku':
      return product.variants.some(({ sku }) => sku === ref.sku);
  }
}

function remembered<T>(read: (texts: readonly string[]) => T): (texts: readonly string[]) => T {
  let last: { key: string; value: T } | undefined;
  return (texts) => {
    const key = JSON.stringify(texts);
    if (last?.key !== key) last = { key, value: read(texts) };
    return last.value;
  };
}
