import type { Shop } from '@vitrine/core';
import { chooseCurtain, deepFind, faultsOf, NEVER, sampleShow, shopOf, type ElementStates } from '../base/states.js';
import type { VitrineProduct } from './product.js';

const product = (layout: VitrineProduct['layout'], address: string) =>
  `<vitrine-product layout="${layout}" product="${address}"></vitrine-product>`;
const open = async (element: HTMLElement) => void (await shopOf(element));
const shows = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;
const says = (words: string) => (element: HTMLElement) => element.shadowRoot?.textContent.includes(words) === true;

const buttonSays = (words: string) => (element: HTMLElement) =>
  deepFind(element, '[part="button"]')?.textContent.includes(words) === true;
const curtain = product('sheet', 'handle:linen-curtain');

const heart = (element: HTMLElement, state: string) => deepFind(element, `[part="wish"]:is(${state})`) !== null;
const press = (element: HTMLElement) => deepFind(element, '[part="wish"]')?.click();

/** Resolves once the heart can be pressed. */
async function wishing(element: HTMLElement): Promise<Shop> {
  const shop = await shopOf(element);
  while (!heart(element, '[aria-disabled="false"]') || shop.wishes?.$wishes.get().status === 'loading')
    await new Promise((resolve) => setTimeout(resolve, 10));
  return shop;
}

/** Its heart was pressed by somebody whom the shop does not know yet. */
const mustSignIn: Omit<ElementStates[string], 'html'> = {
  shop: { wishes: [], signIn: 'wishes' },
  async act(element) {
    await wishing(element);
    press(element);
  },
  ready: shows('[part="login"]'),
};

const onSale = {
  products: [
    {
      handle: 'wool-scarf',
      title: 'Wool Scarf',
      variants: [{ sku: 'SCARF', prices: { EUR: '29.00' }, compareAt: { EUR: '39.00' }, stock: 9 }],
    },
  ],
};

