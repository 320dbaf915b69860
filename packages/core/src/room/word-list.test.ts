import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWordList } from './word-list.js';

const listed = createWordList(['Spam', 'idiot', 'buy followers', 'Straße', 'été', 'Ёлка', 'كلب', '傻瓜', '  ', 'ass']);

test('a whole word is found, however it is written', () => {
  for (const text of ['spam', 'SPAM!', 'no spam, please', 'spàm', 'ｓｐａｍ', 'sp\u200Bam', 'sp\u00ADam'.replace('\u00AD', '')])
    assert.equal(listed(text), 'Spam', text);
  assert.equal(listed('STRASSE'), 'Straße');
  assert.equal(listed('ETE'), 'été');
  assert.equal(listed('елка'), 'Ёлка');
  assert.equal(listed('كَلْب'), 'كلب', 'with its vowel points');
});

test('a word that only holds it is another word', () => {
  for (const text of ['spamalot', 'classic', 'assistant', 'идиотизм', 'strasser']) assert.equal(listed(text), null, text);
});

test('letters set apart are read together', () => {
  for (const text of ['s p a m', 's.p.a.m', 'S-P-A-M', 's_p_a_m', 'I s p a m']) assert.equal(listed(text), 'Spam', text);
  assert.equal(listed('a b c'), null);
  assert.equal(listed('i d i o t'), 'idiot');
});

test('several words are found one after the other, and not apart', () => {
  assert.equal(listed('Buy  FOLLOWERS now'), 'buy followers');
  assert.equal(listed('buy more followers'), null);
});

test('where words are not set apart by spaces, one is found anywhere', () => {
  assert.equal(listed('你是傻瓜吗'), '傻瓜');
  assert.equal(listed('你好'), null);
});

test('an empty list refuses nothing, and an empty entry is none', () => {
  assert.equal(createWordList([])('spam'), null);
  assert.equal(createWordList(['', ' - '])('anything'), null);
});
