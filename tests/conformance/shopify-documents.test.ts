/** Every document of the Storefront adapter against the real schema of the version that it is written for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { shopifyStorefrontDocuments as documents } from '@vitrine/adapters';
import { languageOf } from '../../packages/adapters/src/commerce/shopify-storefront/context.js';
import { faultsIn, shopifyInstalled, storefrontSchema, valuesOf } from '../servers/shopify/schema.js';

const skip = !shopifyInstalled() && "Shopify's schema is not installed";

const { productsDocument, variantDocument, ...constants } = documents;
const all: Readonly<Record<string, string>> = {
  ...constants,
  products: productsDocument(['handle', 'id', 'variant'], false),
  'products with stock': productsDocument(['variant', 'handle'], true),
  variant: variantDocument(false),
  'variant with stock': variantDocument(true),
};

test('every document is valid, and asks for nothing that is on its way out', { skip }, () => {
  const schema = storefrontSchema();
  assert.equal(Object.keys(all).length, 12);
  for (const [name, document] of Object.entries(all)) assert.deepEqual(faultsIn(schema, document), [], name);
});

const wrong: readonly (readonly [document: string, from: string, to: string])[] = [
  ['CART', 'totalQuantity', 'totalCount'],
  ['CART', 'visitorConsent:', 'shopperConsent:'],
  ['CART', 'totalAmount{', 'totalTaxAmount{'],
  ['ADD', 'lines:$input', 'items:$input'],
  ['SET', 'CartLineUpdateInput', 'CartLineInput'],
  ['products', '$variants:Int!', '$variants:String!'],
];
for (const [name, from, to] of wrong) {
  test(`${name} with ${to} in place of ${from} is not`, { skip }, () => {
    const document = all[name] ?? '';
    assert.ok(document.includes(from));
    assert.notDeepEqual(faultsIn(storefrontSchema(), document.replaceAll(from, to)), []);
  });
}

test('the languages of pages are those of the schema', { skip }, () => {
  const names = valuesOf(storefrontSchema(), 'LanguageCode');
  const locales = {
    'de-AT': 'DE',
    'pt-BR': 'PT_BR',
    pt: 'PT',
    'pt-AO': 'PT',
    'zh-Hant-HK': 'ZH_TW',
    'zh-TW': 'ZH_TW',
    zh: 'ZH',
    'zh-CN': 'ZH_CN',
    en_US: 'EN',
    fil: 'FIL',
  };
  for (const [locale, language] of Object.entries(locales)) {
    assert.equal(languageOf(locale), language, locale);
    assert.ok(names.includes(language), language);
  }
  assert.deepEqual([languageOf(''), languageOf(undefined)], [null, null]);
});

test('every code of a cart that the adapter knows is one of the schema', { skip }, () => {
  const schema = storefrontSchema();
  const source = readFileSync(
    new URL('../../packages/adapters/src/commerce/shopify-storefront/errors.ts', import.meta.url),
    'utf8',
  );
  const known = source.slice(source.indexOf('const USER')).match(/[A-Z]+(_[A-Z]+)+/g) ?? [];
  assert.ok(known.length >= 9, String(known));
  const codes = valuesOf(schema, 'CartErrorCode');
  assert.deepEqual(
    known.filter((part) => !codes.some((code) => code.includes(part))),
    [],
  );
  const warnings = valuesOf(schema, 'CartWarningCode');
  assert.ok(warnings.includes('MERCHANDISE_NOT_ENOUGH_STOCK') && warnings.includes('MERCHANDISE_OUT_OF_STOCK'));
  assert.ok(warnings.some((code) => code.startsWith('DISCOUNT_')));
});
