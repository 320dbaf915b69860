import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Op } from '@vitrine/core';
import { memoryAdapter, memoryFactory } from '../memory.js';

const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };
const LOGIN = { ok: false, error: { kind: 'unauthorized', login: true } };
const MUG = [{ variantId: 'v-MUG-01', quantity: 1 }];

test('without a list of its own the shop has neither wishes nor a sign-in', () => {
  const { getWishes, setWish, login } = memoryAdapter();
  assert.deepEqual([getWishes, setWish, login], [undefined, undefined, undefined]);
});

test('the list begins as it is configured, and holds what is put on it', async () => {
  const { getWishes, setWish, login } = memoryAdapter({ wishes: ['ceramic-mug'] });
  assert.ok(getWishes && setWish && !login);
  assert.deepEqual(await getWishes(op), { ok: true, value: ['p-ceramic-mug'] });
  assert.deepEqual(await setWish('p-linen-shirt', true, op), { ok: true, value: ['p-ceramic-mug', 'p-linen-shirt'] });
  assert.deepEqual(await setWish('p-ceramic-mug', false, op), { ok: true, value: ['p-linen-shirt'] });
  const unknown = await setWish('p-nothing', true, op);
  assert.equal(!unknown.ok && unknown.error.kind, 'invalid-variant');
});

test('whoever must sign in is asked to, and then is let in', async () => {
  for (const signIn of ['wishes', 'cart'] as const) {
    const adapter = memoryAdapter({ wishes: [], signIn });
    assert.deepEqual(await adapter.setWish?.('p-linen-shirt', true, op), LOGIN);
    const added = await adapter.addLines(null, MUG, op);
    assert.equal(added.ok, signIn === 'wishes');
    await adapter.login?.();
    assert.deepEqual(await adapter.setWish?.('p-linen-shirt', true, op), { ok: true, value: ['p-linen-shirt'] });
    assert.equal((await adapter.addLines(null, MUG, op)).ok, true);
  }
});

test('a page writes both in JSON, and hears of what is wrong', () => {
  const paths: (string | undefined)[] = [];
  const host = {
    pageUrl: 'https://shop.example/',
    jsonLd: () => [],
    warn: ({ path }: { path?: string }) => void paths.push(path),
  };
  const adapter = memoryFactory({ wishes: ['ceramic-mug'], signIn: 'wishes' }, host);
  assert.deepEqual([typeof adapter.setWish, typeof adapter.login, paths], ['function', 'function', []]);
  memoryFactory({ wishes: [7], signIn: true }, host);
  assert.deepEqual(paths, ['wishes', 'signIn']);
});
