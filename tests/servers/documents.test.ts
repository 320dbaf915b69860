/** Everything that an adapter sends is a document of its backend's schema. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildSchema, parse, validate } from 'graphql';
import { documented, documentsOf } from './documents-of.js';

for (const name of documented)
  test(`${name}: every document is valid`, () => {
    const schema = buildSchema(readFileSync(new URL(`./${name}/schema.graphql`, import.meta.url), 'utf8'));
    const documents = Object.entries(documentsOf(name));
    assert.ok(documents.length > 5);
    for (const [document, text] of documents) assert.deepEqual(validate(schema, parse(text)), [], document);
    assert.notDeepEqual(validate(schema, parse('{noSuchField}')), []);
  });
