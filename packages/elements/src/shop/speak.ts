import { en, languageOf, locales, translator } from '@vitrine/core';
import type { VitrineShop } from './shop.js';

/** The language of which a shop has all words: those of a poster that come after them are fewer. */
const whole = new WeakMap<VitrineShop, string>();

/** Loads the words of the shop's language: all of them for a shop that is open, else those of a poster. */
export async function speak(shop: VitrineShop, all = true): Promise<void> {
  const { language, strings } = shop;
  const locale = locales[languageOf(language)];
  const messages = all ? await locale?.all() : await locale?.front();
  // the language may have changed while its words were on their way
  if (shop.language !== language || (!all && whole.get(shop) === language)) return;
  if (all) whole.set(shop, language);
  else whole.delete(shop);
  shop.$t.set(translator({ ...en, ...messages, ...strings }, language));
}
