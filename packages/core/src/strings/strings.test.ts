import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ar } from './ar/index.js';
import { de } from './de/index.js';
import { en } from './en/index.js';
import { front } from './en/front.js';
import { frontEnglish } from './front-english.js';
import { localeOf } from './locale-of.js';
import { languageOf, locales } from './locales.js';
import type { Message, MessageKey } from './messages.js';
import { translator } from './translator.js';

const texts = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const names = (message: Message) => [...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

test('every dictionary says everything, with the same values in it', () => {
  for (const [lang, messages] of Object.entries({ de, ar })) {
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(en).sort(), lang);
    for (const key of Object.keys(en) as MessageKey[]) {
      assert.deepEqual(names(messages[key]), names(en[key]), `${lang} ${key}`);
      for (const text of texts(messages[key])) assert.notEqual(text.trim(), '', `${lang} ${key}`);
    }
  }
});

test('a message that counts has a form for every plural of its language', () => {
  for (const [lang, messages] of Object.entries({ en, de, ar })) {
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(messages) as [string, Message][]) {
      if (typeof message !== 'string')
        assert.deepEqual(
          needed.filter((category) => !(category in message)),
          [],
          `${lang} ${key}`,
        );
    }
  }
});

test('values stand where the message wants them, and the number decides the form', () => {
  const t = translator(ar, 'ar');
  assert.equal(t('cartCount', { n: 2 }), 'السلة، منتجان');
  assert.equal(t('cartCount', { n: 5 }), 'السلة، 5 منتجات');
  assert.equal(translator(en, 'en')('cartCount', { n: 1 }), 'Cart, 1 item');
  assert.equal(frontEnglish('addProduct', { product: '{n} $& mugs' }), 'Add to cart: {n} $& mugs');
  assert.ok(
    Object.values(front).every((message) => typeof message === 'string'),
    'none of the first words counts',
  );
});

test('in a sentence from right to left a name and a price are set apart, and stay in one piece', () => {
  const said = translator(ar, 'ar')('nowCosts', { product: 'Mug', price: '€12.00' });
  assert.match(said, /\u2068Mug\u2069.*\u2068€12\.00\u2069/);
  assert.doesNotMatch(translator(en, 'en')('nowCosts', { product: 'Mug', price: '€12.00' }), /\u2068/);
});

test('a language that Intl would throw at is English', () => {
  assert.deepEqual([localeOf('en_US'), localeOf('de'), localeOf('x'), localeOf('')], ['en-US', 'de', 'en', 'en']);
  assert.equal(languageOf('de_AT'), 'de');
});

test('the other dictionaries load, the first words apart from the rest', async () => {
  for (const [lang, whole] of Object.entries({ de, ar })) {
    assert.deepEqual(await locales[lang]?.all(), whole);
    assert.deepEqual(Object.keys((await locales[lang]?.front()) ?? {}).sort(), Object.keys(front).sort());
  }
});
