/** The pieces that messages are read with: each makes a fresh value of one kind, or says where there is none. */

/** What a reading knows of its surroundings. */
export interface Border {
  /** What an address in the message is relative to. */
  readonly base: string;
  /** Takes down where something is wrong. */
  fault(path: string): undefined;
}

/** Reads one value into a fresh one. `undefined`: it is not of the kind, and the border knows. */
export type Field<T> = (value: unknown, path: string, border: Border) => T | undefined;

/** A field that may be missing. */
export interface Maybe<T> {
  readonly maybe: Field<T>;
}

/** How each field of a record is read. */
export type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Maybe<Exclude<T[K], undefined>> : Field<T[K]>;
};

export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

export const maybe = <T>(field: Field<T>): Maybe<T> => ({ maybe: field });

/** A value that passes as it is. */
const checked =
  <T>(passes: (value: unknown) => boolean): Field<T> =>
  (value, path, border) =>
    passes(value) ? (value as T) : border.fault(path);

export const one = <T extends string | number>(...values: readonly T[]): Field<T> =>
  checked((value) => values.includes(value as T));

export const flag: Field<boolean> = checked((value) => typeof value === 'boolean');

/** Text of at most so many UTF-16 units. */
export const text = (most: number): Field<string> => checked((value) => typeof value === 'string' && value.length <= most);

/** The same, and not empty: what something is called. */
export const name: Field<string> = checked((value) => typeof value === 'string' && value !== '' && value.length <= 200);

export const number =
  (least: number, most: number): Field<number> =>
  (value, path, border) =>
    // the sum makes 0 of -0, which JSON has no word for
    typeof value === 'number' && value >= least && value <= most ? value + 0 : border.fault(path);

/** Whole, from 0 on or from `least`. */
export const count =
  (least = 0): Field<number> =>
  (value, path, border) =>
    Number.isSafeInteger(value) ? number(least, Infinity)(value, path, border) : border.fault(path);

/** Milliseconds, as far as a date can say them. */
export const time: Field<number> = number(-8.64e15, 8.64e15);

export const list =
  <T>(entry: Field<T>, most: number, least = 0): Field<readonly T[]> =>
  (value, path, border) => {
    const length = Array.isArray(value) ? value.length : -1;
    if (length > most || length < least) return border.fault(path);
    const out: T[] = [];
    for (let index = 0; index < length; index++) {
      const got = entry((value as readonly unknown[])[index], `${path}[${index}]`, border);
      if (got === undefined) return undefined;
      out.push(got);
    }
    return out;
  };

/** Known fields alone, and all of them that may not be missing. */
export const record =
  <T extends object>(fields: Fields<T>): Field<T> =>
  (value, path, border) => {
    if (!isRaw(value)) return border.fault(path);
    const out: Record<string, unknown> = {};
    for (const [key, field] of Object.entries<Field<unknown> | Maybe<unknown>>(fields)) {
      const given = value[key];
      const isMaybe = typeof field !== 'function';
      if (isMaybe && given === undefined) continue;
      const got = (isMaybe ? field.maybe : field)(given, path ? `${path}.${key}` : key, border);
      if (got === undefined) return undefined;
      out[key] = got;
    }
    return out as T;
  };

/** A number for each of a few names. */
export const tallies =
  (most: number, field: Field<number>): Field<Readonly<Record<string, number>>> =>
  (value, path, border) => {
    if (!isRaw(value)) return border.fault(path);
    const keys = Object.keys(value);
    if (keys.length > most) return border.fault(path);
    const out: [string, number][] = [];
    for (const key of keys) {
      const called = name(key, path, border);
      const got = called && field(value[key], `${path}.${called}`, border);
      if (got === undefined || got === '') return undefined;
      out.push([key, got]);
    }
    return Object.fromEntries(out);
  };
