import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { safeUrl, type UrlKind } from './safe-url.js';

const secure = 'https://shop.example/shows/spring.json';
const plain = 'http://shop.example/shows/spring.json';

const table: readonly [value: unknown, kind: UrlKind, base: string, expected: string | null][] = [
  ['poster.jpg', 'image', secure, 'https://shop.example/shows/poster.jpg'],
  ['/p?a=1#b', 'link', secure, 'https://shop.example/p?a=1#b'],
  ['https://other.example', 'link', secure, 'https://other.example/'],
  ['HTTPS://other.example/', 'link', secure, 'https://other.example/'],
  // these go to another host, which an address may; who minds compares origins
  ['//evil.example', 'link', secure, 'https://evil.example/'],
  ['/\\evil.example', 'link', secure, 'https://evil.example/'],
  ['\\\\evil.example', 'link', secure, 'https://evil.example/'],
  ['https:evil.example', 'link', secure, 'https://shop.example/shows/evil.example'],
  ['https://shop.example@evil.example/', 'link', secure, null],
  ['https://a:b@shop.example/', 'link', secure, null],
  ['https://:b@shop.example/', 'link', secure, null],
  ['javascript:alert(1)', 'link', secure, null],
  ['JaVaScRiPt:alert(1)', 'link', secure, null],
  ['java\nscript:alert(1)', 'link', secure, null],
  ['java\tscript:alert(1)', 'media', secure, null],
  ['\u0001 javascript:alert(1)', 'link', secure, null],
  ['   javascript:alert(1)', 'image', secure, null],
  ['vbscript:x', 'link', secure, null],
  ['file:///etc/passwd', 'media', secure, null],
  ['ftp://shop.example/x', 'media', secure, null],
  ['about:blank', 'link', secure, null],
  ['data:text/html,<script>1</script>', 'link', secure, null],
  ['data:text/html,<script>1</script>', 'image', secure, null],
  ['data:image/svg+xml,<svg/>', 'image', secure, null],
  ['data:image/pngx;base64,AAAA', 'image', secure, null],
  ['data:image/png;base64,AAAA', 'image', secure, 'data:image/png;base64,AAAA'],
  ['DATA:IMAGE/WEBP;base64,AAAA', 'image', secure, 'data:IMAGE/WEBP;base64,AAAA'],
  ['data:image/avif,x', 'image', secure, 'data:image/avif,x'],
  ['data:image/png;base64,AAAA', 'link', secure, null],
  ['data:image/png;base64,AAAA', 'media', secure, null],
  ['blob:https://shop.example/1', 'media', secure, 'blob:https://shop.example/1'],
  ['blob:https://shop.example/1', 'image', secure, null],
  ['blob:https://shop.example/1', 'link', secure, null],
  ['http://shop.example/x', 'link', secure, null],
  ['http://shop.example/x', 'link', plain, 'http://shop.example/x'],
  ['x', 'media', plain, 'http://shop.example/shows/x'],
  ['http://localhost:8080/x', 'media', secure, 'http://localhost:8080/x'],
  ['http://127.0.0.1/x', 'media', secure, 'http://127.0.0.1/x'],
  ['http://[::1]:1/x', 'media', secure, 'http://[::1]:1/x'],
  ['http://localhost.evil.example/', 'link', secure, null],
  ['http://127.0.0.1.evil.example/', 'link', secure, null],
  ['http://', 'link', secure, null],
  ['', 'link', secure, null],
  [' \n', 'link', secure, null],
  ['x', 'link', '', null],
  ['x', 'link', 'about:blank', null],
  ['https://shop.example/', 'link', 'about:blank', 'https://shop.example/'],
  [undefined, 'link', secure, null],
  [null, 'link', secure, null],
  [5, 'link', secure, null],
  [['https://shop.example/'], 'link', secure, null],
  [{ toString: () => 'https://shop.example/' }, 'link', secure, null],
];

for (const [value, kind, base, expected] of table) {
  test(`${JSON.stringify(value) ?? 'undefined'} as ${kind} on ${base || 'nothing'}`, () => {
    assert.equal(safeUrl(value, kind, base), expected);
  });
}

test('whatever comes in, what comes out has a protocol of its kind and no user', () => {
  const parts = fc.constantFrom(
    'java',
    'script:',
    'data:',
    'image/png',
    'blob:',
    'http',
    's',
    ':',
    '//',
    '\\',
    '@',
    'evil',
    '.',
    '\n',
    '\t',
    ' ',
    '\0',
    '%00',
    'x',
  );
  const value = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.array(parts, { maxLength: 8 }).map((some) => some.join('')),
  );
  const kind = fc.constantFrom<UrlKind>('link', 'media', 'image');
  fc.assert(
    fc.property(value, kind, (text, use) => {
      const out = safeUrl(text, use, secure);
      if (out === null) return;
      const { protocol, username, password, hostname, href } = new URL(out);
      assert.equal(href, out);
      assert.equal(username + password, '');
      const local = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
      const own = { link: [], media: ['blob:'], image: ['data:'] }[use];
      assert.ok(local || ['https:', ...own].includes(protocol), out);
    }),
    { numRuns: 5000, seed: 1 },
  );
});
