import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HostOp } from '@vitrine/core';
import { english } from '../strings/say.js';
import { fateOf, isTrouble, saidOf } from './said.js';

const names = {
  t: english,
  locale: 'en',
  product: (key: string) => (key === 'mug' ? 'Ceramic Mug' : key),
  viewer: (name: string) => `viewer ${name}`,
};
const said = (op: HostOp, before = {}) => saidOf({ op, before }, names);
const notice = { id: 'n', at: 1, text: 'Hello' };
const poll = { id: 'q', at: 1, q: 'Which?', options: ['a', 'b'], open: true };
const offer = { id: 'o', rev: 1, products: [], at: 1, label: 'Tonight' };

test('everything that can be asked for has words', () => {
  assert.deepEqual(
    [
      said({ k: 'pin', pin: { id: 'p', product: 'mug', at: 1, seq: 1 } }),
      said({ k: 'unpin', id: 'p', end: 2 }),
      said({ k: 'offer', offer }),
      said({ k: 'offer', offer: { ...offer, rev: 2, deadline: 5 } }, { offer }),
      said({ k: 'poll', poll }),
      said({ k: 'poll', poll: { ...poll, open: false } }),
      said({ k: 'notice', notice }),
      said({ k: 'notice', notice: { ...notice, end: 2 } }, { notice }),
      said({ k: 'giveaway', giveaway: { id: 'g', at: 1, label: 'A mug', open: true } }),
      said({ k: 'giveaway', giveaway: { id: 'g', at: 1, label: 'A mug', open: false } }),
      said({ k: 'mute', viewer: 'v', on: true }),
      said({ k: 'mute', viewer: 'v', on: false }),
      said({ k: 'approve', ids: ['a'] }),
      said({ k: 'del', ids: ['a', 'b'] }),
      said({ k: 'status', status: 'live', at: 1 }),
      said({ k: 'status', status: 'recorded', at: 1 }),
      said({ k: 'status', status: 'scheduled', at: 1 }),
      said({ k: 'chatmode', chat: { mode: 'approve', maxLen: 200 } }),
    ],
    [
      'Ceramic Mug on screen',
      'Taken down',
      'Offer: Tonight',
      'Offer ended: Tonight',
      'Poll: Which?',
      'Poll closed: Which?',
      'Notice: Hello',
      'Notice taken down',
      'Giveaway: A mug',
      'Giveaway closed: A mug',
      'viewer v muted',
      'viewer v no longer muted',
      '1 line shown',
      '2 lines deleted',
      'Show is live',
      'Show ended',
      'Show is not live yet',
      'Who may write: Approve first',
    ],
  );
});

test('a fate has words, and says whether somebody has to look', () => {
  assert.equal(english(fateOf({ status: 'done' })), 'Done');
  assert.equal(fateOf({ status: 'failed', reason: 'denied' }), 'fateDenied');
  assert.equal(fateOf({ status: 'failed' }), 'fateOffline');
  assert.deepEqual(
    (['sending', 'done', 'undone', 'overtaken', 'failed'] as const).map((status) => isTrouble({ status })),
    [false, false, false, true, true],
  );
  assert.equal(isTrouble({ status: 'done', reason: 'offline' }), true, 'it could not be taken back');
});
