import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeRoom } from '../../fakes/live-room.js';
import { createFakeTimers } from '../../fakes/timers.js';
import type { ChatLine, ShowState } from '../contracts/live.js';
import { createChatBook, type ChatBookOptions } from './chat.js';

const line = (id: string, more: Partial<ChatLine> = {}): ChatLine => ({
  id,
  at: 1,
  u: 'other',
  n: 'Other',
  t: `text ${id}`,
  ...more,
});

function start(more: Partial<ShowState> = {}, options: Partial<ChatBookOptions> = {}) {
  const room = createFakeRoom(more);
  const timers = createFakeTimers();
  let ids = 0;
  const book = createChatBook({ session: room.session, name: 'Me', id: () => `own-${++ids}`, ...timers, ...options });
  const seen = (): string =>
    book.$lines
      .get()
      .map(({ id, status }) => (status === 'shown' ? id : `${id} ${status}`))
      .join(', ');
  return { room, timers, book, seen };
}

test('lines come in the order in which they were told, each once', () => {
  const { room, timers, seen } = start();
  room.tick({ chat: [line('a'), line('b')] });
  room.tick({ chat: [line('b'), line('c', { h: 1 })] });
  timers.advance(200);
  assert.equal(seen(), 'a, b, c');
});

test('the viewer sees at once what they have written, and in the same place when the room has told it', () => {
  const { room, timers, book, seen } = start();
  assert.deepEqual(book.write('  Hello '), { ok: true, id: 'sent' });
  assert.deepEqual(room.sent, [{ k: 'chat', id: 'own-1', t: 'Hello' }]);
  assert.equal(seen(), 'own-1 pending');
  room.tick({ chat: [line('a'), line('own-1', { u: 'me', n: 'Me-7', t: 'H*llo' })] });
  timers.advance(200);
  assert.equal(seen(), 'own-1, a');
  const [own, other] = book.$lines.get();
  assert.deepEqual([own?.isOwn, own?.n, own?.t, other?.isOwn], [true, 'Me-7', 'H*llo', false]);
  // of another of their tabs
  timers.advance(200);
  room.tick({ chat: [line('b', { u: 'me' })] });
  assert.equal(book.$lines.get()[2]?.isOwn, true);
});

test('a line that the room does not tell within five seconds is late, and may still come', () => {
  const { room, timers, book, seen } = start();
  book.write('Hello');
  timers.advance(4999);
  assert.equal(seen(), 'own-1 pending');
  timers.advance(1);
  assert.equal(seen(), 'own-1 late');
  room.tick({ chat: [line('own-1')] });
  assert.equal(seen(), 'own-1');
});

test('a line that was told in time is never late', () => {
  const { room, timers, book, seen } = start();
  book.write('Hello');
  room.tick({ chat: [line('own-1')] });
  timers.advance(10_000);
  assert.equal(seen(), 'own-1');
  assert.equal(timers.waiting(), 0);
});

test('a deleted line goes at once, also one that has not come yet', () => {
  const { room, timers, seen } = start();
  room.tick({ chat: [line('a'), line('b')] });
  room.op({ k: 'del', ids: ['a', 'c'] });
  assert.equal(seen(), 'b');
  room.tick({ chat: [line('a'), line('c'), line('d')] });
  timers.advance(200);
  assert.equal(seen(), 'b, d');
});

test('who is muted is not seen while they are, but by themselves', () => {
  const { room, timers, book, seen } = start();
  book.write('Hello');
  room.tick({ chat: [line('own-1', { u: 'me' }), line('a'), line('b', { u: 'loud' })] });
  const { chat } = room.$state.get() as ShowState;
  room.change({ chat: { ...chat, muted: ['loud', 'me'] } });
  assert.equal(seen(), 'own-1, a');
  timers.advance(5000);
  assert.deepEqual(book.write('Again'), { ok: false, reason: 'muted' });
  room.change({ chat });
  assert.equal(seen(), 'own-1, a, b');
  assert.equal(book.write('Again')?.ok, true);
});

test('what may not be written is not sent, and the reason is told', () => {
  const { room, book, timers } = start({ chat: { mode: 'slow', maxLen: 5, slowMs: 10_000 } });
  assert.equal(book.write('   '), null);
  assert.deepEqual(book.write('123456'), { ok: false, reason: 'too-long' });
  assert.equal(book.write('👩‍👩‍👧'.repeat(5))?.ok, true);
  assert.equal(book.wait(), 10_000);
  timers.advance(9_999);
  assert.deepEqual(book.write('x'), { ok: false, reason: 'rate' });
  timers.advance(1);
  assert.equal(book.write('x')?.ok, true);
  room.change({ chat: { mode: 'off', maxLen: 5 } });
  timers.advance(10_000);
  assert.deepEqual(book.write('x'), { ok: false, reason: 'chat-off' });
  assert.equal(room.sent.length, 2);
});

test('what could not be sent is no line, and costs no wait', () => {
  const { room, book, seen } = start();
  room.sending = { ok: false, reason: 'offline' };
  assert.deepEqual(book.write('x'), { ok: false, reason: 'offline' });
  assert.equal(seen(), '');
  assert.equal(book.wait(), 0);
});

test('a viewer waits two seconds where nobody has said otherwise, and a host never', () => {
  const { book } = start();
  book.write('x');
  assert.equal(book.wait(), 2000);
  const host = start({ chat: { mode: 'off', maxLen: 50 } }, { isHost: true }).book;
  assert.equal(host.write('x')?.ok, true);
  assert.equal(host.write('y')?.ok, true);
  assert.deepEqual(
    host.$lines.get().map(({ h }) => h),
    [1, 1],
  );
});

test('500 lines in a second are shown in five goes, and the last 200 are kept', () => {
  const { room, timers, book } = start();
  let flushes = 0;
  book.$lines.listen(() => flushes++);
  for (let index = 0; index < 1499; index++) {
    room.tick({ chat: [line(`l${index}`)] });
    timers.advance(2);
  }
  assert.equal(flushes, 15);
  timers.advance(200);
  const lines = book.$lines.get();
  assert.deepEqual([lines.length, lines[0]?.id, lines.at(-1)?.id], [200, 'l1299', 'l1498']);
  assert.equal(book.$dropped.get(), 0);
});

test('of more than can be shown the oldest go, and are counted with what the room has dropped', () => {
  const { room, timers, book } = start();
  room.tick({ chat: [line('first')] });
  for (let index = 0; index < 250; index++) room.tick({ chat: [line(`l${index}`)] });
  room.tick({ dropped: 7 });
  assert.equal(book.$dropped.get(), 57);
  timers.advance(200);
  assert.equal(book.$lines.get()[0]?.id, 'l50');
});

test('after the end nothing is heard or waited for', () => {
  const { room, timers, book, seen } = start();
  book.write('x');
  room.tick({ chat: [line('a')] });
  room.tick({ chat: [line('b')] });
  book.close();
  assert.equal(timers.waiting(), 0);
  room.tick({ chat: [line('c')] });
  timers.advance(10_000);
  assert.equal(seen(), 'own-1 pending, a');
});
