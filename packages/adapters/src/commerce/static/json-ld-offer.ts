/** What schema.org says of price, availability, pictures and links. */
import { money, safeUrl, type Availability, type Image, type Money, type Variant } from '@vitrine/core';
import { textOf, type Node } from './json-ld-node.js';

export interface Offer {
  readonly node: Node;
  readonly sku?: string;
  readonly terms: Pick<Variant, 'price' | 'compareAt' | 'availability'>;
}

/** The single offers of a product. A range of prices is none of them, so that nobody is shown a price that is not theirs. */
export function offersOf(product: Node): Offer[] {
  return product.list('offers').flatMap((offer) => {
    const singles = offer.list('offers');
    return (singles.length ? singles : [offer]).map(offerOf);
  });
}

function offerOf(node: Node): Offer {
  const sku = textOf(node.get('sku'));
  const price = priceOf(node);
  const before = node.list('priceSpecification').find(isEarlier);
  const compareAt = before && amountOf(before.get('price'), currencyOf(before, node));
  return {
    node,
    ...(sku && { sku }),
    terms: { price, ...(price && compareAt && { compareAt }), availability: availabilityOf(textOf(node.get('availability'))) },
  };
}

function priceOf(node: Node): Money | null {
  const current = node.list('priceSpecification').find((specification) => !isEarlier(specification));
  const low = node.get('lowPrice');
  const amount = node.get('price') ?? current?.get('price') ?? (low === node.get('highPrice') ? low : undefined);
  return amountOf(amount, currencyOf(node, current));
}

const isEarlier = (specification: Node): boolean =>
  /ListPrice|StrikethroughPrice|MSRP|SRP$/.test(textOf(specification.get('priceType')) ?? '');

const currencyOf = (...nodes: readonly (Node | undefined)[]): string | undefined =>
  nodes.map((node) => textOf(node?.get('priceCurrency'))).find((code) => code && /^[A-Za-z]{3,5}$/.test(code));

function amountOf(value: unknown, currency: string | undefined): Money | null {
  if (!currency) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return money.float(value, currency);
  const text = textOf(value);
  // "1,299.00" could be read in two ways, so that it is no price
  return text && /^\d+(\.\d+)?$/.test(text) ? money.decimal(text, currency) : null;
}

const AVAILABILITY = new Map<string, Availability>([
  ['InStock', 'in-stock'],
  ['OnlineOnly', 'in-stock'],
  ['MadeToOrder', 'in-stock'],
  ['LimitedAvailability', 'low-stock'],
  ['BackOrder', 'backorder'],
  ['PreOrder', 'preorder'],
  ['PreSale', 'preorder'],
  ['OutOfStock', 'out-of-stock'],
  ['SoldOut', 'out-of-stock'],
  ['Discontinued', 'out-of-stock'],
]);
const availabilityOf = (value = ''): Availability => AVAILABILITY.get(value.replace(/^.*[/:]/, '')) ?? 'unknown';

export const linkOf = (node: Node, base: string): string | undefined =>
  [node, ...node.list('offers')].map((one) => safeUrl(textOf(one.get('url')), 'link', base)).find((url) => url !== null) ??
  undefined;

export function imagesOf(node: Node, base: string): Image[] {
  const plain = [node.get('image')]
    .flat()
    .filter((image) => typeof image === 'string')
    .map((url) => ({ url }));
  const objects = node.list('image').map((image) => ({
    url: textOf(image.get('contentUrl')) ?? textOf(image.get('url')) ?? '',
    ...sizeOf(image, 'width'),
    ...sizeOf(image, 'height'),
  }));
  return [...plain, ...objects].flatMap((image) => {
    const url = safeUrl(image.url, 'image', base);
    return url ? [{ ...image, url }] : [];
  });
}

function sizeOf(image: Node, side: 'width' | 'height'): Partial<Record<typeof side, number>> {
  const pixels = Number.parseInt(textOf(image.get(side)) ?? '', 10);
  return pixels > 0 ? { [side]: pixels } : {};
}
