import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHUNK_MS } from '../room/replay-chat.js';
import { createReplayBook } from './replay-book.js';

const STARTED = 1_700_000_000_000;
const line = (seconds: number) =>
  JSON.stringify({ id: `l${seconds}`, at: STARTED + seconds * 1_000, u: 'u', n: 'Ada', t: `at ${seconds}` });
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A book whose moment and time are moved by hand. */
function open(files: readonly (string | null)[]) {
  const given = [...files];
  const asked: number[] = [];
  const timers: { readonly task: () => void; readonly ms: number }[] = [];
  const told: boolean[] = [];
  let seconds = 0;
  const book = createReplayBook({
    files: given.length,
    async load(number) {
      asked.push(number);
      const file = given[number];
      if (file === null || file === undefined) throw new Error('lost');
      return file;
    },
    moment: () => STARTED + seconds * 1_000,
    startedAt: STARTED,
    schedule(task, ms) {
      const timer = { task, ms };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    lost: (is) => void (told.at(-1) !== is && told.push(is)),
  });
  return {
    book,
    asked,
    told,
    given,
    timers,
    async at(to: number) {
      seconds = to;
      // twice: what is missing is fetched by the first look
      for (let times = 0; times < 2; times++) {
        for (const timer of timers.splice(0)) timer.task();
        await settled();
      }
      return book.$lines.get().map(({ t }) => t);
    },
  };
}

test('the chat is as it was at the moment on the screen, forwards and back', async () => {
  const { at, book } = open([[line(1), line(5), line(9)].join('\n')]);
  assert.deepEqual(await at(6), ['at 1', 'at 5']);
  assert.deepEqual(await at(20), ['at 1', 'at 5', 'at 9']);
  assert.deepEqual(await at(0), []);
  assert.deepEqual(book.write('hello'), { ok: false, reason: 'chat-off' });
  assert.equal(book.$rules.get().mode, 'off');
});

test('a file is fetched once, when it is needed, and the next one a little before', async () => {
  const seconds = CHUNK_MS / 1_000;
  const { at, asked } = open([line(1), line(seconds + 1), line(2 * seconds + 1)]);
  await at(10);
  await at(20);
  assert.deepEqual(asked, [0]);
  await at(seconds - 10);
  assert.deepEqual(asked, [0, 1]);
  assert.deepEqual(await at(seconds + 2), ['at 1', `at ${seconds + 1}`]);
  assert.deepEqual(await at(2 * seconds + 3), [`at ${seconds + 1}`, `at ${2 * seconds + 1}`]);
  assert.deepEqual(asked, [0, 1, 2]);
});

test('a file that cannot be had is told of, and asked for again', async () => {
  const { at, told, given, asked } = open([null]);
  assert.deepEqual(await at(5), []);
  assert.equal(told.at(-1), true);
  given[0] = line(1);
  assert.deepEqual(await at(6), ['at 1']);
  assert.equal(told.at(-1), false);
  assert.ok(asked.length >= 2);
});

test('closed, it looks no more', async () => {
  const { at, book, timers } = open([line(1)]);
  await at(2);
  book.close();
  assert.equal(timers.length, 0);
});
