/** Leaving a page: what Vitrine has put there is gone, what it listened to and waited for as well. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { inEachEngine, works } from './built/ground.js';
import { pageOf, PLAYER, TAG } from './built/pages.js';

/** Counts what a page holds, from before any script of ours: listeners of window and document, timers, workers, channels, streams. */
const COUNT = `<script>{
  const held = { listeners: new Map(), intervals: new Set(), timers: new Set(), workers: new Set(), channels: new Set(), urls: new Set(), observers: new Set() };
  window.held = () => Object.fromEntries(Object.entries(held).map(([name, all]) => [name, name === 'listeners' ? [...all.values()].sort() : all.size]));
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const keys = new WeakMap();
  const keyOf = (target, type, on) => (keys.has(on) || keys.set(on, Math.random()), [target === window ? 'window' : 'document', type, keys.get(on)].join(' '));
  const isOurs = (target, on) => (target === window || target === document || target === undefined) && on;
  EventTarget.prototype.addEventListener = function (type, on, options) {
    if (isOurs(this, on)) {
      const key = keyOf(this ?? window, type, on);
      held.listeners.set(key, key.split(' ').slice(0, 2).join(' '));
      options?.signal?.addEventListener('abort', () => held.listeners.delete(key));
    }
    return add.call(this ?? window, type, on, options);
  };
  EventTarget.prototype.removeEventListener = function (type, on, options) {
    if (isOurs(this, on)) held.listeners.delete(keyOf(this ?? window, type, on));
    return remove.call(this ?? window, type, on, options);
  };
  const wrap = (set, make, unmake) => {
    const [before, after] = [window[make], window[unmake]];
    window[make] = (work, ms, ...rest) => {
      const id = before((...all) => (make === 'setTimeout' && set.delete(id), work(...all)), ms, ...rest);
      set.add(id);
      return id;
    };
    window[unmake] = (id) => (set.delete(id), after(id));
  };
  wrap(held.timers, 'setTimeout', 'clearTimeout');
  wrap(held.intervals, 'setInterval', 'clearInterval');
  const { Worker, BroadcastChannel } = window;
  window.Worker = class extends Worker {
    constructor(...all) { super(...all); held.workers.add(this); }
    terminate() { held.workers.delete(this); super.terminate(); }
  };
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(...all) { super(...all); held.channels.add(this); }
    close() { held.channels.delete(this); super.close(); }
  };
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (it) => { const url = createObjectURL.call(URL, it); held.urls.add(url); return url; };
  URL.revokeObjectURL = (url) => { held.urls.delete(url); revokeObjectURL.call(URL, url); };
}</script>`;

interface Held {
  readonly listeners: readonly string[];
}

inEachEngine('leaving', ['chromium', 'firefox'], ({ on }) => {
  test('E16 vitrine.destroy() ends everything: nothing of it is listened to, waited for or kept', () =>
    on(
      pageOf(
        `<vitrine-shop adapter="memory">${PLAYER}<vitrine-cart-button></vitrine-cart-button><vitrine-carousel></vitrine-carousel></vitrine-shop>`,
        COUNT + TAG,
      ),
      async (seen) => {
        const before: Held = { listeners: [] };
        await works(seen);
        await seen.press('button', 'Play');
        await seen.until('document.querySelector("vitrine-player").currentTime > 0.3');
        await seen.ask(
          "document.querySelector('vitrine-shop').open().then((shop) => shop.add({ ref: { kind: 'handle', handle: 'ceramic-mug' }, quantity: 1 }))",
        );
        await seen.until(
          "story.facts.some(({ type, detail }) => type === 'vitrine-cart-change' && detail.cart?.totalQuantity === 1)",
        );
        const during = await seen.ask<Held>('held()');
        ok(during.listeners.length > 3, JSON.stringify(during));

        await seen.ask('vitrine.destroy()');
        equal(
          await seen.ask(
            "[...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('vitrine-')).length",
          ),
          0,
        );
        await seen.until('held().timers === 0');
        deepEqual(await seen.ask('held()'), {
          ...before,
          intervals: 0,
          timers: 0,
          workers: 0,
          channels: 0,
          urls: 0,
          observers: 0,
        });

        await seen.ask(
          "document.body.append(document.createElement('vitrine-product'), document.createElement('vitrine-variant-picker'))",
        );
        await seen.quiet();
        equal(await seen.ask("document.querySelector('vitrine-variant-picker').shadowRoot"), null);
      },
    ));

  test('E16 a player that is taken away twenty times leaves nothing behind', () =>
    on(pageOf(`<vitrine-shop adapter="memory">${PLAYER}</vitrine-shop>`, COUNT + TAG), async (seen) => {
      await works(seen);
      const player = 'document.querySelector("vitrine-player")';
      await seen.press('button', 'Play');
      await seen.until(`${player}.currentTime > 0.2`);
      const count = '(({ timers, ...rest }) => rest)(held())';
      await seen.ask(`(window.markup = '<vitrine-player show="/examples/show.json"></vitrine-player>', ${player}.remove())`);
      // the shop stays, and what it holds is its own
      await seen.ask("document.querySelector('vitrine-shop').open().then(({ cart }) => cart.refresh())");
      await seen.quiet();
      const base = await seen.ask(count);
      for (let i = 0; i < 20; i++) {
        await seen.ask(`document.querySelector('vitrine-shop').insertAdjacentHTML('beforeend', markup)`);
        await seen.ask(`${player}.play()`);
        await seen.until(`${player}.currentTime > 0`);
        await seen.ask(`${player}.remove()`);
      }
      deepEqual(await seen.ask(count), base);
    }));
});
