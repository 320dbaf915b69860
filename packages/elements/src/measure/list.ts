/** Tells of a list once at least half of it has been in view for a second: once for each list of a show. */
import { itemOfProduct, MOST_ITEMS, type AnalyticsRecord, type Item, type ItemList } from '@vitrine/core';
import type { VitrineElement } from '../base/element.js';
import { browserPlatform } from '../base/platform.js';
import type { VitrineShop } from '../shop/shop.js';
import { pick } from './picked.js';

/** Milliseconds that a list has to be in view. */
const LONG_ENOUGH = 1_000;
const HALF = 0.5;
const STEPS = Array.from({ length: 21 }, (_, i) => i / 20);

export interface ListWatch {
  /** To be called when something else stands in the list. */
  look(): void;
  stop(): void;
}

export interface Listed {
  /** The products that stand in the document now, with their place in the list. */
  slides(): readonly (readonly [index: number, key: string, slide: Element])[];
  item(key: string): Item;
}

const told = new WeakMap<VitrineShop, Set<string>>();

function listOf({ id, player }: VitrineElement): ItemList {
  const show = player?.stage.$show.get();
  return { id: id || show?.id || 'products', ...(show?.title && { name: show.title }) };
}

/** How much of `box` lies in `frame`, from 0 to 1. */
function part(box: DOMRect, frame: { left: number; right: number; top: number; bottom: number }): number {
  const width = Math.min(box.right, frame.right) - Math.max(box.left, frame.left);
  const height = Math.min(box.bottom, frame.bottom) - Math.max(box.top, frame.top);
  return width > 0 && height > 0 ? (width * height) / (box.width * box.height) : 0;
}

export function watchList(element: VitrineElement, { slides, item }: Listed): ListWatch {
  if (typeof IntersectionObserver === 'undefined') return { look: () => undefined, stop: () => undefined };
  let isInView = false;
  /** Nothing stood in it; what comes then fills no other part of it, of which the observer would tell. */
  let wasEmpty = false;
  let timer = 0;
  const end = new AbortController();

  const key = () => `${listOf(element).id} ${element.player?.stage.$show.get()?.id ?? ''}`;
  const isTold = () => !!element.shop && !!told.get(element.shop)?.has(key());

  /** Those of which at least half is seen, in the list as well as on the screen. */
  function seen(): (readonly [index: number, key: string])[] {
    const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    return slides().flatMap(([index, product, slide]) => {
      const box = slide.getBoundingClientRect();
      const track = slide.parentElement!.getBoundingClientRect();
      return part(box, track) >= HALF && part(box, screen) >= HALF ? [[index, product] as const] : [];
    });
  }

  async function record(): Promise<void> {
    timer = 0;
    // nobody looks
    if (document.visibilityState === 'hidden') return look();
    const { shop, player } = element;
    // a list in view has opened it already
    const store = await shop?.open();
    if (!shop || !store || !isInView || isTold() || end.signal.aborted) return;
    const items = seen().slice(0, MOST_ITEMS);
    if (items.length === 0) return;
    told.set(shop, (told.get(shop) ?? new Set()).add(key()));
    const show = player?.stage.$show.get()?.id;
    const it: AnalyticsRecord = {
      name: 'view_item_list',
      eventId: browserPlatform.id(),
      ...(show && { show }),
      list: listOf(element),
      items: items.map(([index, product]) => ({ ...itemOfProduct(item(product)), index })),
    };
    store.record(it);
  }

  function look(): void {
    if (wasEmpty) {
      wasEmpty = false;
      observer.unobserve(element);
      observer.observe(element);
    }
    if (isInView && !timer && !end.signal.aborted && !isTold()) timer = window.setTimeout(() => void record(), LONG_ENOUGH);
  }

  const observer = new IntersectionObserver(
    (entries) => {
      const { isIntersecting, intersectionRatio, intersectionRect, boundingClientRect, rootBounds } = entries.at(-1)!;
      // of a list that is higher than two screens half can never be seen; half a screen full of it is as much
      const isFull = intersectionRect.height >= (rootBounds?.height ?? innerHeight) * HALF;
      wasEmpty = boundingClientRect.height === 0;
      isInView = isIntersecting && intersectionRect.height > 0 && (intersectionRatio >= HALF || isFull);
      if (isInView) return look();
      clearTimeout(timer);
      timer = 0;
    },
    { threshold: STEPS },
  );
  observer.observe(element);

  element.addEventListener(
    'vitrine-product-request',
    ({ detail: { product } }) => {
      const slide = slides().find(([, each]) => each === product);
      if (slide && element.shop) pick(element.shop, { product, list: listOf(element), index: slide[0] });
    },
    { signal: end.signal },
  );

  return {
    look,
    stop() {
      end.abort();
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}
