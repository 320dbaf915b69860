import { en, languageOf, locales, translator } from '@vitrine/core';
import type { VitrineShop } from './shop.js';

/** Loads the words of the shop's language: all of them for a shop that is open, else those of a poster. */
export async function speak(shop: VitrineShop, whole = true): Promise<void> {
  const { language, strings } = shop;
  const locale = locales[languageOf(language)];
  const messages = whole ? await locale?.all() : await locale?.front();
  // the language may have changed while its words were on their way
  if (shop.language === language && (whole || !shop.$store.get()))
    shop.$t.set(translator({ ...en, ...messages, ...strings }, language));
}