export const states: ElementStates = {
  untouched: {
    html: '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-product product="shirt" for="show"></vitrine-product>',
    show: sampleShow,
    ready: says('Linen Shirt'),
  },
  tile: { html: product('tile', 'handle:linen-shirt'), act: open, ready: says('Linen Shirt') },
  card: { html: product('card', 'handle:ceramic-mug'), act: open, ready: says('Ceramic Mug') },
  sheet: { html: product('sheet', 'handle:linen-shirt'), ready: shows('[part="axis"]') },
  'sheet-sold-out': { html: product('sheet', 'handle:sold-out-hat'), ready: shows('vitrine-buy-button[state="unavailable"]') },
  'sheet-loading': { html: product('sheet', 'handle:linen-shirt'), shop: { latency: NEVER }, ready: shows('[part="message"]') },
  missing: { html: product('sheet', 'handle:nothing-like-it'), ready: shows('vitrine-buy-button[availability="not-sold-here"]') },
  failed: { html: product('sheet', 'handle:linen-shirt'), shop: { faults: { offline: true } }, ready: shows('[part="retry"]') },
  numbered: {
    html: '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-product layout="tile" product="mug" for="show"></vitrine-product>',
    show: sampleShow,
    act: open,
    ready: shows('[part="number"] .heard'),
  },
  'sheet-pictures': {
    html: product('sheet', 'sku:SHIRT-M-INK'),
    shop: {
      images: { 'linen-shirt': '/examples/media/linen-shirt.webp', 'SHIRT-M-INK': '/examples/media/ceramic-mug.webp' },
    },
    ready: shows('[part="thumbnail"]'),
  },
  'low-stock': { html: product('card', 'sku:SHIRT-M-INK'), act: open, ready: says('Only 2 left') },
  'sold-out': {
    html: product('card', 'handle:sold-out-hat'),
    act: open,
    ready: shows('vitrine-buy-button[state="unavailable"]'),
  },
  'wish-unknown': {
    html: product('card', 'handle:ceramic-mug'),
    shop: { wishes: [], signIn: 'wishes' },
    act: open,
    ready: (element) => heart(element, '[aria-disabled="false"][aria-pressed="false"]'),
  },
  'wish-loading': {
    html: product('card', 'handle:ceramic-mug'),
    shop: { wishes: [] },
    async act(element) {
      const shop = await shopOf(element);
      shop.catalog.entry({ kind: 'handle', handle: 'ceramic-mug' }).listen(() => void (faultsOf(shop).slow = NEVER));
    },
    ready: (element) => heart(element, '[aria-disabled="true"]'),
  },
  'wish-off': {
    html: product('card', 'handle:ceramic-mug'),
    shop: { wishes: [] },
    act: open,
    ready: (element) => heart(element, '[aria-disabled="false"][aria-pressed="false"]'),
  },
  'wish-on': {
    html: product('card', 'handle:sold-out-hat'),
    shop: { wishes: ['sold-out-hat'] },
    act: open,
    ready: (element) => heart(element, '[aria-pressed="true"]'),
  },
  'wish-pending': {
    html: product('card', 'handle:ceramic-mug'),
    shop: { wishes: [] },
    async act(element) {
      const shop = await wishing(element);
      faultsOf(shop).slow = NEVER;
      press(element);
    },
    ready: (element) => heart(element, '.pending[aria-pressed="true"]'),
  },
  'wish-failed': {
    html: product('card', 'handle:ceramic-mug'),
    shop: { wishes: [] },
    async act(element) {
      const shop = await wishing(element);
      faultsOf(shop).offline = true;
      press(element);
    },
    ready: (element) => says('could not be changed')(element) && heart(element, '[aria-pressed="false"]'),
  },
  'wish-login': { html: product('card', 'handle:ceramic-mug'), ...mustSignIn },
  'wish-tile': {
    html: product('tile', 'handle:ceramic-mug'),
    shop: { wishes: ['ceramic-mug'] },
    act: open,
    ready: (element) => heart(element, '[aria-pressed="true"]'),
  },
  'wish-tile-login': { html: product('tile', 'handle:ceramic-mug'), ...mustSignIn },
  'wish-sheet': {
    html: product('sheet', 'handle:linen-shirt'),
    shop: { wishes: ['linen-shirt'] },
    ready: (element) => heart(element, '[aria-pressed="true"]'),
  },
  'buy-now-card': {
    html: '<vitrine-product layout="card" action="buy-now" product="handle:ceramic-mug"></vitrine-product>',
    act: open,
    ready: shows('vitrine-buy-button[action="buy-now"]'),
  },
  'buy-now-tile': {
    html: '<vitrine-product layout="tile" action="buy-now" product="handle:ceramic-mug"></vitrine-product>',
    act: open,
    ready: shows('vitrine-buy-button[action="buy-now"]'),
  },
  'on-sale': { html: product('card', 'handle:wool-scarf'), shop: onSale, act: open, ready: shows('[part="was"]') },
  preorder: { html: product('card', 'handle:wicker-chair'), act: open, ready: says('Pre-order') },
  backorder: { html: product('card', 'handle:oak-stool'), act: open, ready: says('Ships later') },
  'unit-price': { html: product('card', 'handle:olive-soap'), act: open, ready: shows('[part="unit-price"]') },
  'quantity-rule': { html: product('card', 'handle:espresso-cups'), act: open, ready: buttonSays('Add 6') },
  'tile-low-stock': { html: product('tile', 'handle:stoneware-vase'), act: open, ready: says('Only 3 left') },
  'tile-unit-price': { html: product('tile', 'handle:olive-soap'), act: open, ready: shows('[part="unit-price"]') },
  'tile-on-sale': { html: product('tile', 'handle:paper-lamp'), act: open, ready: shows('[part="was"]') },
  'tile-preorder': { html: product('tile', 'handle:wicker-chair'), act: open, ready: buttonSays('Pre-order') },
  'tile-quantity-rule': { html: product('tile', 'handle:espresso-cups'), act: open, ready: buttonSays('Add 6') },
  'sheet-on-sale': { html: product('sheet', 'handle:paper-lamp'), ready: shows('[part="was"]') },
  'sheet-preorder': { html: product('sheet', 'handle:wicker-chair'), ready: buttonSays('Pre-order') },
  'sheet-quantity-rule': { html: product('sheet', 'handle:espresso-cups'), ready: shows('[part="rule"]') },
  'sheet-unit-price': { html: product('sheet', 'handle:olive-soap'), ready: shows('[part="unit-price"]') },
  'sheet-many': { html: curtain, ready: shows('.unknown') },
  'sheet-many-loading': {
    html: curtain,
    act: (element) => chooseCurtain(element, '160 cm', '240 cm', 'slow'),
    ready: shows('[data-wait]'),
  },
  'sheet-many-found': {
    html: curtain,
    act: (element) => chooseCurtain(element, '140 cm', '160 cm'),
    ready: shows('vitrine-buy-button[state="ready"]'),
  },
  'sheet-many-missing': {
    html: curtain,
    act: (element) => chooseCurtain(element, '200 cm', '280 cm'),
    ready: shows('vitrine-buy-button[state="unavailable"]'),
  },
  'sheet-many-failed': {
    html: curtain,
    act: (element) => chooseCurtain(element, '160 cm', '240 cm', 'offline'),
    ready: shows('[part="retry"]'),
  },
};
