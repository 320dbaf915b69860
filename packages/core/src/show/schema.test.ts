/** After a change of the shape, `UPDATE_SCHEMA=1` before the command that runs this file writes `show.schema.json` anew. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { base, full, least, live } from '../../fakes/show-files.js';
import { descriptions } from './descriptions.js';
import { readShow } from './read.js';
import { showSchema, type JsonSchema } from './schema.js';

const file = new URL('../../show.schema.json', import.meta.url);
const guide = new URL('../../docs/show-file.md', import.meta.url);
if (process.env.UPDATE_SCHEMA) writeFileSync(file, `${JSON.stringify(showSchema(), null, 2)}\n`);

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, validateFormats: false, allErrors: true });
const validate = ajv.compile(showSchema());

test('the published schema is that of the shape', () => {
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), showSchema());
});

test('whole files fit', () => {
  for (const show of [full, live, least]) assert.ok(validate(show), ajv.errorsText(validate.errors));
});

const [shirt] = full.products;
const [pin, spot] = full.cues;
const broken: Readonly<Record<string, object>> = {
  'another version': { version: 2 },
  'no id': { id: undefined },
  'an empty title': { title: '' },
  'an unknown status': { status: 'over' },
  'an unknown key': { foo: 1 },
  'a language that is none': { lang: 'English, mostly' },
  'a poster without address': { poster: { alt: '' } },
  'a date without a zone': { startsAt: '2026-05-01T18:00:00' },
  'a source without type': { sources: [{ src: 'x' }] },
  'a source with an unknown feature': { sources: [{ ...full.sources[0], features: ['smell'] }] },
  'a negative duration': { duration: -1 },
  'too many sources': { sources: Array.from({ length: 501 }, () => full.sources[0]) },
  'two refs': { products: [{ ...shirt, ref: { sku: 'a', handle: 'b' } }] },
  'no ref': { products: [{ key: 'a' }] },
  'a price in cents': { products: [{ ...shirt, price: { amount: 4990, currency: 'EUR' } }] },
  'half a price': { products: [{ ...shirt, price: { amount: '5' } }] },
  'a broken size': { products: [{ ...shirt, image: { url: 'x', width: '5' } }] },
  'a cue without a start': { cues: [{ ...pin, start: undefined, end: undefined }] },
  'an end on the other clock': { cues: [{ ...pin, start: undefined, at: '2026-05-01T18:00:00Z' }] },
  'a negative start': { cues: [{ ...pin, start: -1 }] },
  'a pin with a path': { cues: [{ ...spot, type: 'pin' }] },
  'a pin without product': { cues: [{ ...pin, product: undefined }] },
  'a point outside of the frame': { cues: [{ ...spot, path: [{ t: 0, x: 2, y: 0 }] }] },
  'a poll of one answer': { cues: [{ id: 'q', type: 'poll', start: 0, title: 'x', options: ['a'] }] },
  'an unknown type': { cues: [{ ...pin, type: 'confetti' }] },
};

for (const [name, changes] of Object.entries(broken)) {
  test(`${name} does not fit`, () => {
    assert.equal(validate(JSON.parse(JSON.stringify({ ...full, ...changes }))), false);
  });
}

/** Every schema of a property, by its place. */
function properties(schema: unknown, place = ''): [string, JsonSchema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]) => {
    if (key !== 'properties') return properties(part, place);
    return Object.entries(part as Record<string, JsonSchema>).flatMap(([name, own]) => [
      [`${place}.${name}`, own] as [string, JsonSchema],
      ...properties(own, `${place}.${name}`),
    ]);
  });
}

test('every property is described, in the schema and in the guide, and nothing else is', () => {
  const text = readFileSync(guide, 'utf8');
  const all = properties(showSchema());
  for (const [place, { description }] of all) {
    assert.ok(typeof description === 'string' && description.length > 0, place);
    assert.ok(text.includes(`\`${place.split('.').at(-1)}\``), `${place} is not in the guide`);
  }
  const used = new Set(all.map(([, { description }]) => description));
  for (const [place, description] of Object.entries(descriptions)) assert.ok(used.has(description), `${place} is nowhere`);
});

test('what fits is read without a word', () => {
  const text = fc.string({ minLength: 1 });
  const whole = fc.integer({ min: 1, max: 1e6 });
  const seconds = fc.double({ min: 0, max: 1e6, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const date = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((day) => day.toISOString());
  const some = <T>(fields: Record<string, fc.Arbitrary<T>>): fc.Arbitrary<object> => fc.record(fields, { requiredKeys: [] });
  const record = (
    needed: Record<string, fc.Arbitrary<unknown>>,
    more: Record<string, fc.Arbitrary<unknown>> = {},
  ): fc.Arbitrary<object> => fc.tuple(fc.record(needed), some(more)).map(([a, b]) => ({ ...a, ...b }));
  const price = record({ amount: fc.constantFrom('5', '49.90', '0.001'), currency: fc.constantFrom('EUR', 'USDC') });
  const image = record({ url: fc.webPath().map((path) => `x${path}`) }, { alt: fc.string(), width: whole, height: whole });
  const product = record(
    { ref: fc.constantFrom('handle', 'sku', 'product', 'variant').chain((kind) => fc.record({ [kind]: text })) },
    { number: whole, title: text, image, price },
  );
  const point = record({ t: seconds, x: share, y: share });
  const key = fc.constantFrom('k0', 'k1');
  const own = fc.oneof(
    record({ type: fc.constant('pin'), product: key }),
    record({ type: fc.constant('hotspot'), product: key, path: fc.array(point, { minLength: 1, maxLength: 4 }) }),
    record({ type: fc.constant('chapter'), title: text }),
    record({ type: fc.constant('offer') }, { product: key, title: text, price, code: text }),
    record({ type: fc.constant('poll'), title: text, options: fc.array(text, { minLength: 2, maxLength: 4 }) }),
    record({ type: fc.constant('notice'), text }),
  );
  const cue = fc.tuple(own, seconds, date).map(([fields, start, at]) => ({ ...fields, start, end: start + 1, at }));
  const room = record(
    { channel: fc.constantFrom('memory', 'cue-doc', 'nats', 'sse', 'replay') },
    {
      urls: fc.array(fc.constantFrom('wss://a.example', 'room.json', 'ws://localhost:1'), { maxLength: 3 }),
      tokenUrl: fc.constant('token'),
    },
  );
  const show = fc
    .tuple(
      record(
        { version: fc.constant(1), id: text, title: text, status: fc.constantFrom('scheduled', 'live', 'recorded') },
        { startsAt: date, endsAt: date, host: text, room },
      ),
      fc.array(product, { minLength: 2, maxLength: 4 }),
      fc.array(cue, { maxLength: 5 }),
    )
    .map(([rest, products, cues]) => ({
      ...rest,
      products: products.map((each, index) => ({ ...each, key: `k${index}` })),
      cues: cues.map((each, index) => ({ ...each, id: `c${index}` })),
    }));
  fc.assert(
    fc.property(show, (made) => {
      const text = JSON.stringify(made);
      assert.ok(validate(JSON.parse(text)), ajv.errorsText(validate.errors));
      assert.deepEqual(readShow(text, base).problems, []);
    }),
    { numRuns: 500, seed: 1 },
  );
});
