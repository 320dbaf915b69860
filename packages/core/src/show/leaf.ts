import { channelUrl } from '../channel-url.js';
import { safeUrl, type UrlKind } from '../safe-url.js';
import { forms } from './forms.js';

const meanings: Readonly<Record<string, (value: never) => unknown>> = {
  any: () => undefined,
  seconds: (value: number) => Math.max(0, value),
  date: (value: string) => Date.parse(value),
  ref: (value: Readonly<Record<string, string>>) => {
    const [[kind, id] = []] = Object.entries(value);
    return { kind, [kind === 'handle' || kind === 'sku' ? kind : 'id']: id };
  },
};

/** Reads a single value of a show file. `null`: it is not of the kind. `undefined`: there is nothing to keep. */
export function readLeaf(kind: string, value: unknown, base: string): unknown {
  const name = kind.replace('?', '');
  if (name !== kind && value === undefined) return value;
  const form = name.includes('|') ? RegExp(`^"(${name})"$`) : (forms as Readonly<Record<string, RegExp>>)[name];
  if (!form) return name === 'channel' ? channelUrl(value, base) : safeUrl(value, name as UrlKind, base);
  if (!form.test(JSON.stringify(value))) return null;
  const meant = meanings[name] ? meanings[name](value as never) : value;
  return Number.isNaN(meant) ? null : meant;
}
