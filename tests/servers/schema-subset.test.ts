import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema } from 'graphql';
import { faultsOfSubset } from './schema-subset.js';

const whole = buildSchema(`
  scalar Long
  interface Node { id: ID! }
  type Query { shirt(size: Size!, colour: String = "ink"): Shirt thing: Thing put(input: Put!): Long! }
  type Shirt implements Node { id: ID! price: Float! }
  type Hat { id: ID! }
  union Thing = Shirt | Hat
  enum Size { S M }
  input Put { a: Int! b: Int! = 1 c: String }
`);
const faults = (part: string) => faultsOfSubset(buildSchema(part), whole);

test('a true part has no faults', () => {
  assert.deepEqual(faultsOfSubset(whole, whole), []);
  assert.deepEqual(
    faults(
      'type Query { shirt(size: Size!): Shirt put(input: Put!): Long! } scalar Long type Shirt { price: Float! } enum Size { M } input Put { a: Int! }',
    ),
    [],
  );
});

test('whatever is not so is found', () => {
  assert.deepEqual(
    new Set(
      faults(`
      scalar Hat
      interface Node { id: ID! }
      type Query implements Node { id: ID! shirt(size: Size, length: Int): Shirt! coat: Coat thing: Thing put(input: Put): Float }
      type Shirt { price: String! }
      type Coat { id: ID! hat: Hat }
      union Thing = Shirt | Coat
      enum Size { S L }
      input Put { c: Int }
    `),
    ),
    new Set([
      'Hat is of another kind',
      'Query has no Node',
      'Query.id is not there, not ID!',
      'Query.shirt is Shirt, not Shirt!',
      'Query.shirt(size) is Size!, not Size',
      'Query.shirt(length) is not there, not Int',
      'Query.coat is not there, not Coat',
      'Query.put is Long!, not Float',
      'Query.put(input) is Put!, not Put',
      'Shirt.price is Float!, not String!',
      'there is no Coat',
      'Thing has no Coat',
      'Size has no L',
      'Put.c is String, not Int',
      'Put.a is required',
    ]),
  );
  assert.deepEqual(faults('type Query { shirt: Shirt } type Shirt { id: ID! }'), ['Query.shirt(size) is required']);
});
