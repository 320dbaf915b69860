import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { places } from './places.js';
import { published, source } from './source.js';

test('network, storage and page are touched only where the design says so', () => deepEqual(places(published()), []));

const planted = (path: string, text: string): number => places([source(`packages/${path}`, text)]).length;

test('a request from the wrong place is found', () => {
  deepEqual(planted('core/src/a.ts', "await fetch('/x');"), 1);
  deepEqual(planted('elements/src/player/a.ts', 'const get = globalThis.fetch;'), 1);
  deepEqual(planted('elements/src/player/a.ts', "new WebSocket('wss://x');"), 1);
  deepEqual(planted('embed/src/a.ts', "navigator.sendBeacon('/x');"), 1);
  deepEqual(planted('adapters/src/http.ts', "await fetch('/x');"), 0);
  deepEqual(planted('elements/src/media/fetch.ts', "await fetch('/x');"), 0);
});

test('a fetch that was handed in is no request of its own', () => {
  deepEqual(
    planted('testkit/src/a.ts', 'export const wrap = (fetch: typeof globalThis.fetch) => (url: string) => fetch(url);'),
    0,
  );
  deepEqual(planted('core/src/a.ts', 'export const wrap = (options: Options) => options.fetch;'), 0);
});

test('storage outside its file is found', () => {
  deepEqual(planted('elements/src/shop/a.ts', "localStorage.setItem('a', 'b');"), 1);
  deepEqual(planted('elements/src/shop/a.ts', "const kept = window.sessionStorage.getItem('a');"), 1);
  deepEqual(planted('elements/src/shop/a.ts', "document.cookie = 'a=b';"), 1);
  deepEqual(planted('elements/src/base/storage.ts', "localStorage.setItem('a', 'b');"), 0);
});

test('a page in the core is found, and a word is not taken for one', () => {
  deepEqual(planted('core/src/a.ts', 'export const here = location.href;'), 1);
  deepEqual(planted('core/src/a.ts', 'export const at = (document: string): string => document;'), 0);
  deepEqual(planted('core/src/a.ts', 'export interface Where { location: string; document: Document }'), 0);
  deepEqual(planted('core/src/a.ts', "export const it = { location: 'x' }; it.location;"), 0);
});
