import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withAttribution } from './attribution.js';

test('parameters are added to whatever address there is', () => {
  const from = { vitrine_show: 'spring sale & more' };
  const added = 'vitrine_show=spring%20sale%20%26%20more';
  for (const [url, expected] of [
    ['https://a.example/pay', `https://a.example/pay?${added}`],
    ['https://a.example/pay?', `https://a.example/pay?${added}`],
    ['https://a.example/pay?key=1', `https://a.example/pay?key=1&${added}`],
    ['https://a.example/pay?key=1&', `https://a.example/pay?key=1&${added}`],
    ['https://a.example/pay#top?x', `https://a.example/pay?${added}#top?x`],
    ['/cart?a=b#c', `/cart?a=b&${added}#c`],
    ['', `?${added}`],
  ] as const) {
    assert.equal(withAttribution(url, from), expected);
  }
});

test('what is there already stays, however it is written', () => {
  assert.equal(withAttribution('/pay?key=secret', { key: 'mine' }), '/pay?key=secret');
  assert.equal(withAttribution('/pay?k%65y', { key: 'mine' }), '/pay?k%65y');
  assert.equal(withAttribution('/pay?my+key=1', { 'my key': 'mine' }), '/pay?my+key=1');
  assert.equal(withAttribution('/pay?utm_source=a', { utm_source: 'b', utm_medium: 'c' }), '/pay?utm_source=a&utm_medium=c');
});

test('nothing to add changes nothing, not even a broken address', () => {
  for (const url of ['/pay?%zz=1&&b', 'https://a.example/%E0%A4%A?x#', '::::']) assert.equal(withAttribution(url, {}), url);
  assert.equal(withAttribution('/pay?%zz=1', { a: 'b', '': 'c' }), '/pay?%zz=1&a=b');
});

test('each byte of an address survives, and each value can be read back', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), fc.string()),
      (url, from) => {
        const result = withAttribution(url, from);
        const [head, tail] = url.includes('#') ? [url.slice(0, url.indexOf('#')), url.slice(url.indexOf('#'))] : [url, ''];
        assert.ok(result.startsWith(head) && result.endsWith(tail));
        const before = new URL(url).searchParams;
        const after = new URL(result).searchParams;
        for (const [key, value] of Object.entries(from)) assert.equal(after.get(key), before.has(key) ? before.get(key) : value);
      },
    ),
    { seed: 7 },
  );
});
