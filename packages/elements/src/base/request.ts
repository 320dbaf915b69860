import type { VitrinePlayer } from '../player/player.js';
import type { VitrineShop } from '../shop/shop.js';
import type { Answer, RequestName, VitrineRequests } from './events.js';

export class VitrineRequest<K extends RequestName = RequestName> extends CustomEvent<VitrineRequests[K]> {
  /** Set by the shop that acts on it; stays empty where the page has taken the request over. */
  settled: Promise<Answer> | undefined;
  /** Who asks, where that cannot be seen from the event's path. */
  readonly shop: VitrineShop | null;
  readonly player: VitrinePlayer | null;

  constructor(name: K, detail: VitrineRequests[K], shop: VitrineShop | null, player: VitrinePlayer | null) {
    super(name, { detail, bubbles: true, composed: true, cancelable: true });
    this.shop = shop;
    this.player = player;
  }
}

/** Asks. Where nobody on the page objects, the shop acts, and says how it went in `settled`. */
export function ask<K extends RequestName>(
  element: HTMLElement & Pick<VitrineRequest, 'shop' | 'player'>,
  name: K,
  detail: VitrineRequests[K],
): VitrineRequest<K> {
  const event = new VitrineRequest(name, detail, element.shop, element.player);
  element.dispatchEvent(event);
  return event;
}

/** The player that something is asked in: whoever asks may have said so, else the one that it stands in. */
export const playerOf = (event: VitrineRequest): VitrinePlayer | null =>
  event.player ??
  (event.composedPath() as Node[]).find(
    (node): node is VitrinePlayer => node instanceof Element && node.localName === 'vitrine-player',
  ) ??
  null;
