/** Reads what a page wrote about an adapter: everything unknown, everything possibly wrong, every fault named by its place. */
import { problem, safeUrl, type AdapterHost } from '@vitrine/core';
import { absoluteTemplate } from './url-template.js';

export interface ConfigReader {
  text(key: string): string | undefined;
  /** Absolute, resolved against the page, and safe to go to. */
  url(key: string): string | undefined;
  /** An address as `url` takes it, with `{places}` of these names. */
  template(key: string, places: readonly string[], also?: (template: string) => boolean): string | undefined;
  /** What `read` reads, and a report where that is nothing and nothing was reported. */
  required<T>(key: string, read: (key: string) => T | undefined): T | undefined;
  /** A number of at least `min`. */
  number(key: string, min: number): number | undefined;
  /** An object, list or function that passes `is`, which `expected` puts in words. */
  custom<T>(key: string, expected: string, is: (value: unknown) => value is T): T | undefined;
  /** Reports the keys that nobody asked for. */
  end(): void;
}

/** A value of the wrong kind is reported as `config/invalid` with its key, and then counts as absent. */
export function readConfig(adapter: string, config: Readonly<Record<string, unknown>>, host: AdapterHost): ConfigReader {
  const asked = new Set<string>();
  const invalid = (key: string, expected: string): undefined => {
    host.warn(problem('config/invalid', `adapter "${adapter}": ${key} should be ${expected}`, { path: key }));
  };
  const custom = <T>(key: string, expected: string, is: (value: unknown) => value is T): T | undefined => {
    asked.add(key);
    const value = Object.hasOwn(config, key) ? config[key] : undefined;
    if (value === undefined) return undefined;
    return is(value) ? value : invalid(key, expected);
  };
  const text = (key: string) => custom(key, 'a text', isText);
  const address = (key: string, absolute: (value: string) => string | null, more = '') => {
    const value = text(key);
    return value === undefined
      ? undefined
      : (absolute(value) ?? invalid(key, `an http(s) address, and https on a page that is https${more}`));
  };
  return {
    custom,
    text,
    url: (key) => address(key, (value) => safeUrl(value, 'link', host.pageUrl)),
    template: (key, places, also = () => true) =>
      address(
        key,
        (value) => (also(value) ? absoluteTemplate(value, places, host.pageUrl) : null),
        `, with no places but ${places.join(', ')}, each where it may stand`,
      ),
    required: (key, read) => (Object.hasOwn(config, key) ? read(key) : (asked.add(key), invalid(key, 'given'))),
    number: (key, min) =>
      custom(
        key,
        `a number of at least ${min}`,
        (value): value is number => typeof value === 'number' && value >= min && value < Infinity,
      ),
    end() {
      for (const key of Object.keys(config)) {
        if (!asked.has(key)) host.warn(problem('config/unknown-key', `adapter "${adapter}" knows no key ${key}`, { path: key }));
      }
    },
  };
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Options without those that nobody has given. */
export function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
