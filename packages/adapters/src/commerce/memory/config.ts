/** The demo shop's options as a page writes them in JSON. */
import { problem, safeUrl, type AdapterHost, type Capabilities, type QuantityRule } from '@vitrine/core';
import { isList, isRecord, readConfig } from '../../config.js';
import type { MemoryProduct, MemoryVariant } from './catalogue.js';
import { noFaults, type MemoryFaults } from './faults.js';
import type { MemoryOptions } from '../memory.js';

type Table<T> = Readonly<Record<string, T>>;

const tableOf =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): value is Table<T> =>
    isRecord(value) && Object.values(value).every(is);
const isAmount = (value: unknown): value is string => typeof value === 'string' && /^\d+(\.\d+)?$/.test(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isPercent = (value: unknown): value is number => typeof value === 'number' && value > 0 && value <= 100;
const isText = (value: unknown): value is string => typeof value === 'string';
const isPrices = tableOf(isAmount);
const isOptional =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): boolean =>
    value === undefined || is(value);
const isMarketSwitch = (value: unknown): value is Capabilities['marketSwitch'] =>
  value === 'reprice' || value === 'new-cart' || value === 'fixed';
const isUnitPrice = (value: unknown): value is NonNullable<MemoryVariant['unitPrice']> =>
  isRecord(value) && isPrices(value['prices']) && isText(value['per']);
const isRule = (value: unknown): value is QuantityRule =>
  isRecord(value) &&
  isCount(value['min']) &&
  isCount(value['step']) &&
  value['min'] > 0 &&
  value['step'] > 0 &&
  isOptional(isCount)(value['max']);
const isLater = (value: unknown): value is NonNullable<MemoryVariant['availability']> =>
  value === 'backorder' || value === 'preorder';

/** What a catalogue may say of a variant besides its prices has to be sound, since a shopper acts on it. */
const isVariant = (value: unknown): value is MemoryVariant =>
  isRecord(value) &&
  isText(value['sku']) &&
  isPrices(value['prices']) &&
  isOptional(isUnitPrice)(value['unitPrice']) &&
  isOptional(isRule)(value['quantity']) &&
  isOptional(isLater)(value['availability']);

/** Options that are given and sound; every other is reported to the host and left out. */
export function memoryOptions(
  config: Table<unknown>,
  host: AdapterHost,
): MemoryOptions & { readonly faults?: Partial<MemoryFaults> } {
  const reader = readConfig('memory', config, host);
  const given = {
    products: reader
      .custom('products', 'a list of products', isList)
      ?.filter((product, i): product is MemoryProduct => isProduct(product, i, host)),
    latency: reader.number('latency', 0),
    stock: reader.custom('stock', 'whole numbers by SKU', tableOf(isCount)),
    prices: reader.custom('prices', 'amounts by currency, by SKU', tableOf(isPrices)),
    discountCodes: reader.custom('discountCodes', 'per cent by code', tableOf(isPercent)),
    images: pictures(reader.custom('images', 'addresses by handle or SKU', tableOf(isText)), host),
    imageBase: folder(reader.text('imageBase'), host),
    idempotentAdd: reader.custom('idempotentAdd', 'true or false', (value) => typeof value === 'boolean'),
    checkoutUrl: reader.url('checkoutUrl'),
    marketSwitch: reader.custom('marketSwitch', 'reprice, new-cart or fixed', isMarketSwitch),
    wishes: reader.custom('wishes', 'a list of handles', (value) => isList(value) && value.every(isText)),
    signIn: reader.custom('signIn', '"wishes" or "cart"', (value) => value === 'wishes' || value === 'cart'),
    faults: reader.custom('faults', 'switches of the demo shop', isFaults),
  };
  reader.end();
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function pictures(images: Table<string> | undefined, host: AdapterHost): Table<string> | undefined {
  if (!images) return undefined;
  const safe = Object.entries(images).map(([key, url]) => [key, safeUrl(url, 'image', host.pageUrl)] as const);
  return Object.fromEntries(safe.filter((pair): pair is [string, string] => pair[1] !== null));
}

function folder(base: string | undefined, host: AdapterHost): string | undefined {
  const safe = base && safeUrl(base.replace(/\/*$/, '/'), 'image', host.pageUrl);
  return safe ? new URL(safe).href : undefined;
}

function isProduct(value: unknown, i: number, host: AdapterHost): boolean {
  const sound =
    isRecord(value) &&
    isText(value['handle']) &&
    isText(value['title']) &&
    isList(value['variants']) &&
    value['variants'].length > 0 &&
    value['variants'].every(isVariant) &&
    isOptional(isCount)(value['sent']);
  if (!sound) {
    const expected = 'a product has a handle, a title and variants, each with a sku, prices by currency and what else is sound';
    host.warn(problem('config/product-invalid', `adapter "memory": ${expected}`, { path: `products[${i}]` }));
  }
  return sound;
}

function isFaults(value: unknown): value is Partial<MemoryFaults> {
  const off: Table<unknown> = { ...noFaults(), clip: 0 };
  return (
    isRecord(value) &&
    Object.entries(value).every(([key, one]) => typeof one === typeof off[key] && Array.isArray(one) === Array.isArray(off[key]))
  );
}
