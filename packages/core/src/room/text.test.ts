import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bytesOf, cut, lengthOf, tidy } from './text.js';

test('a line is one line, with single spaces and nothing that cannot be seen', () => {
  assert.equal(tidy('  a\n\n b\u0000\tc  '), 'a b c');
  assert.equal(tidy('evil\u202Etxt'), 'eviltxt', 'nothing turns the text around it');
  assert.equal(tidy('\uD83D half'), 'half', 'half of a character');
  assert.equal(tidy('👩‍👩‍👧 ok'), '👩‍👩‍👧 ok', 'an emoji of several stays one');
});

test('a tower of marks keeps its lowest floors', () => {
  assert.equal(lengthOf(tidy(`z${'\u0335'.repeat(60)}`)), 4);
  assert.equal(tidy('Phạm Ngọc'), 'Phạm Ngọc');
});

test('what only seems to say something is empty', () => {
  for (const blank of ['', '   ', '\u200D\u200D', '\u3164', '\u2800', '\u0301\u0301', '\u0007'])
    assert.equal(tidy(blank), '', JSON.stringify(blank));
});

test('a text is cut between characters', () => {
  assert.equal(cut('👍👍👍', 2), '👍👍');
  assert.equal(cut('ab', 2), 'ab');
});

test('bytes are those of UTF-8, and a tidy text stays tidy', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = tidy(text);
      assert.equal(bytesOf(line), Buffer.byteLength(line));
      assert.equal(tidy(line), line);
    }),
  );
});
