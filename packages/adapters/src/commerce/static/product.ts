/** Products that a page writes out in its configuration: those of the contract, with everything optional but a title. */
import {
  money,
  problem,
  safeUrl,
  type AdapterHost,
  type Availability,
  type Image,
  type Money,
  type Product,
  type Variant,
} from '@vitrine/core';
import { isList, isRecord, isText } from '../../config.js';

/** A product without a title is reported as `config/product-invalid` and left out; other faults cost only their own place. */
export function readProducts(values: readonly unknown[], host: AdapterHost): Product[] {
  return values.flatMap((value, i) => {
    const product = isRecord(value) && isText(value['title']) ? readProduct(value, value['title'], host.pageUrl) : null;
    if (product) return [product];
    host.warn(problem('config/product-invalid', 'adapter "static": a product needs a title', { path: `products[${i}]` }));
    return [];
  });
}

function readProduct(value: Record<string, unknown>, title: string, base: string): Product {
  const image = imageOf(value['image'], base);
  const images = [value['images']].flat().flatMap((one) => imageOf(one, base) ?? []);
  const url = safeUrl(value['url'], 'link', base);
  const handle = textOf(value['handle']);
  const id = textOf(value['id']) ?? handle ?? textOf(value['sku']) ?? title;
  const given = isList(value['variants']) ? value['variants'].filter(isRecord) : [];
  const variants = given.length
    ? given.map((variant) => variantOf(variant, textOf(variant['id']), title, base))
    : [variantOf(value, textOf(value['sku']) ?? id, title, base)];
  const names = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))];
  return {
    id,
    ...(handle && { handle }),
    title,
    ...(url && { url }),
    ...(isText(value['description']) && { description: value['description'] }),
    images: image ? [image, ...images] : images,
    options: names.map((name) => ({
      name,
      values: [...new Set(variants.map(({ options }) => options[name]))].flatMap((option) =>
        option === undefined ? [] : { value: option },
      ),
    })),
    variants,
    variantsComplete: true,
  };
}

function variantOf(value: Record<string, unknown>, id: string | undefined, title: string, base: string): Variant {
  const sku = textOf(value['sku']);
  const options = Object.entries(isRecord(value['options']) ? value['options'] : {}).filter((pair): pair is [string, string] =>
    isText(pair[1]),
  );
  const compareAt = moneyOf(value['compareAt']);
  const image = imageOf(value['image'], base);
  const own = textOf(value['title']) ?? (options.map(([, option]) => option).join(' / ') || title);
  return {
    id: id ?? sku ?? own,
    ...(sku && { sku }),
    title: own,
    options: Object.fromEntries(options),
    price: moneyOf(value['price']),
    ...(compareAt && { compareAt }),
    availability: AVAILABILITIES.find((one) => one === value['availability']) ?? 'unknown',
    ...(image && { image }),
  };
}

const AVAILABILITIES: readonly Availability[] = ['in-stock', 'low-stock', 'backorder', 'preorder', 'out-of-stock', 'unknown'];

const textOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : isText(value) && value ? value : undefined;

function moneyOf(value: unknown): Money | null {
  if (!isRecord(value) || !isText(value['amount']) || !isText(value['currency'])) return null;
  return /^\d+(\.\d+)?$/.test(value['amount']) ? money.decimal(value['amount'], value['currency']) : null;
}

function imageOf(value: unknown, base: string): Image | null {
  const { url, alt, width, height } = isRecord(value) ? value : { url: value };
  const safe = safeUrl(url, 'image', base);
  return safe
    ? { url: safe, ...(isText(alt) && { alt }), ...(isSize(width) && { width }), ...(isSize(height) && { height }) }
    : null;
}

const isSize = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < Infinity;
