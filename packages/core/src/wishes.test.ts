import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../fakes/browser.js';
import { createFakeShop } from '../fakes/shop.js';
import type { CommerceAdapter, CommerceError, Outcome } from './contracts/commerce.js';
import { createWishes, type Wishes } from './wishes.js';

type Answer = Outcome<readonly string[]>;
const ok = (value: readonly string[]): Answer => ({ ok: true, value });
const no = (error: CommerceError): Answer => ({ ok: false, error });
const SIGN_IN = no({ kind: 'unauthorized', login: true });

/** A shop that keeps a list, answers when it is told to, and counts what is on its way. */
function open(
  { stores = false, refuse }: { stores?: boolean; refuse?: () => Answer | null } = {},
  browser = createFakeBrowser(),
) {
  const list = new Set<string>(['mug']);
  const calls: string[] = [];
  const busy = new Map<string, number>();
  let most = 0;
  const adapter: CommerceAdapter = {
    ...createFakeShop({ clock: browser.clock }).adapter,
    async getWishes() {
      calls.push('get');
      await browser.clock.sleep(10);
      return refuse?.() ?? ok([...list]);
    },
    async setWish(id, wished) {
      calls.push(`${wished ? '+' : '-'}${id}`);
      busy.set(id, (busy.get(id) ?? 0) + 1);
      most = Math.max(most, busy.get(id)!);
      await browser.clock.sleep(10);
      busy.set(id, busy.get(id)! - 1);
      const refused = refuse?.();
      if (refused) return refused;
      list[wished ? 'add' : 'delete'](id);
      return ok([...list]);
    },
  };
  let n = 0;
  const again = (): Wishes =>
    createWishes({
      adapter,
      platform: browser.tab().platform,
      storeId: 'test',
      mayStore: () => stores,
      op: () => ({ market: {}, opId: `${n++}` }),
    })!;
  const wishes = again();
  return { browser, list, calls, wishes, again, most: () => most, view: () => wishes.$wishes.get() };
}

test('a shop without both methods has no wish list', () => {
  const browser = createFakeBrowser();
  const { adapter } = createFakeShop({ clock: browser.clock });
  const options = {
    platform: browser.tab().platform,
    storeId: 'x',
    mayStore: () => false,
    op: () => ({ market: {}, opId: '1' }),
  };
  assert.equal(createWishes({ ...options, adapter }), null);
  assert.equal(createWishes({ ...options, adapter: { ...adapter, getWishes: () => Promise.resolve(ok([])) } }), null);
});

test('the list is read once, however many ask', async () => {
  const { wishes, calls, view } = open();
  assert.equal(view().status, 'unknown');
  const reading = Promise.all([wishes.read(), wishes.read()]);
  assert.equal(view().status, 'loading');
  await reading;
  await wishes.read();
  assert.deepEqual(calls, ['get']);
  assert.deepEqual(view(), { status: 'ready', wished: ['mug'], pending: [], errors: {} });
});

test('a wish is shown at once, and taken back when the shop refuses it', async () => {
  let answer: Answer | null = null;
  const { wishes, view, list } = open({ refuse: () => answer });
  await wishes.read();
  const kept = wishes.set('shirt', true);
  assert.deepEqual([view().wished, view().pending], [['mug', 'shirt'], ['shirt']]);
  assert.deepEqual(await kept, { ok: true, value: true });
  answer = no({ kind: 'backend' });
  const lost = wishes.set('mug', false);
  assert.deepEqual(view().wished, ['shirt']);
  assert.equal((await lost).ok, false);
  assert.deepEqual([view().wished, view().errors['mug']?.kind], [['mug', 'shirt'], 'backend']);
  answer = null;
  await wishes.set('mug', false);
  assert.deepEqual(view().errors, {});
  assert.deepEqual([...list], ['shirt']);
});

test('of one product there is one write at a time, and the last wish counts', async () => {
  const { wishes, calls, most, view } = open();
  const all = [true, false, true, false, true].map((wished) => wishes.set('shirt', wished));
  assert.deepEqual(
    await Promise.all(all),
    Array.from(all, () => ({ ok: true, value: true })),
  );
  assert.deepEqual(calls, ['+shirt']);
  const off = wishes.set('shirt', false);
  const on = wishes.set('shirt', true);
  await Promise.all([off, on, wishes.set('hat', true)]);
  assert.deepEqual(calls, ['+shirt', '-shirt', '+hat', '+shirt']);
  assert.equal(most(), 1);
  assert.deepEqual([...view().wished].sort(), ['hat', 'mug', 'shirt']);
});

test('what was meant before a sign-in is done once after it', async () => {
  let isIn = false;
  const { wishes, calls, view, list } = open({ refuse: () => (isIn ? null : SIGN_IN) });
  await wishes.read();
  assert.equal(view().status, 'unknown');
  await wishes.set('shirt', true);
  assert.deepEqual([view().wished, view().errors['shirt']?.kind], [[], 'unauthorized']);
  await wishes.signedIn();
  assert.equal(list.has('shirt'), false, 'they have not signed in');
  isIn = true;
  await Promise.all([wishes.signedIn(), wishes.signedIn()]);
  await wishes.signedIn();
  assert.equal(calls.filter((call) => call === '+shirt').length, 3);
  assert.deepEqual([view().errors, [...list].sort(), view().status], [{}, ['mug', 'shirt'], 'ready']);
});

test('a sign-in may lead away from the page: with consent the wish is still done after it, once', async () => {
  for (const stores of [true, false]) {
    let isIn = false;
    const { browser, wishes, again, list } = open({ stores, refuse: () => (isIn ? null : SIGN_IN) });
    await wishes.set('shirt', true);
    wishes.destroy();
    isIn = true;
    again();
    await browser.clock.sleep(100);
    assert.equal(list.has('shirt'), stores);
    list.delete('shirt');
    again();
    await browser.clock.sleep(100);
    assert.equal(list.has('shirt'), false, 'once');
  }
});

test('a wish that nobody came back for is forgotten after half an hour', async () => {
  let isIn = false;
  const { browser, wishes, again, list } = open({ stores: true, refuse: () => (isIn ? null : SIGN_IN) });
  await wishes.set('shirt', true);
  isIn = true;
  await browser.clock.sleep(31 * 60_000);
  again();
  await browser.clock.sleep(100);
  assert.equal(list.has('shirt'), false);
});
