/**
 * The JSON Schema of the show file, made from `shape.ts` when Vitrine is built and tested; no page loads this. What the
 * schema accepts, `readShow` reads without a word, but for what only it can see: repeated names, unknown products, unsafe
 * addresses, an end before its start, dates that do not exist, and the caps of the file as a whole.
 */
import { descriptions } from './descriptions.js';
import { forms, isNeeded, type Kind, type ListShape, type RecordShape, type Shape } from './forms.js';
import { MOST_ENTRIES } from './limits.js';
import { shape } from './shape.js';

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The form of a kind's JSON, as a pattern of the text itself. */
const pattern = (kind: 'decimal' | 'currency' | 'date'): string => forms[kind].source.replaceAll('"', '');

const address = { type: 'string', format: 'uri-reference', pattern: '\\S' };

const kinds: Readonly<Record<Exclude<Kind, `${string}|${string}`>, JsonSchema>> = {
  version: { const: 1 },
  name: { type: 'string', minLength: 1 },
  text: { type: 'string' },
  language: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
  seconds: { type: 'number', minimum: 0 },
  fraction: { type: 'number', minimum: 0, maximum: 1 },
  whole: { type: 'integer', minimum: 1 },
  count: { type: 'integer', minimum: 0 },
  decimal: { type: 'string', pattern: pattern('decimal') },
  currency: { type: 'string', pattern: pattern('currency') },
  date: { type: 'string', format: 'date-time', pattern: pattern('date') },
  ref: {
    type: 'object',
    properties: Object.fromEntries(
      ['handle', 'sku', 'product', 'variant'].map((key) => [
        key,
        { type: 'string', minLength: 1, description: descriptions[`ref.${key}`] },
      ]),
    ),
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  },
  key: { type: 'string', minLength: 1 },
  any: {},
  link: address,
  image: address,
  media: address,
  channel: address,
};

const isList = (part: Shape): part is ListShape => Array.isArray(part);
const needed = (part: Shape): boolean => isNeeded(part) || (isList(part) && !!part[1] && part[1] !== '?');

function ofKind(kind: string): JsonSchema {
  const name = kind.replace('?', '');
  return name.includes('|') ? { enum: name.split('|') } : kinds[name as keyof typeof kinds];
}

function ofList([entry, least, most = MOST_ENTRIES]: ListShape, path: string): JsonSchema {
  return {
    type: 'array',
    items: ofShape(entry, `${path}[]`),
    ...(least && least !== '?' ? { minItems: least } : {}),
    maxItems: most,
  };
}

function ofRecord(fields: RecordShape, path: string): JsonSchema {
  const entries = Object.entries(fields);
  const properties = entries.map(([key, part]) => {
    const place = path ? `${path}.${key}` : key;
    return [key, { description: descriptions[place], ...ofShape(part, place) }];
  });
  const required = entries.filter(([, part]) => needed(part)).map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function ofCue(fields: RecordShape, types: RecordShape, path: string): JsonSchema {
  return {
    anyOf: [{ required: ['start'] }, { required: ['at'] }],
    dependentRequired: { end: ['start'], until: ['at'] },
    oneOf: Object.entries(types).map(([name, own]) => {
      const { properties, ...rest } = ofRecord({ ...fields, ...(own as RecordShape), type: 'name' }, path) as {
        properties: JsonSchema;
      };
      const type = { description: descriptions[`${path}.type`], const: name };
      return { title: name, ...rest, properties: { ...properties, type } };
    }),
  };
}

function ofShape(part: Shape, path: string): JsonSchema {
  if (typeof part === 'string') return ofKind(part);
  if (isList(part)) return ofList(part, path);
  if (typeof part.type === 'object') return ofCue(part, part.type as RecordShape, path);
  const record = ofRecord(part, path);
  return isNeeded(part.url) ? { anyOf: [address, record] } : record;
}

/** The schema, draft 2020-12, as it stands in `show.schema.json`. */
export function showSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:vitrine:show:1',
    title: 'Vitrine show file, version 1',
    ...ofShape(shape, ''),
  };
}
