import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { english, sayIn } from './say.js';

const placeholders = (message: unknown): readonly string[] =>
  [...new Set([...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

test('every locale has every message, with the same values in it', () => {
  for (const other of [de, ar]) {
    assert.deepEqual(Object.keys(other), Object.keys(en));
    for (const key of Object.keys(en) as (keyof typeof en)[])
      assert.deepEqual(placeholders(other[key]), placeholders(en[key]), key);
  }
});

test('a language that nobody has written is said in English', async () => {
  assert.equal((await sayIn('de-AT'))('live'), 'Live');
  assert.equal((await sayIn('de'))('ended'), de.ended);
  assert.equal((await sayIn('ar'))('ended'), ar.ended);
  assert.equal((await sayIn('xx'))('ended'), en.ended);
  assert.equal(english('stock', { n: 3, count: '3' }), '3 left');
});
