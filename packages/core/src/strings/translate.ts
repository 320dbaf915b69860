import type { Message } from './messages.js';

export type Values = Readonly<Record<string, string | number>>;

/** Says a message of the dictionary with its values put in. */
export type Translate<K extends string> = (key: K, values?: Values) => string;

/** Puts values into a message; of a plural it takes `category`. */
export function fill(message: Message, values: Values = {}, category: Intl.LDMLPluralRule = 'other'): string {
  const text = typeof message === 'string' ? message : (message[category] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name]}`);
}
