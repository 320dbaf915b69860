import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { emptyState, readChat, readShow, readState, type ChatLine, type CueEvent, type Show } from '@vitrine/core';
import { folderArchive } from './folder.js';

const START = 1_700_000_000_000;
const top = mkdtempSync(`${tmpdir()}/vitrine-archive-`);
after(() => rmSync(top, { recursive: true, force: true }));

const show: Show = {
  version: 1,
  id: 'spring',
  title: 'Spring',
  status: 'live',
  sources: [],
  tracks: [],
  products: [{ key: 'shirt', ref: { kind: 'handle', handle: 'linen-shirt' } }],
  cues: [],
};
const state = {
  ...emptyState('spring', 'e'),
  status: 'recorded' as const,
  startedAt: START,
  endedAt: START + 60_000,
  recording: 'https://cdn.example/spring.m3u8',
};
const line = (id: string, u = 'v'): ChatLine => ({ id, at: START + id.charCodeAt(0), u, n: 'Ann', t: 'hi' });
const text = (...lines: readonly ChatLine[]) => lines.map((it) => `${JSON.stringify(it)}\n`).join('');
const pin: CueEvent = { src: 'room', at: START, op: { k: 'pin', pin: { id: 'p', product: 'shirt', at: START + 5, seq: 1 } } };

let folders = 0;
const fresh = () => `${top}/${folders++}`;
function open(folder: string, muted: readonly string[] = []) {
  const failures: unknown[] = [];
  const archive = folderArchive({ folder, show, muted: () => muted, failed: (cause) => failures.push(cause) });
  const ids = (chunk: number) =>
    readChat(gunzipSync(readFileSync(`${folder}/chat-${chunk}.jsonl.gz`)).toString()).map(({ id }) => id);
  return { archive, failures, ids };
}

test('the chat of each five minutes is a file, and the end of the show brings its state and its show file', async () => {
  const folder = fresh();
  const { archive, failures, ids } = open(folder);
  archive.chat({ number: 0, part: 2, lines: text(line('a'), line('b')) });
  archive.chat({ number: 1, part: 2, lines: text(line('c')) });
  archive.event(pin);
  archive.chat({ number: 0, part: 2, lines: text(line('a')) });
  archive.end({ state, deleted: [] });
  await archive.done();
  assert.deepEqual(failures, []);
  assert.deepEqual([ids(0), ids(1)], [['a'], ['c']], 'what was written before is replaced');
  const kept = readState(readFileSync(`${folder}/state.json`, 'utf8'));
  assert.deepEqual(kept.ok && kept.value, state);
  const recorded = readShow(readFileSync(`${folder}/show.json`, 'utf8'), 'https://cdn.example/show.json');
  assert.deepEqual(recorded.problems, []);
  assert.deepEqual(recorded.show?.cues, [{ id: 'p', type: 'pin', product: 'shirt', at: START + 5, until: START + 60_000 }]);
  assert.equal(recorded.show?.sources[0]?.src, 'https://cdn.example/spring.m3u8');
  assert.deepEqual(recorded.show?.room, {
    channel: 'replay',
    urls: ['https://cdn.example/chat-0.jsonl.gz', 'https://cdn.example/chat-1.jsonl.gz'],
  });
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('.new')),
    [],
    'nothing half written is left',
  );
});

test('a worker that follows another goes on, and deletes what the other has written', async () => {
  const folder = fresh();
  const first = open(folder);
  first.archive.chat({ number: 0, part: 2, lines: text(line('a'), line('b', 'rude'), line('c')) });
  first.archive.event(pin);
  await first.archive.done();
  // it was cut off in the middle of a line
  writeFileSync(`${folder}/parts/events.jsonl`, '\n{"src":"ro', { flag: 'a' });
  const second = open(folder);
  second.archive.chat({ number: 0, part: 10, lines: text(line('d')) });
  await second.archive.done();
  assert.deepEqual(second.ids(0), ['a', 'b', 'c', 'd'], 'in the order of the workers');
  second.archive.took([
    { k: 'del', ids: ['a'] },
    { k: 'mute', viewer: 'rude', on: true },
  ]);
  await second.archive.done();
  assert.deepEqual(second.ids(0), ['c', 'd']);
  assert.ok(!readFileSync(`${folder}/parts/chat-0.2.jsonl`, 'utf8').includes('"id":"a"'), 'not a trace of it');
  second.archive.event({ ...pin, op: { k: 'notice', notice: { id: 'n', at: START + 9, text: 'Hello' } } });
  const third = open(folder, ['rude']);
  await second.archive.done();
  third.archive.end({ state: { ...state, chat: { ...state.chat, muted: ['rude'] } }, deleted: ['d'] });
  await third.archive.done();
  assert.deepEqual(third.ids(0), ['c']);
  const { show: recorded } = readShow(readFileSync(`${folder}/show.json`, 'utf8'), 'https://cdn.example/show.json');
  assert.deepEqual(
    recorded?.cues.map(({ id }) => id),
    ['p', 'n'],
    'what both have noted',
  );
});

test('a line that was told is kept, whatever happens before its chunk is written', async () => {
  const folder = fresh();
  const first = open(folder);
  first.archive.told([line('a'), line('b'), { ...line('c'), at: START + 300_000 }], START);
  await first.archive.done();
  const second = open(folder);
  second.archive.chat({ number: 0, part: 5, lines: text(line('b'), line('d')) });
  second.archive.took([{ k: 'del', ids: ['b'] }]);
  await second.archive.done();
  assert.deepEqual([second.ids(0), second.ids(1)], [['a', 'd'], ['c']]);
});

test('an id that would be a line of its own, and one that is odd, are deleted all the same', async () => {
  const folder = fresh();
  const { archive, ids } = open(folder);
  archive.chat({ number: 0, part: 1, lines: text(line('a\nb'), line('"'), line('z')) });
  archive.took([{ k: 'del', ids: ['a\nb', '"'] }]);
  await archive.done();
  assert.deepEqual(ids(0), ['z']);
});

test('where nothing can be written it is told, and the room goes on', async () => {
  const folder = fresh();
  writeFileSync(folder, 'a file');
  const { archive, failures } = open(folder);
  archive.chat({ number: 0, part: 1, lines: text(line('a')) });
  archive.event(pin);
  await archive.done();
  assert.equal(failures.length, 2);
});
