import { isRecord } from '../../config.js';

/** One object of JSON-LD, with references by `@id` followed. */
export interface Node {
  get(property: string): unknown;
  /** The objects that a property holds, whether it is one, a list or a reference. */
  list(property: string): readonly Node[];
}

export interface Ld {
  /** All top-level and `@graph` objects of a type, with or without `https://schema.org/` before it. */
  typed(type: string): readonly Node[];
}

export function readLd(texts: readonly string[]): Ld {
  const records = texts.flatMap(parsed).flatMap(flat);
  const byId = new Map<unknown, Record<string, unknown>>();
  for (const record of records) if (record['@id']) byId.set(record['@id'], record);
  const nodes = new Map<Record<string, unknown>, Node>();
  const nodeOf = (record: Record<string, unknown>): Node => {
    const whole = Object.keys(record).length === 1 ? (byId.get(record['@id']) ?? record) : record;
    let node = nodes.get(whole);
    if (!node) nodes.set(whole, (node = nodeFrom(whole, nodeOf)));
    return node;
  };
  return { typed: (type) => records.filter((record) => typesOf(record).includes(type)).map(nodeOf) };
}

function nodeFrom(record: Record<string, unknown>, nodeOf: (record: Record<string, unknown>) => Node): Node {
  const get = (property: string) => (Object.hasOwn(record, property) ? record[property] : undefined);
  return { get, list: (property) => [get(property)].flat().filter(isRecord).map(nodeOf) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

/** Arrays and graphs opened; deeper nesting than markup ever has is not followed. */
const flat = (value: unknown): Record<string, unknown>[] =>
  [value]
    .flat(3)
    .filter(isRecord)
    .flatMap((record) => [record, ...[record['@graph']].flat(2).filter(isRecord)]);

const typesOf = (record: Record<string, unknown>): string[] =>
  [record['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:]/, ''));

/** A text, a number as text, or a text with a language; `undefined` for anything else and for nothing but blanks. */
export function textOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const plain = isRecord(one) ? one['@value'] : one;
  return typeof plain === 'number' ? String(plain) : typeof plain === 'string' && plain.trim() ? plain.trim() : undefined;
}
