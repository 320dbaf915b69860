/** The example of a Shopify theme, as the shopper and as the theme itself sees it. */
import type { Browser } from 'puppeteer-core';
import { visit, type Visit, type VisitOptions } from './built/visit.js';

export const KINDS = ['dawn', 'actions', 'silent'] as const;
export type Kind = (typeof KINDS)[number];

const BADGE =
  "Number(document.querySelector('#cart-icon-bubble, #header-cart').querySelector('[aria-hidden]')?.textContent ?? 0)";
const DRAWER = "document.querySelector('cart-drawer, #side-cart')";
const PLAYER = "document.querySelector('vitrine-player')";

export interface ThemePage extends Visit {
  /** Begins the film, and with it Vitrine's cart. */
  play(): Promise<void>;
  /** Presses the button of the theme's own form. */
  addInTheme(): Promise<void>;
  /** Removes what is called so, in the theme's drawer. */
  removeInTheme(title: string): Promise<void>;
  /** Adds the mug from the film's products. */
  addInVitrine(): Promise<void>;
  /** Resolves when the theme's badge says so, with the moment as in {@link Visit.when}. */
  themeShows(count: number): Promise<number>;
  /** Resolves when something stands in the theme's drawer, with the moment. */
  themeHas(words: string): Promise<number>;
  /** Resolves when Vitrine's own badge says so, with the moment. */
  vitrineShows(count: number): Promise<number>;
  /** The film still runs, in the document in which it was begun. */
  isRunning(): Promise<boolean>;
}

export async function openTheme(browser: Browser, origin: string, kind: Kind, options: VisitOptions = {}): Promise<ThemePage> {
  const seen = await visit(browser, `${origin}/examples/shopify-theme.html?theme=${kind}&csp`, options);
  const { page, press, until, when, ask } = seen;
  return {
    ...seen,
    async play() {
      await press('button', 'Play');
      await until(`${PLAYER}.currentTime > 0.2`);
      await page.evaluate('window.isTheSameDocument = true');
      await until("document.querySelector('vitrine-shop').$store.get()?.cart.$view.get().status === 'ready'");
    },
    addInTheme: () => page.$eval('#product-form', (form) => (form as HTMLFormElement).requestSubmit()),
    removeInTheme: (title) =>
      ask(
        `[...document.querySelectorAll('[data-set]')].find((one) => one.textContent.includes(${JSON.stringify(title)})).click()`,
      ),
    addInVitrine: () => press('button', 'Add to cart: Ceramic Mug'),
    themeShows: (count) => when(`${BADGE} === ${count}`),
    themeHas: (words) => when(`${DRAWER}.textContent.includes(${JSON.stringify(words)})`),
    vitrineShows: (count) => when(`story.all('button', '${count === 1 ? 'Cart, 1 item' : `Cart, ${count} items`}').length > 0`),
    async isRunning() {
      const before = await ask<number>(`${PLAYER}.currentTime`);
      await until(`${PLAYER}.currentTime !== ${before}`);
      return ask(`window.isTheSameDocument === true && !${PLAYER}.paused`);
    },
  };
}
