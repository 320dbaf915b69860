import { deepFind, faultsOf, NEVER, shopOf, type ElementStates } from '../base/states.js';

const html = '<vitrine-cart-button></vitrine-cart-button>';

async function add(element: HTMLElement) {
  const shop = await shopOf(element);
  await shop.cart.add({ variantId: 'v-MUG-01', quantity: 3 });
  return shop;
}

export const states: ElementStates = {
  idle: { html },
  count: {
    html,
    act: async (element) => void (await add(element)),
    ready: (element) => deepFind(element, '[part="count"]')?.textContent === '3',
  },
  busy: {
    html,
    async act(element) {
      const shop = await add(element);
      faultsOf(shop).slow = NEVER;
      void shop.cart.add({ variantId: 'v-MUG-01', quantity: 1 });
    },
    ready: (element) => deepFind(element, '[part="count"]')?.textContent === '4',
  },
};
