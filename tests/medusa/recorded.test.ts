/** What is kept of a real Medusa's answers is what one answers now. `npm run test:medusa -- --record` keeps them anew. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { captureFetch } from '@vitrine/adapters';
import { recorder, written } from '../conformance/medusa/tape.js';
import { walk } from '../conformance/medusa/walk.js';
import { pay } from '../servers/medusa/pay.mjs';
import { startMedusa } from '../servers/medusa/start.mjs';

const FILE = new URL('../conformance/medusa/recorded.json', import.meta.url);

test('a real Medusa answers what was recorded of it', async () => {
  const server = await startMedusa();
  try {
    const { fetch, tape } = recorder(captureFetch());
    await walk({
      fetch,
      endpoint: server.url,
      publishableKey: server.publishableKey,
      regions: server.regions,
      async pay(cartId) {
        await pay(server, cartId, 'begin');
        assert.equal(await pay(server, cartId, 'end'), 1);
      },
    });
    const now = written(tape(server.regions));
    if (process.env['VITRINE_RECORD']) writeFileSync(FILE, now);
    else assert.deepEqual(now.split('\n'), readFileSync(FILE, 'utf8').split('\n'));
  } finally {
    await server.stop();
  }
});
