import { LitElement, type PropertyDeclarations } from 'lit';
import { frontEnglish, type MessageKey, type Values } from '@vitrine/core';
import type { VitrinePlayer } from '../player/player.js';
import type { VitrineShop } from '../shop/shop.js';
import { surroundings } from './find.js';

interface Readable<T> {
  get(): T;
  listen(on: () => void): () => void;
}

/**
 * What every element but the shop is: it knows its shop and its player, and renders again when what it watches
 * changes. Nothing here, and nothing in a `render()`, needs a window, so that it renders on a server.
 *
 * This is loaded before anybody has touched the page: what is not needed for a first picture stands elsewhere.
 */
export class VitrineElement extends LitElement {
  static override properties: PropertyDeclarations = { for: {} };

  /** Id of the player, shop or part that this belongs to, where it stands elsewhere on the page. */
  declare for: string | undefined;

  /** The `<vitrine-shop>` this belongs to; `null` until the page has arrived. */
  shop: VitrineShop | null = null;
  /** The `<vitrine-player>` this belongs to, if any. */
  player: VitrinePlayer | null = null;

  readonly #watched = new Map<Readable<unknown>, () => void>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#settle();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const off of this.#watched.values()) off();
    this.#watched.clear();
  }

  /** Where the platform can move a node without taking it off the page, nothing starts anew. */
  connectedMoveCallback(): void {
    this.#settle();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('for')) this.#settle();
  }

  /** Finds shop and player; where they are not there yet, looks again whenever one appears. */
  readonly #settle = (): void => {
    if (!this.isConnected) return;
    const found = surroundings(this, this.for);
    for (const name of ['vitrine-ready', 'DOMContentLoaded'])
      if (found) removeEventListener(name, this.#settle);
      else addEventListener(name, this.#settle);
    Object.assign(this, found);
    this.requestUpdate();
  };

  /** Reads a store, and renders again when it changes. */
  protected watch<T>(store: Readable<T>): T {
    if (this.isConnected && !this.#watched.has(store))
      this.#watched.set(
        store,
        store.listen(() => this.requestUpdate()),
      );
    return store.get();
  }

  /** Says a message in the shop's language. Before the shop is open there are the words of `FrontMessages` only. */
  protected t(key: MessageKey, values?: Values): string {
    const t = this.shop?.$t;
    return (t ? this.watch(t) : frontEnglish)(key, values);
  }

  /** A locale that `Intl` takes. */
  protected get locale(): string {
    return this.shop?.locale ?? 'en';
  }

  /** Brings code that is needed only now; where it cannot be had, the page is told, and the answer is `undefined`. */
  async bring<T>(load: () => Promise<T>): Promise<T | undefined> {
    try {
      return await load();
    } catch (cause) {
      return void this.shop?.lost(cause);
    }
  }
}
