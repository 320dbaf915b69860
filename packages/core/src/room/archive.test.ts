import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveState } from '../../fakes/live-state.js';
import type { ChatLine, CueEvent, StateOp } from '../contracts/live.js';
import { createArchive, type ArchiveEnd } from './archive.js';
import { CHUNK_MS, readChat } from './replay-chat.js';

const START = 1_700_000_000_000;
const line = (id: string, ms: number, u = 'v'): ChatLine => ({ id, at: START + ms, u, n: 'Ann', t: 'hi' });

function open(most = 100) {
  const files = new Map<string, string>();
  const events: CueEvent[] = [];
  const ends: ArchiveEnd[] = [];
  const archive = createArchive(
    {
      chat: ({ number, part, lines }) => void files.set(`${number}.${part}`, lines),
      event: (event) => void events.push(event),
      end: (end) => void ends.push(end),
    },
    most,
    7,
  );
  const ids = () => Object.fromEntries([...files].map(([name, text]) => [name, readChat(text).map(({ id }) => id)]));
  return { archive, events, ends, ids };
}

test('chat is written in chunks of five minutes of the programme', () => {
  const { archive, ids } = open();
  archive.add([line('before', -9), line('a', 0), line('b', CHUNK_MS), line('c', 3 * CHUNK_MS)], liveState());
  archive.write(liveState());
  assert.deepEqual(ids(), { '0.7': ['before', 'a'], '1.7': ['b'], '3.7': ['c'] });
});

test('what is deleted or muted later goes from what was written, and who may speak again is back', () => {
  const { archive, ids } = open();
  archive.add([line('a', 0), line('b', 1), line('c', 2, 'troll')], liveState());
  archive.write(liveState());
  archive.took({ k: 'del', ids: ['a'] }, START);
  archive.took({ k: 'mute', viewer: 'troll', on: true }, START);
  archive.write(liveState({ chat: { mode: 'on', maxLen: 9, muted: ['troll'] } }));
  assert.deepEqual(ids(), { '0.7': ['b'] });
  archive.took({ k: 'mute', viewer: 'troll', on: false }, START);
  archive.write(liveState());
  assert.deepEqual(ids(), { '0.7': ['b', 'c'] });
});

test('what cannot be held any more has been written, and what is deleted of it is told at the end', () => {
  const { archive, ids, ends } = open(3);
  archive.add([line('a', 0), line('b', 1)], liveState());
  archive.add([line('c', CHUNK_MS), line('d', CHUNK_MS)], liveState());
  assert.deepEqual(ids(), { '0.7': ['a', 'b'] });
  archive.took({ k: 'del', ids: ['a'] }, START);
  archive.add([line('late', 2)], liveState());
  archive.end(liveState());
  assert.deepEqual(ids(), { '0.7': ['a', 'b'], '1.7': ['late', 'c', 'd'] }, 'a clock that is set back overwrites nothing');
  assert.deepEqual(ends, [{ state: liveState(), deleted: ['a'] }]);
  assert.ok(archive.size <= 2 * 3);
});

test('what the show announced is told as it happens, and what was said about the chat is not', () => {
  const { archive, events } = open();
  const told: StateOp = { k: 'notice', notice: { id: 'n', at: 1, text: 'hi' } };
  for (const op of [told, { k: 'del', ids: [] }, { k: 'mute', viewer: 'v', on: true }] as StateOp[]) archive.took(op, 5);
  assert.deepEqual(events, [{ src: 'room', op: told, at: 5 }]);
});
