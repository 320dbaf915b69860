import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../../fakes/browser.js';
import type { CartHandle } from '../contracts/commerce.js';
import type { Platform } from '../platform.js';
import { createHandleStore } from './handle-store.js';

const KEY = 'vitrine:cart:a';
const handle = 'secret' as CartHandle;

function make({
  ambient = false,
  mayStore = () => true,
  over = {},
}: { ambient?: boolean; mayStore?: () => boolean; over?: Partial<Platform> } = {}) {
  const browser = createFakeBrowser();
  const { platform } = browser.tab(over);
  const open = () => createHandleStore({ platform, storeId: 'a', ambient, mayStore });
  return { browser, stored: browser.stored, handles: open(), other: open() };
}

test('a handle is stored after an add, and not before', () => {
  const { handles, stored } = make();
  handles.stamp();
  handles.keep(handle, false);
  assert.equal(stored.size, 0);
  handles.keep(handle, true);
  assert.deepEqual(Object.keys(JSON.parse(stored.get(KEY) ?? '') as object), ['v', 'handle', 'at']);
});

test('stamps rise, across tabs and in one millisecond', () => {
  const { handles, other } = make();
  const first = handles.stamp();
  handles.keep(handle, true);
  assert.deepEqual(other.read(), { handle, at: first });
  const second = other.stamp();
  assert.ok(second > first);
  assert.deepEqual(handles.read(), { handle, at: second });
  handles.saw(second + 5);
  assert.equal(handles.stamp(), second + 6);
});

test('a forgotten handle is forgotten in every tab, a cleared storage in none', () => {
  const { handles, other, stored } = make();
  handles.stamp();
  handles.keep(handle, true);
  other.read();
  stored.clear();
  assert.equal(other.read().handle, handle);
  other.stamp();
  assert.ok(stored.has(KEY));
  other.forget();
  assert.equal(handles.read().handle, null);
  assert.ok(stored.has(KEY));
});

test('a record that is broken, or of another version, counts as none', () => {
  for (const text of [
    '',
    '{',
    'null',
    '7',
    '{"v":2,"handle":"x","at":1}',
    '{"v":1,"handle":"x"}',
    '{"v":1,"handle":"x","at":null}',
  ]) {
    const { handles, stored } = make();
    stored.set(KEY, text);
    assert.equal(handles.read().handle, null, text);
  }
  const { handles, stored } = make();
  stored.set(KEY, '{"v":1,"handle":7,"at":1}');
  assert.equal(handles.read().handle, null);
});

test('a handle that could not be stored stays apart from those of other tabs', () => {
  let isFull = true;
  const kept = new Map<string, string>();
  const storage = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => {
      if (isFull) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    remove: (key: string) => void kept.delete(key),
  };
  const { handles, other } = make({ over: { storage } });
  handles.keep(handle, true);
  assert.equal(handles.tells(), false);
  isFull = false;
  other.stamp();
  other.keep('another' as CartHandle, true);
  assert.equal(handles.read().handle, handle);
  assert.equal(handles.hears(), false);
  handles.keep(handle, true);
  assert.match(kept.get(KEY) ?? '', /another/, 'and does not write over them');
});

test('what may not be stored is neither written nor read', () => {
  let may = false;
  const { handles, stored } = make({ mayStore: () => may });
  stored.set(KEY, '{"v":1,"handle":"x","at":1}');
  assert.equal(handles.read().handle, null);
  assert.equal(handles.hears(), false);
  handles.forget();
  handles.keep(handle, true);
  assert.match(stored.get(KEY) ?? '', /"x"/);
  stored.clear();
  may = true;
  handles.keep(handle, true);
  assert.match(stored.get(KEY) ?? '', /secret/);
});

test("the page's own cart is shared by all tabs without a record", () => {
  const { handles, stored } = make({ ambient: true });
  handles.stamp();
  handles.keep(handle, true);
  assert.equal(stored.size, 0);
  assert.ok(handles.tells() && handles.hears());
});
