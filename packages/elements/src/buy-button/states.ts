import { deepFind, NEVER, sampleShow, shopOf, type ElementStates } from '../base/states.js';
import type { VitrineBuyButton } from './buy-button.js';

const button = (product: string) => `<vitrine-buy-button product="${product}"></vitrine-buy-button>`;
const buyNow = '<vitrine-buy-button product="handle:ceramic-mug" action="buy-now"></vitrine-buy-button>';
const open = async (element: HTMLElement) => void (await shopOf(element));
const press = (element: HTMLElement) => deepFind(element, '[part="button"]')?.click();
const is = (state: VitrineBuyButton['state']) => (element: HTMLElement) => (element as VitrineBuyButton).state === state;

async function openAndPress(element: HTMLElement): Promise<void> {
  const shop = await shopOf(element);
  await shop.catalog.load({ kind: 'handle', handle: 'ceramic-mug' });
  press(element);
}

export const states: ElementStates = {
  untouched: { html: button('handle:ceramic-mug'), ready: is('ready') },
  loading: { html: button('handle:ceramic-mug'), shop: { latency: NEVER }, act: open, ready: is('loading') },
  'needs-variant': { html: button('handle:linen-shirt'), act: open, ready: is('needs-variant') },
  ready: {
    html: button('sku:SHIRT-M-SAND'),
    act: open,
    ready: (element) => (element as VitrineBuyButton).availability === 'in-stock',
  },
  adding: { html: button('handle:ceramic-mug'), shop: { latency: NEVER }, act: press, ready: is('adding') },
  added: { html: button('handle:ceramic-mug'), act: openAndPress, ready: is('added') },
  preorder: {
    html: button('handle:wicker-chair'),
    act: open,
    ready: (element) => (element as VitrineBuyButton).availability === 'preorder',
  },
  backorder: {
    html: button('handle:oak-stool'),
    act: open,
    ready: (element) => (element as VitrineBuyButton).availability === 'backorder',
  },
  'quantity-rule': {
    html: button('handle:espresso-cups'),
    act: open,
    ready: (element) => deepFind(element, '[part="button"]')?.textContent.includes('6') === true,
  },
  unavailable: { html: button('handle:sold-out-hat'), act: open, ready: is('unavailable') },
  'not-sold-here': {
    html: button('handle:nothing-like-it'),
    act: open,
    ready: (element) => (element as VitrineBuyButton).availability === 'not-sold-here',
  },
  error: { html: button('handle:ceramic-mug'), shop: { faults: { conflict: 99 } }, act: openAndPress, ready: is('error') },
  opening: { html: buyNow, shop: { latency: NEVER }, act: press, ready: is('adding') },
  'buy-now': { html: buyNow, act: open, ready: (element) => (element as VitrineBuyButton).availability === 'in-stock' },
  login: {
    html: button('handle:ceramic-mug'),
    shop: { signIn: 'cart' },
    act: openAndPress,
    ready: (element) => deepFind(element, '[part="login"]') !== null,
  },
  link: {
    html: '<vitrine-shop><vitrine-player id="show" show="{show}"></vitrine-player><vitrine-buy-button product="mug" for="show"></vitrine-buy-button></vitrine-shop>',
    show: sampleShow,
    ready: (element) => deepFind(element, 'a[href]') !== null,
  },
};
