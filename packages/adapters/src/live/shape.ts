/** Small readers of unknown values, from which those of the messages are made. Each answers with a fresh value, or with `undefined`. */
import { isList, isRecord } from '../config.js';

export type Read<T> = (value: unknown) => T | undefined;

/** Where the reader may find nothing, and the field is then left out. */
interface Optional<T> {
  readonly optional: Read<T>;
}
type Field = Read<unknown> | Optional<unknown>;
type Value<F> = F extends Read<infer T> ? T : never;
type OptionalValue<F> = F extends Optional<infer T> ? T : never;
type RequiredKeys<F> = { [K in keyof F]: F[K] extends Optional<unknown> ? never : K }[keyof F];
type OptionalKeys<F> = { [K in keyof F]: F[K] extends Optional<unknown> ? K : never }[keyof F];

export type Shape<F> = { readonly [K in RequiredKeys<F>]: Value<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: OptionalValue<F[K]>;
};

export const maybe = <T>(optional: Read<T>): Optional<T> => ({ optional });

export const text =
  (most = 2_000): Read<string> =>
  (value) =>
    typeof value === 'string' && value.length <= most ? value : undefined;

/** An id: something, and not a page of it. */
export const id: Read<string> = (value) => text(200)(value) || undefined;

export const number =
  (least = 0, most = Number.MAX_SAFE_INTEGER): Read<number> =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : undefined;

export const whole: Read<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export const one =
  <const T extends string | number>(...values: readonly T[]): Read<T> =>
  (value) =>
    values.find((it) => it === value);

/** All of it, or nothing: one wrong entry spoils the list. */
export const list =
  <T>(read: Read<T>, most = 500): Read<readonly T[]> =>
  (value) => {
    if (!isList(value) || value.length > most) return undefined;
    const items = value.map(read);
    return items.every((item) => item !== undefined) ? items : undefined;
  };

/** Counts by name, at most fifty of them. */
export const counts: Read<Readonly<Record<string, number>>> = (value) => {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  const isSound = entries.length <= 50 && entries.every(([key, count]) => key.length <= 50 && whole(count) !== undefined);
  // as own fields, whatever they are called
  return isSound ? (Object.fromEntries(entries) as Record<string, number>) : undefined;
};

/** Fields that are not named are left out; a wrong one spoils the whole, an optional one that is wrong as well. */
export const shape =
  <const F extends Readonly<Record<string, Field>>>(fields: F): Read<Shape<F>> =>
  (value) => {
    if (!isRecord(value)) return undefined;
    const entries: [string, unknown][] = [];
    for (const [key, field] of Object.entries(fields)) {
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      const isOptional = typeof field !== 'function';
      if (isOptional && given === undefined) continue;
      const read = isOptional ? field.optional(given) : field(given);
      if (read === undefined) return undefined;
      entries.push([key, read]);
    }
    return Object.fromEntries(entries) as Shape<F>;
  };
