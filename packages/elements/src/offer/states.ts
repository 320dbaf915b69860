import type { LiveOffer } from '@vitrine/core';
import { deepFind, shopOf, type ElementState, type ElementStates } from '../base/states.js';
import { beside, enter, liveShow, START } from '../room/states.js';
import type { VitrineOffer } from './offer.js';

const html = beside('vitrine-offer');
const shows = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;

const offer = (more: Partial<LiveOffer> = {}): LiveOffer => ({
  id: 'o1',
  rev: 1,
  products: ['shirt'],
  at: START,
  label: 'Tonight only',
  display: { amount: '39.90', currency: 'EUR' },
  ...more,
});

const state = (
  offers: () => readonly LiveOffer[],
  ready = '[part~="offer"]',
  act?: (element: HTMLElement) => Promise<unknown>,
  more: Partial<ElementState> = {},
): ElementState => ({
  html,
  show: liveShow,
  async act(element) {
    await shopOf(element);
    await enter(element, { offers: offers() });
    await act?.(element);
  },
  ready: shows(ready),
  ...more,
});

/** Pressed with something in the cart, which some shops want before they take a code. */
async function claim(element: HTMLElement): Promise<void> {
  await (await shopOf(element)).cart.add({ variantId: 'v-MUG-01', quantity: 1 });
  await (element as VitrineOffer).updateComplete;
  deepFind(element, '[part="claim"]')?.click();
}

export const states: ElementStates = {
  idle: { html, show: liveShow },
  flash: state(() => [offer({ deadline: Date.now() + 299_000 })]),
  limited: state(() => [offer({ limit: { total: 50, perShopper: 2 } })], '[part="limit"]'),
  coupon: state(() => [offer({ coupon: 'LIVE10', products: [] })], '[part="claim"]'),
  claimed: state(() => [offer({ coupon: 'LIVE10', products: [] })], '[part="claimed"]', claim),
  refused: state(() => [offer({ coupon: 'NOPE', products: [] })], '[part="error"]', claim),
  elsewhere: state(
    () => [offer({ coupon: 'LIVE10', products: [] })],
    '[part="claimed"]',
    async (element) => deepFind(element, '[part="claim"]')?.click(),
    { html: `<vitrine-shop adapter="static">${html}</vitrine-shop>` },
  ),
  over: state(() => [offer({ deadline: Date.now() - 2000 })], '[part~="over"]'),
  several: state(() => [
    offer({ products: ['shirt', 'mug'] }),
    offer({ id: 'o2', label: 'Code of the evening', products: [], coupon: 'LIVE10' }),
  ]),
};
