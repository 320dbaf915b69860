/** The cart's drawer, standing open over what is in the cart. */
import { memoryAdapter } from '@vitrine/adapters';
import type { Cart, CommerceAdapter, Outcome } from '@vitrine/core';
import { deepAll, deepQuery, mount, until, type Setting } from './harness.js';

export const MUG = 'v-MUG-01';
export const SAND = 'v-SHIRT-M-SAND';
const MARKUP = '<button id="opener" type="button">Bag</button><vitrine-cart></vitrine-cart>';

/** A cart that stands open over these variants, opened from a button with the focus. */
export async function openCart(quantities: Readonly<Record<string, number>>, setting: Setting = {}) {
  const mounted = await mount('vitrine-cart', MARKUP, setting);
  const { element: cart } = mounted;
  const store = await mounted.open();
  for (const [variantId, quantity] of Object.entries(quantities)) await store.cart.add({ variantId, quantity });
  const opener = document.querySelector<HTMLElement>('#opener')!;
  opener.focus();
  cart.show();
  await cart.updateComplete;
  const all = (selector: string) => deepAll(cart.shadowRoot!, selector);
  const one = <E extends HTMLElement = HTMLElement>(selector: string) => deepQuery<E>(cart, selector);
  const has = (selector: string) => () => all(selector).length > 0;
  const settled = () => until(() => !store.cart.$view.get().stale);
  return { ...mounted, cart, store, opener, all, one, has, settled };
}

export const quantities = ({ store }: Awaited<ReturnType<typeof openCart>>) =>
  store.cart.$view.get().cart!.lines.map(({ quantity }) => quantity);

/** The demo shop with another cart than it says. */
export function doctored(change: (cart: Cart) => Cart, more: Partial<CommerceAdapter> = {}): CommerceAdapter {
  const adapter = memoryAdapter();
  const doctor = async <T extends { readonly cart: Cart } | null>(answer: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const outcome = await answer;
    return outcome.ok && outcome.value ? { ok: true, value: { ...outcome.value, cart: change(outcome.value.cart) } } : outcome;
  };
  return {
    ...adapter,
    getCart: (handle, op) => doctor(adapter.getCart(handle, op)),
    addLines: (handle, lines, op) => doctor(adapter.addLines(handle, lines, op)),
    setQuantity: (handle, line, quantity, op) => doctor(adapter.setQuantity(handle, line, quantity, op)),
    ...more,
  };
}

export const firstLine =
  (change: Partial<Cart['lines'][number]>) =>
  (cart: Cart): Cart => ({
    ...cart,
    lines: cart.lines.map((line, i) => (i === 0 ? { ...line, ...change } : line)),
  });
