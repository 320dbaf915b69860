/** Addresses with places to fill in: `https://shop.example/cart/{variant}:{quantity}`. */
import { safeUrl } from '@vitrine/core';

const PLACE = /\{(\w+)\}/g;

/** Every `{name}` by its value, escaped for an address. */
export const fillTemplate = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(PLACE, (_, name: string) => encodeURIComponent(values[name] ?? ''));

/** The template as an absolute address, or `null` where that is unsafe or names a place other than `names`. */
export function absoluteTemplate(template: string, names: readonly string[], base: string): string | null {
  const places = [...template.matchAll(PLACE)].map(([, name = '']) => name);
  if (!places.every((name) => names.includes(name))) return null;
  // braces would be escaped when the address is resolved, so that words stand in for them meanwhile
  const url = safeUrl(template.replace(PLACE, 'vitrine-place-$1'), 'link', base);
  return url && url.replace(/vitrine-place-(\w+)/g, '{$1}');
}
