import { deepFind, faultsOf, NEVER, shopOf, type ElementStates } from '../base/states.js';
import type { VitrineCart } from './cart.js';

const cart = '<vitrine-cart></vitrine-cart>';
const MUG = 'v-MUG-01';
const INK = 'v-SHIRT-M-INK';
const shows = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;
const show = (element: HTMLElement) => (element as VitrineCart).show();

async function fill(element: HTMLElement, variantId = MUG, quantity = 2) {
  const shop = await shopOf(element);
  await shop.cart.add({ variantId, quantity });
  show(element);
  return shop;
}

export const states: ElementStates = {
  closed: { html: cart },
  empty: { html: cart, act: show, ready: (element) => element.shadowRoot?.textContent.includes('is empty') === true },
  // nobody registers such an adapter, and the shop waits a while for it
  loading: {
    html: '<vitrine-shop adapter="nobody"><vitrine-cart></vitrine-cart></vitrine-shop>',
    act: show,
    ready: shows('[part="empty"]'),
  },
  filled: {
    html: cart,
    async act(element) {
      await fill(element);
      await fill(element, INK, 1);
    },
    ready: shows('[part="checkout"]'),
  },
  stale: {
    html: cart,
    async act(element) {
      const shop = await fill(element);
      faultsOf(shop).slow = NEVER;
      void shop.setQuantity(shop.cart.$view.get().lines[0]!.id, 5);
    },
    ready: shows('[part="stale"]'),
  },
  // there are two of them
  notice: { html: cart, act: async (element) => void (await fill(element, INK, 5)), ready: shows('[part="notice"]') },
  error: {
    html: cart,
    async act(element) {
      const shop = await fill(element);
      faultsOf(shop).conflict = 99;
      await shop.setQuantity(shop.cart.$view.get().lines[0]!.id, 5);
    },
    ready: shows('[part="error"]'),
  },
  login: {
    html: cart,
    shop: { signIn: 'cart' },
    act: async (element) => void (await fill(element)),
    ready: shows('[part="login"]'),
  },
  discount: {
    html: cart,
    async act(element) {
      await (await fill(element)).setDiscountCodes(['LIVE10']);
    },
    ready: shows('[part="code"]'),
  },
  'wrong-code': {
    html: cart,
    async act(element) {
      await (await fill(element)).setDiscountCodes(['NOPE']);
    },
    ready: (element) => deepFind(element, '[part="refusal"]')?.textContent !== '',
  },
  demo: { html: cart, act: show, ready: shows('[part="demo"]') },
  elsewhere: {
    html: '<vitrine-shop adapter="static"><vitrine-cart></vitrine-cart></vitrine-shop>',
    act: show,
    ready: shows('[part="empty"] slot'),
  },
  'quantity-rule': {
    html: cart,
    act: async (element) => void (await fill(element, 'v-CUP-01', 12)),
    ready: shows('[part="rule"]'),
  },
  'other-currency': {
    html: cart,
    shop: { marketSwitch: 'fixed' },
    async act(element) {
      const shop = await fill(element);
      await shop.catalog.load({ kind: 'handle', handle: 'ceramic-mug' });
      (element as VitrineCart).shop!.currency = 'JPY';
    },
    ready: shows('[part="notice"]'),
  },
};
