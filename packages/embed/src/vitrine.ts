/**
 * The script tag: `<script type="module" src="…/vitrine.js">`. It defines the elements that a page has, and those that
 * come later, each by a chunk of its own. A page without one costs nothing more than this file.
 */
import { manifest } from '@vitrine/elements/manifest';
import type { registerAdapter } from '@vitrine/core';
import type { VitrineShop } from '@vitrine/elements';
import type { Declared } from './placeholders.js';
import type { Trouble } from './trouble.js';

// put in by the build; importing it would tie this file to another
declare const VITRINE_VERSION: string;
const VERSION = VITRINE_VERSION;

type Callback = (vitrine: Vitrine) => void;

/** What `window.vitrine` is. Before the script has come, a page may use an array there: its functions run on arrival. */
export interface Vitrine {
  readonly version: string;
  /** The shops and players that are on the page now. */
  readonly instances: readonly Element[];
  /** Runs each callback with this, at once. */
  push(...callbacks: Callback[]): void;
  /** Makes an adapter known that `<vitrine-shop adapter="…">` can name. */
  registerAdapter: typeof registerAdapter;
  /** Ends every shop, takes all that is Vitrine's off the page, and looks for nothing new. */
  destroy(): void;
}

declare global {
  interface Window {
    vitrine?: Vitrine | Callback[];
  }
}

const PAUSE = 500;
const SLOW = 15_000;

/** What belongs to the room of a live show: it may stand on the page, and there is nothing to see of it before somebody is there. */
const OF_ROOM = /room|chat|reac|poll|offer/;
/** Somebody is, with a finger, a mouse, keys or a screen reader, or a film plays by itself. A mouse at rest moves too, where a page appears under it. */
const SIGNS = ['pointerdown', 'scroll', 'keydown', 'click', 'vitrine-playback-change'];

/** What a class of ours carries, whichever bundle it came in; the same stands in base/define.ts of the elements. */
const MARK = Symbol.for('vitrine.version');

/** A chunk may be missing for a moment, after a deployment or on a train. */
const twice = <T>(load: () => Promise<T>): Promise<T> =>
  load().catch(() => new Promise((resolve) => setTimeout(resolve, PAUSE)).then(load));

const complain = (code: Trouble, about: string, cause?: unknown): Promise<unknown> =>
  import('./trouble.js').then(
    ({ tell }) => tell(code, about, cause),
    // after a deployment all chunks may be gone, the one that knows the words among them
    () =>
      document.dispatchEvent(
        new CustomEvent('vitrine-error', {
          detail: { code, severity: 'blocking', retryable: true, message: about },
          bubbles: true,
        }),
      ),
  );

function start(queue: readonly Callback[]): void {
  const front = () => twice(() => import('./front.js'));
  const elements: Record<string, (() => Promise<CustomElementConstructor>) | undefined> = { ...manifest };

  const gone = new AbortController();
  const someone = new Promise<void>((resolve) => {
    // the event would be kept, and the player that it is of
    for (const sign of SIGNS) addEventListener(sign, () => resolve(), { once: true, capture: true, signal: gone.signal });
  });

  async function bring(tag: string): Promise<void> {
    const load = elements[tag];
    if (!load) return;
    delete elements[tag];
    if (OF_ROOM.test(tag)) await someone;
    const slow = setTimeout(() => void complain('network/chunk-failed', tag), SLOW);
    try {
      const [{ define }, element] = await Promise.all([front(), twice(load)]);
      define(tag, element as CustomElementConstructor & Declared);
    } catch (cause) {
      elements[tag] = load;
      void complain('network/chunk-failed', tag, cause);
    }
    clearTimeout(slow);
  }

  for (const tag in elements) {
    const taken = customElements.get(tag);
    if (taken && !(MARK in taken)) void complain('environment/tag-taken', tag);
  }

  function look(): void {
    document.querySelectorAll(':not(:defined)').forEach(({ localName }) => void bring(localName));
    if (document.querySelector('[data-vitrine]'))
      twice(() => import('./placeholders.js')).then(
        ({ upgrade }) => upgrade(manifest, bring),
        (cause: unknown) => complain('network/chunk-failed', 'data-vitrine', cause),
      );
  }
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();

  const vitrine: Vitrine = {
    version: VERSION,
    get instances() {
      return [...document.querySelectorAll('vitrine-shop,vitrine-player')];
    },
    push(...callbacks) {
      for (const callback of callbacks)
        try {
          callback(vitrine);
        } catch (cause) {
          // one callback's mistake must not keep the others waiting
          reportError(cause);
        }
    },
    registerAdapter: (name, load) => void front().then(async ({ adapters }) => (await adapters()).registerAdapter(name, load)),
    destroy() {
      observer.disconnect();
      gone.abort();
      for (const each of document.querySelectorAll<Partial<VitrineShop> & Element>(Object.keys(manifest).join())) {
        each.remove();
        each.$store?.get()?.destroy();
      }
    },
  };
  window.vitrine = vitrine;
  vitrine.push(...queue);
}

// a server has no page to look at
if (globalThis.window) {
  const { vitrine: before } = window;
  const lacks = ['customElements', 'IntersectionObserver', 'ResizeObserver'].find((name) => !(name in window));
  if (lacks || !document.adoptedStyleSheets) void complain('environment/unsupported', lacks ?? 'adoptedStyleSheets');
  // an element whose id is `vitrine` goes by that name too
  else if (!before || !('version' in before)) start(Array.isArray(before) ? before : []);
  else if (before.version !== VERSION) void complain('environment/version-conflict', before.version);
}
