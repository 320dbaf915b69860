import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyState, readOp } from '@vitrine/core';
import { chatFrom, giveawayFrom, noticeFrom, offerFrom, pollFrom, type Made } from './drafts.js';

const context = { id: 'x1', at: 1_000, server: 2_000, currency: 'EUR' };
const blank = { products: ['shirt'], label: 'Tonight', price: '', code: '', minutes: '', total: '', each: '' };
const opOf = (made: Made) => (made.ok ? made.op : made);

test('an offer as it stands in the form', () => {
  const full = { ...blank, price: ' 39,90 ', code: ' LINEN10 ', minutes: '10', total: '50', each: '2' };
  assert.deepEqual(opOf(offerFrom(full, context)), {
    k: 'offer',
    offer: {
      id: 'x1',
      rev: 1,
      products: ['shirt'],
      at: 1_000,
      label: 'Tonight',
      display: { amount: '39.90', currency: 'EUR' },
      coupon: 'LINEN10',
      deadline: 602_000,
      limit: { total: 50, perShopper: 2 },
    },
  });
  assert.deepEqual(opOf(offerFrom({ ...blank, products: [] }, context)), {
    k: 'offer',
    offer: { id: 'x1', rev: 1, products: [], at: 1_000, label: 'Tonight' },
  });
});

test('what is wrong with an offer is said of its field', () => {
  const fault = (more: Partial<typeof blank>) => {
    const made = offerFrom({ ...blank, ...more }, context);
    return made.ok ? null : `${made.field} ${made.fault}`;
  };
  assert.equal(fault({ label: '  ' }), 'label Empty');
  assert.equal(fault({ price: '39.90 €' }), 'price Money');
  assert.equal(fault({ minutes: '0' }), 'minutes Number');
  assert.equal(fault({ minutes: 'soon' }), 'minutes Number');
  assert.equal(fault({ total: '1.5' }), 'total Number');
  assert.equal(fault({ each: '-1' }), 'each Number');
  assert.equal(fault({ label: 'x'.repeat(5_000) }), 'label Long');
});

test('a poll has a question and two to six answers, none of them twice', () => {
  const made = pollFrom({ question: ' Which? ', options: ['Sand', ' ', 'Ink '] }, context);
  assert.deepEqual(opOf(made), {
    k: 'poll',
    poll: { id: 'x1', at: 1_000, q: 'Which?', options: ['Sand', 'Ink'], open: true },
  });
  const many = pollFrom({ question: 'Which?', options: [...'abcdefgh'] }, context);
  assert.equal(many.ok && many.op.k === 'poll' && many.op.poll.options.length, 6);
  assert.deepEqual(pollFrom({ question: '', options: ['a', 'b'] }, context), { ok: false, field: 'question', fault: 'Empty' });
  assert.deepEqual(pollFrom({ question: 'q', options: ['a', ''] }, context), { ok: false, field: 'option', fault: 'Few' });
  assert.deepEqual(pollFrom({ question: 'q', options: ['a', 'a '] }, context), { ok: false, field: 'option', fault: 'Twice' });
});

test('a notice ends by the picture, a giveaway by the server', () => {
  assert.deepEqual(opOf(noticeFrom({ text: 'Back in ink', minutes: '2' }, context)), {
    k: 'notice',
    notice: { id: 'x1', at: 1_000, text: 'Back in ink', end: 121_000 },
  });
  assert.deepEqual(opOf(giveawayFrom({ label: 'A shirt', rules: ' One each ', minutes: '2' }, context)), {
    k: 'giveaway',
    giveaway: { id: 'x1', at: 1_000, label: 'A shirt', open: true, rules: 'One each', deadline: 122_000 },
  });
  assert.equal(noticeFrom({ text: '', minutes: '' }, context).ok, false);
  assert.equal(giveawayFrom({ label: 'x', rules: '', minutes: 'x' }, context).ok, false);
});

test('another chat mode leaves muted who is muted', () => {
  const state = { ...emptyState('s', 'e'), chat: { mode: 'slow', slowMs: 5_000, maxLen: 99, muted: ['v'] } as const };
  assert.deepEqual(opOf(chatFrom({ mode: 'approve', seconds: '' }, state)), {
    k: 'chatmode',
    chat: { mode: 'approve', maxLen: 99, muted: ['v'] },
  });
  assert.deepEqual(opOf(chatFrom({ mode: 'slow', seconds: '30' }, state)), {
    k: 'chatmode',
    chat: { mode: 'slow', slowMs: 30_000, maxLen: 99, muted: ['v'] },
  });
  assert.deepEqual(chatFrom({ mode: 'slow', seconds: '' }, state), { ok: false, field: 'seconds', fault: 'Empty' });
});

test('whatever is typed, what comes of it is something that every room reads', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 400 });
  const draft = fc.record({
    products: fc.constant(['shirt']),
    label: text,
    price: text,
    code: text,
    minutes: text,
    total: text,
    each: text,
  });
  fc.assert(
    fc.property(draft, fc.array(text, { maxLength: 9 }), (offer, options) => {
      const all = [
        offerFrom(offer, context),
        pollFrom({ question: offer.label, options }, context),
        noticeFrom({ text: offer.label, minutes: offer.minutes }, context),
        giveawayFrom({ label: offer.label, rules: offer.code, minutes: offer.minutes }, context),
      ];
      for (const made of all) if (made.ok) assert.equal(readOp(JSON.stringify(made.op)).ok, true);
    }),
    { numRuns: 300 },
  );
});
