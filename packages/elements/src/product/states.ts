import { deepFind, NEVER, sampleShow, shopOf, type ElementStates } from '../base/states.js';
import type { VitrineProduct } from './product.js';

const product = (layout: VitrineProduct['layout'], address: string) =>
  `<vitrine-product layout="${layout}" product="${address}"></vitrine-product>`;
const open = async (element: HTMLElement) => void (await shopOf(element));
const shows = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;
const says = (words: string) => (element: HTMLElement) => element.shadowRoot?.textContent.includes(words) === true;

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
  'on-sale': { html: product('card', 'handle:wool-scarf'), shop: onSale, act: open, ready: shows('[part="was"]') },
};
