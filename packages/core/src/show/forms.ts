import type { UrlKind } from '../safe-url.js';

/** The kinds of single values, each by the form of its JSON, so that one test sees both type and value. */
export const forms = {
  version: /^1$/,
  /** Any text but none. */
  name: /^"[^"]/,
  text: /^"/,
  language: /^"[a-z]{2,8}(-[a-z\d]{1,8})*"$/i,
  /** Of media time; negative ones are read as 0. */
  seconds: /^-?\d/,
  /** From 0 to 1. */
  fraction: /^(0|1$|\d.*e-)/,
  /** 1, 2, 3, … */
  whole: /^[1-9]\d*$/,
  /** 0, 1, 2, … */
  count: /^\d+$/,
  decimal: /^"\d+(\.\d+)?"$/,
  currency: /^"[A-Z]{3,8}"$/,
  /** ISO date-time with its zone; read as milliseconds since 1970. */
  date: /^"\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)"$/,
  /** `{"sku": "X"}`; read as the contract's `ProductRef`. */
  ref: /^\{"(handle|sku|product|variant)":"([^"\\]|\\.)+"\}$/,
  /** The key of a product of the file. */
  key: /^"/,
  /** Known, and not read. */
  any: /^/,
} satisfies Record<string, RegExp>;

/** A form, an address by what it is for (`channel`: of a live room, and maybe a socket), or words to choose from. */
export type Kind = keyof typeof forms | UrlKind | 'channel' | `${string}|${string}`;

/**
 * Its entries, how few they may be, and how many. A missing list is an empty one, but for one marked `?`, whose absence says
 * something else than an empty one does.
 */
export type ListShape = readonly [entry: Shape, least?: number | '?', most?: number];

/**
 * Fields by key. Any record may be missing; a text in the place of one that needs a `url` is that address. Under `type` stand the
 * fields that each type of cue adds to those of all cues.
 */
export interface RecordShape {
  readonly [key: string]: Shape;
}

/** `?` marks a single value that may be missing. */
export type Shape = Kind | `${Kind}?` | ListShape | RecordShape;

/** Whether a single value may not be missing. */
export const isNeeded = (shape: Shape | undefined): boolean => typeof shape === 'string' && !shape.endsWith('?');
