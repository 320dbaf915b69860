/** The demo page, and how it is brought into what a shopper may see of it. */
import type { Page } from 'puppeteer-core';
import { MANNERS, type Manner, type Situation } from './situations.js';

interface DemoState {
  /** Faults that the page is asked for. */
  readonly faults?: string;
  /** Brings the page into it; runs in the page. */
  readonly act?: () => Promise<void>;
  /** Whether it is there; runs in the page. */
  readonly ready?: () => boolean;
}

type Player = HTMLElement & { play(): Promise<void>; open(product: string): Promise<void>; show: string; currentTime: number };

/** Dialogs that stand open, through shadow roots; runs in the page. */
const isDialogOpen = (): boolean => {
  const within = (root: ParentNode): boolean =>
    [...root.querySelectorAll('*')].some((each) => each.matches('dialog[open]') || (each.shadowRoot && within(each.shadowRoot)));
  return within(document);
};

const STATES: Readonly<Record<string, DemoState>> = {
  idle: {},
  playing: {
    act: async () => {
      const player = document.querySelector('vitrine-player') as Player;
      await player.play();
    },
    ready: () => (document.querySelector('vitrine-player') as Player).currentTime > 1,
  },
  sheet: {
    act: async () => (document.querySelector('vitrine-player') as Player).open('shirt'),
    ready: isDialogOpen,
  },
  bag: {
    act: async () => {
      const player = document.querySelector('vitrine-player') as Player;
      await player.play();
      player.shadowRoot!.querySelector<HTMLElement>('[part~="bag-button"]')!.click();
    },
    ready: isDialogOpen,
  },
  cart: {
    act: async () => {
      const shop = document.querySelector('vitrine-shop') as HTMLElement & {
        open(): Promise<{ cart: { add(line: { variantId: string; quantity: number }): Promise<unknown> } }>;
      };
      const { cart } = await shop.open();
      await cart.add({ variantId: 'v-MUG-01', quantity: 2 });
      document.querySelector('vitrine-cart-button')!.shadowRoot!.querySelector('button')!.click();
    },
    ready: isDialogOpen,
  },
  'sold out': {
    faults: 'sold-out',
    act: async () => (document.querySelector('vitrine-player') as Player).open('shirt'),
    ready: isDialogOpen,
  },
  error: {
    act: async () => {
      (document.querySelector('vitrine-player') as Player).show = 'media/nothing.json';
    },
    ready: () => document.querySelector('vitrine-player')!.shadowRoot!.querySelector('[part~="message"]') !== null,
  },
};

export const demoSituations = (): Situation[] =>
  Object.keys(STATES).flatMap((state) => MANNERS.map((manner) => ({ subject: 'demo', state, manner })));

const query = (manner: Manner, faults = ''): string =>
  new URLSearchParams({
    theme: manner === 'dark' ? 'dark' : 'light',
    ...(manner === 'rtl' && { locale: 'ar' }),
    ...(faults && { faults }),
  }).toString();

/** Opens the demo page in one of its states. */
export async function openDemo(page: Page, origin: string, { state, manner }: Situation): Promise<void> {
  const { faults, act, ready } = STATES[state]!;
  await page.goto(`${origin}/examples/index.html?${query(manner, faults)}`, { waitUntil: 'load' });
  await page.waitForFunction(`customElements.get('vitrine-player') && document.querySelector('vitrine-player').shadowRoot`);
  await page.waitForFunction(
    () =>
      (document.querySelector('vitrine-player') as HTMLElement & { stage?: { $show: { get(): unknown } } }).stage?.$show.get() !==
      null,
  );
  if (act) await page.evaluate(act);
  if (ready) await page.waitForFunction(ready, { polling: 100 });
}
