import type { Message } from './messages.js';
import { fill, type Translate, type Values } from './translate.js';

/** Languages that are written from right to left. */
const FROM_RIGHT = /^(ar|fa|he|ur)\b/;

/** Set apart from the words around them, so that a price or a name in another direction stays in one piece. */
const isolated = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && value ? `\u2068${value}\u2069` : value]),
  );

/** A `Translate` over a dictionary; `lang` decides the plural. */
export function translator<K extends string>(messages: Readonly<Record<K, Message>>, lang: string): Translate<K> {
  const plurals = new Intl.PluralRules(lang);
  const apart = FROM_RIGHT.test(lang) ? isolated : (values: Values) => values;
  return (key, values = {}) => fill(messages[key] ?? key, apart(values), plurals.select(Number(values['n'])));
}
