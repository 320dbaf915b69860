/** Which dictionaries there are, and how each is loaded. English comes along; the others are loaded where a page needs them. */
import type { FrontMessages, Messages } from './messages.js';

interface Locale {
  readonly front: () => Promise<FrontMessages>;
  readonly all: () => Promise<Messages>;
}

export const locales: Readonly<Record<string, Locale>> = {
  de: { front: async () => (await import('./de/front.js')).front, all: async () => (await import('./de/index.js')).de },
  ar: { front: async () => (await import('./ar/front.js')).front, all: async () => (await import('./ar/index.js')).ar },
};

/** `de_AT` to `de`: the dictionaries go by language. */
export const languageOf = (lang: string): string => lang.split(/[-_]/, 1)[0]!.toLowerCase();
