import type { Message } from './messages.js';
import { fill, type Translate } from './translate.js';

/** A `Translate` over a dictionary; `lang` decides the plural. */
export function translator<K extends string>(messages: Readonly<Record<K, Message>>, lang: string): Translate<K> {
  const plurals = new Intl.PluralRules(lang);
  return (key, values = {}) => fill(messages[key] ?? key, values, plurals.select(Number(values['n'])));
}
