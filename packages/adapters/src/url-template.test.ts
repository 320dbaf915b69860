import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteTemplate, fillTemplate } from './url-template.js';

const base = 'https://shop.example/live/';

test('places are filled with escaped values', () => {
  assert.equal(
    fillTemplate('https://a.example/{variant}?n={quantity}#{variant}', { variant: 'a/b&c', quantity: '2' }),
    'https://a.example/a%2Fb%26c?n=2#a%2Fb%26c',
  );
});

test('a template becomes absolute and keeps its places in path, query and fragment', () => {
  assert.equal(
    absoluteTemplate('../cart/{variant}:{quantity}', ['variant', 'quantity'], base),
    'https://shop.example/cart/{variant}:{quantity}',
  );
  assert.equal(absoluteTemplate('/c?o={code}#{token}', ['code', 'token'], base), 'https://shop.example/c?o={code}#{token}');
});

test('unsafe addresses and unknown places are refused', () => {
  assert.equal(absoluteTemplate('javascript:alert({variant})', ['variant'], base), null);
  assert.equal(absoluteTemplate('https://a.example/{secret}', ['variant'], base), null);
});

test('a value cannot change where the address leads', () => {
  const filled = fillTemplate('https://a.example/{variant}', { variant: '../../@evil.example' });
  assert.equal(new URL(filled).origin, 'https://a.example');
});
