/** Says the console's words in a language; English where there is no other. */
import { languageOf, translator, type Translate } from '@vitrine/core';
import { en } from './en.js';
import type { StudioKey, StudioMessages } from './messages.js';

export type Say = Translate<StudioKey>;

const others: Readonly<Record<string, () => Promise<StudioMessages>>> = {
  de: async () => (await import('./de.js')).de,
  ar: async () => (await import('./ar.js')).ar,
};

/** Until the words of another language are here. */
export const english: Say = translator(en, 'en');

/** Rejects where they cannot be loaded. */
export async function sayIn(language: string): Promise<Say> {
  const load = others[languageOf(language)];
  return load ? translator(await load(), language) : english;
}
