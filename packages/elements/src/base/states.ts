/**
 * The named states of an element, in `states.ts` of its folder. The tests of accessibility and behaviour that every element
 * must pass, and the docs, go over them; the shop in them is the demo shop.
 */
import type { Shop } from '@vitrine/core';
import type { VitrineElement } from './element.js';

export interface ElementState {
  /** Markup that stands in a `<vitrine-shop>`; `{show}` in it is the address of `show`. */
  readonly html: string;
  /** Configuration of the demo shop, as a page would write it in JSON. */
  readonly shop?: Readonly<Record<string, unknown>>;
  /** A show file; `{origin}` in it is that of the page. */
  readonly show?: Readonly<Record<string, unknown>>;
  /** Brings the element into the state, once it is on the page. */
  readonly act?: (element: HTMLElement) => Promise<void> | void;
  /** Whether it is there. */
  readonly ready?: (element: HTMLElement) => boolean;
}

export type ElementStates = Readonly<Record<string, ElementState>>;

/** A show of what the demo shop sells; the shirt is shown from the start. */
export const sampleShow = {
  version: 1,
  id: 'sample',
  title: 'Summer linen',
  status: 'recorded',
  lang: 'en',
  poster: { src: '{origin}/examples/media/poster.jpg', alt: 'A linen shirt on a chair', width: 360, height: 640 },
  sources: [{ src: '{origin}/examples/media/film.mp4', type: 'video/mp4' }],
  products: [
    {
      key: 'shirt',
      ref: { handle: 'linen-shirt' },
      number: 1,
      title: 'Linen Shirt',
      url: 'https://shop.example/shirt',
      price: { amount: '49.90', currency: 'EUR' },
    },
    {
      key: 'mug',
      ref: { handle: 'ceramic-mug' },
      number: 2,
      title: 'Ceramic Mug',
      url: 'https://shop.example/mug',
      price: { amount: '12.00', currency: 'EUR' },
    },
    { key: 'hat', ref: { handle: 'sold-out-hat' }, number: 3, title: 'Sun Hat', url: 'https://shop.example/hat' },
  ],
  cues: [{ id: 'pin-1', type: 'pin', start: 0, end: 8, product: 'shirt' }],
} as const;

/** A latency, in milliseconds, after which no test still looks. */
export const NEVER = 600_000;

/** Opens the shop of an element. */
export async function shopOf(element: HTMLElement): Promise<Shop> {
  const shop = await (element as VitrineElement).shop?.open();
  if (!shop) throw new Error(`<${element.localName}> has no shop`);
  return shop;
}

/** The switches that the demo shop carries, of which a state needs these. */
export const faultsOf = ({ adapter }: Shop): { slow: number; conflict: number; offline: boolean } =>
  (adapter as typeof adapter & { readonly server: { readonly faults: { slow: number; conflict: number; offline: boolean } } })
    .server.faults;

export const CURTAIN = { kind: 'handle', handle: 'linen-curtain' } as const;

/** Chooses all of a product of which few variants come with it, as if the shop were slow or away from then on. */
export async function chooseCurtain(
  element: HTMLElement,
  width: string,
  drop: string,
  fault?: 'slow' | 'offline',
): Promise<void> {
  const shop = await shopOf(element);
  await shop.catalog.load(CURTAIN);
  const faults = faultsOf(shop);
  if (fault === 'slow') faults.slow = NEVER;
  if (fault === 'offline') faults.offline = true;
  shop.choice(CURTAIN).set({ Colour: 'Flax', Width: width, Drop: drop });
}

/** The first that fits, in the element's own shadow root or in those inside it. */
export function deepFind(element: Element, selector: string): HTMLElement | null {
  for (const node of (element.shadowRoot ?? element).querySelectorAll<HTMLElement>('*')) {
    const found = node.matches(selector) ? node : node.shadowRoot && deepFind(node, selector);
    if (found) return found;
  }
  return null;
}
