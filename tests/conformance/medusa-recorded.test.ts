/** The adapter on what a real Medusa answered (`npm run test:medusa -- --record`), so that no made-up answer drifts from the real. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { player, type Tape } from './medusa/tape.js';
import { walk } from './medusa/walk.js';

test('the adapter asks a Medusa what it asked the real one, and makes the same of the same answers', async () => {
  const tape = JSON.parse(readFileSync(new URL('medusa/recorded.json', import.meta.url), 'utf8')) as Tape;
  const { fetch, left } = player(tape);
  const { regions } = tape;
  await walk({ fetch, endpoint: 'http://medusa.example', publishableKey: 'pk', regions, pay: async () => undefined });
  assert.equal(left(), 0, 'all that was recorded was asked for');
});
