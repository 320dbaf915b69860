import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatRules } from '../contracts/live.js';
import { judge, LONGEST_LINE } from './moderation.js';
import type { Incoming } from './port.js';

function say(text: string, rules: Partial<ChatRules> = {}, who: Partial<Incoming> = {}, isMuted = false) {
  const incoming: Incoming = { viewer: 'v1', name: 'Ann', message: { k: 'chat', id: 'm1', t: text }, ...who };
  const listed = (line: string) => (/bad/i.test(line) ? 'bad' : null);
  return judge(incoming, text, { rules: { mode: 'on', maxLen: 20, ...rules }, isMuted, listed });
}

test('each mode lets in whom it says', () => {
  const reasons = (mode: ChatRules['mode'], who?: Partial<Incoming>) => {
    const verdict = say('hello', { mode }, who);
    return verdict.ok ? (verdict.isHeld ? 'held' : 'in') : verdict.reason;
  };
  const modes = ['off', 'on', 'slow', 'members', 'approve'] as const;
  assert.deepEqual(
    modes.map((mode) => reasons(mode)),
    ['chat-off', 'in', 'in', 'members', 'held'],
  );
  assert.deepEqual(
    modes.map((mode) => reasons(mode, { member: true })),
    ['chat-off', 'in', 'in', 'in', 'held'],
  );
  assert.deepEqual(
    modes.map((mode) => reasons(mode, { host: true })),
    ['in', 'in', 'in', 'in', 'in'],
  );
});

test('who is muted is not read, whatever the mode', () => {
  assert.deepEqual(say('hello', {}, {}, true), { ok: false, reason: 'muted' });
});

test('a line is as long as the show allows, in characters, and never longer than a tick bears', () => {
  assert.ok(say('👍'.repeat(20)).ok);
  assert.deepEqual(say('x'.repeat(21)), { ok: false, reason: 'too-long' });
  assert.deepEqual(say('x'.repeat(LONGEST_LINE + 1), { maxLen: 1e9 }), { ok: false, reason: 'too-long' });
  assert.deepEqual(say('👍'.repeat(LONGEST_LINE), { maxLen: 1e9 }), { ok: false, reason: 'too-long' }, 'by its bytes');
  assert.deepEqual(say('x'.repeat(1e6)), { ok: false, reason: 'too-long' });
  assert.deepEqual(say(' \u200D '), { ok: false, reason: 'empty' });
});

test('a listed word is said to be what was refused, in a line or in a name; a host may say it', () => {
  assert.deepEqual(say('so bad'), { ok: false, reason: 'word', word: 'bad' });
  assert.deepEqual(say('hello', {}, { name: 'Bad Ann' }), { ok: false, reason: 'word', word: 'bad' });
  assert.ok(say('not bad', {}, { host: true }).ok);
});

test('text and name are tidied, and a name is cut', () => {
  const verdict = say(' a  b ', {}, { name: `${'n'.repeat(60)}\n` });
  assert.deepEqual(verdict, { ok: true, text: 'a b', name: 'n'.repeat(40), isHeld: false });
});
