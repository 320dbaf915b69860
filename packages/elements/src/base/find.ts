/** Finding one's shop and player: by `for`, else among the ancestors, else the page's. */
import type { VitrinePlayer } from '../player/player.js';
import type { VitrineShop } from '../shop/shop.js';

/** `closest` that goes on through shadow roots. */
export function closestAcross<K extends keyof HTMLElementTagNameMap>(from: Element, tag: K): HTMLElementTagNameMap[K] | null {
  const root = from.getRootNode();
  return from.closest(tag) ?? ('host' in root ? closestAcross(root.host as Element, tag) : null);
}

export interface Surroundings {
  readonly shop: VitrineShop;
  readonly player: VitrinePlayer | null;
}

/**
 * What `element` belongs to; `null` where it cannot be told yet, because the page is still arriving. A page without a
 * `<vitrine-shop>` gets one of its own, which sells nothing and links out.
 */
export function surroundings(element: Element, id: string | undefined): Surroundings | null {
  const page = element.ownerDocument;
  const target = id ? ((element.getRootNode() as Document).getElementById(id) ?? page.getElementById(id)) : element;
  if (!target) return null;
  let shop = closestAcross(target, 'vitrine-shop') ?? page.querySelector('vitrine-shop');
  if (!shop) {
    if (page.readyState === 'loading') return null;
    shop = page.createElement('vitrine-shop');
    page.body.append(shop);
  }
  return { shop, player: closestAcross(target, 'vitrine-player') };
}
