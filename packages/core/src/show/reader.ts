import type { ErrorCode } from '../errors.js';
import { faultyTime } from './faulty-time.js';
import { isNeeded, type ListShape, type RecordShape, type Shape } from './forms.js';
import { readLeaf } from './leaf.js';
import { MOST_ENTRIES } from './limits.js';
import { phrase } from './phrase.js';

/** Takes a fault down. Answers `null`, the mark of what is broken. */
export type Report = (code: ErrorCode, path: string, message: string) => null;

/** Reads one value into a fresh one. `null`: it is broken, and reported. `undefined`: there is nothing to keep. */
type Read<S> = (shape: S, value: unknown, path: string, code: ErrorCode) => unknown;

type Fields = Readonly<Record<string, unknown>>;

/** Kinds of values that have a code of their own, wherever they stand. */
const ofKind: Readonly<Record<string, ErrorCode>> = {
  version: 'config/show-version',
  key: 'config/unknown-product',
  link: 'security/unsafe-url',
  image: 'security/unsafe-url',
  media: 'security/unsafe-url',
  channel: 'security/unsafe-url',
};

/** What an entry of a list is skipped with. */
const ofEntry: Readonly<Record<string, ErrorCode>> = { products: 'config/product-invalid', cues: 'config/cue-invalid' };

const isRecord = (value: unknown): value is Fields => Object(value) === value && !Array.isArray(value);

/**
 * How the values of one file are read. `code` is what a broken value is reported as: that of the thing that it breaks, or
 * `config/invalid` where no more than itself is lost.
 *
 * @param base address of the file.
 */
export function createReader(base: string, report: Report): Read<Shape> {
  // names that stand for one thing each, under the path of their list; and the unknown keys already told
  const taken = new Set<string>();
  const isNew = (name: string): boolean => taken.size < taken.add(name).size;

  const leaf: Read<string> = (kind, value, path, code) => {
    const name = kind.replace('?', '');
    const read = readLeaf(kind, value, base);
    const unknown = name === 'key' && typeof read === 'string' && !taken.has(`products.${read}`);
    return read === null || unknown ? report(ofKind[name] ?? code, path, `expected ${phrase(name)}`) : read;
  };

  const list: Read<ListShape> = ([entry, least = 0, most = MOST_ENTRIES], value, path, code) => {
    if (value === undefined) return least === '?' ? value : list([entry, least, most], [], path, code);
    if (!Array.isArray(value)) return report(code, path, 'expected a list');
    if (value.length > most) return report('config/show-too-large', path, `expected at most ${most} entries`);
    const own = ofEntry[path] ?? 'config/invalid';
    const kept = value
      .map((item, index) => read(entry, item, `${path}[${index}]`, own))
      .filter((item, index) => {
        if (item === null) return false;
        const unique = ['key', 'id'].find((field) => Object.hasOwn(item as Fields, field));
        if (!unique || isNew(`${path}.${String((item as Fields)[unique])}`)) return true;
        return report(own, `${path}[${index}].${unique}`, 'expected one that is not used before');
      });
    return least !== '?' && kept.length < least ? report(code, path, `expected at least ${least} sound entries`) : kept;
  };

  const tellUnknown = (value: Fields, fields: RecordShape, under: string): void => {
    for (const key of Object.keys(value)) {
      const pattern = under.replace(/\d+/g, '') + key.slice(0, 60);
      if (!Object.hasOwn(fields, key) && isNew(`unknown ${pattern}`)) report('config/unknown-key', pattern, 'unknown key');
    }
  };

  /** A record whose broken fields cost the record, unless they may be missing and it is not `strict`. */
  const record = (
    fields: RecordShape,
    value: Fields,
    path: string,
    code: ErrorCode,
    strict: boolean,
  ): Record<string, unknown> | null => {
    const under = path && `${path}.`;
    tellUnknown(value, fields, under);
    const out: Record<string, unknown> = {};
    let whole = true;
    for (const [key, shape] of Object.entries(fields)) {
      const needed = strict || isNeeded(shape);
      const got = read(shape, value[key], under + key, needed ? code : 'config/invalid');
      if (got === null) whole &&= !needed;
      else if (got !== undefined) out[key] = got;
    }
    // what is left of a broken file can be of use
    return whole || !path ? out : null;
  };

  const cue = (fields: RecordShape, types: RecordShape, value: Fields, path: string, code: ErrorCode): Fields | null => {
    const name = leaf(Object.keys(types).join('|'), value.type, `${path}.type`, code) as string | null;
    if (!name) return null;
    const made = record({ ...fields, ...(types[name] as RecordShape), type: 'any' }, value, path, code, true);
    const fault = made && faultyTime(made);
    if (fault) return report(code, `${path}.${fault}`, 'expected start before end, or at before until');
    return made && { ...made, type: name };
  };

  const read: Read<Shape> = (shape, value, path, code) => {
    if (typeof shape === 'string') return leaf(shape, value, path, code);
    if (Array.isArray(shape)) return list(shape as ListShape, value, path, code);
    if (value === undefined) return value;
    const fields = shape as RecordShape;
    const given = typeof value === 'string' && isNeeded(fields.url) ? { url: value } : value;
    if (!isRecord(given)) return report(code, path, 'expected a record');
    return typeof fields.type === 'object'
      ? cue(fields, fields.type as RecordShape, given, path, code)
      : record(fields, given, path, code, false);
  };
  return read;
}
