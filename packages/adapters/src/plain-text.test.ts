import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities, plainText } from './plain-text.js';

test('tags go, references are read, white space is folded', () => {
  assert.equal(
    plainText('<p>A  <b>stone&shy;ware</b> mug&nbsp;&amp; saucer</p>\n<p>5&#8364; &#x2014; &quot;hot&quot;</p>'),
    'A stone&shy;ware mug & saucer 5€ — "hot"',
  );
});

test('what is no character is left as it stands', () => {
  assert.equal(decodeEntities('&#0; &#9999999; &nothing; a & b &amp;lt;'), '&#0; &#9999999; &nothing; a & b &lt;');
});
