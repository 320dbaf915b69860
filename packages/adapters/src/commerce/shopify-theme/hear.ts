/** Hears of changes that the theme makes to its cart, by what it says, and where it says nothing by its requests. */
import { isRecord } from '../../config.js';
import type { Echo } from './echo.js';
import { SOURCE, type Entry, type ShopifyPage } from './page.js';
import { isFunction, PARTS } from './showing.js';

/** They tell of a change that begins; their `promise` of its end. */
const STANDARD = ['shopify:cart:lines-update', 'shopify:cart:discount-update'];
/** What widespread themes say of a change that is done. */
const THEMES = ['cart:update', 'cart:updated', 'cart:refresh'];
/** A write of the Ajax API, under any locale. */
const WRITE = /\/cart\/(add|change|update|clear)(\.js|\.json)?$/;
/** Milliseconds in which one change may be told of several times. */
const TOGETHER = 25;

export interface Listening {
  readonly page: ShopifyPage;
  readonly echo: Echo;
  isTelling(): boolean;
  /** The theme has changed its cart. `isShown`: it shows so itself, as far as can be told. */
  onChange(isShown: boolean): void;
  /** Another tab of Vitrine's has changed the cart: the session knows, and the theme of this tab does not. */
  onRemote(lines: readonly { readonly id: string; readonly quantity: number }[]): void;
}

/** Answers with the function that ends it. */
export function hear({ page, echo, isTelling, onChange, onRemote }: Listening): () => void {
  const { document } = page;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = true;
  const changed = (isShown = true) => {
    shown &&= isShown;
    timer ??= setTimeout(() => {
      const all = shown;
      timer = undefined;
      shown = true;
      onChange(all);
    }, TOGETHER);
  };

  const standard = (event: Event) => {
    const { detail, promise } = event as Event & { readonly detail?: unknown; readonly promise?: unknown };
    if (isRecord(detail) && detail['source'] === SOURCE) return;
    // one that fails may have changed something as well
    const over = () => changed();
    void Promise.resolve(promise).then(over, over);
  };
  const themes = () => {
    if (!isTelling()) changed();
  };
  const own = (event: Event) => {
    const { reason, cart } = (event as CustomEvent<VitrineChange>).detail;
    if (reason === 'remote') onRemote(cart?.lines ?? []);
  };
  const types = [
    ['vitrine-cart-change', own] as const,
    ...STANDARD.map((type) => [type, standard] as const),
    ...THEMES.map((type) => [type, themes] as const),
  ];
  for (const [type, handler] of types) document?.addEventListener(type, handler);

  const unsubscribe = dawn(page, (event) => {
    if (!isRecord(event) || event['source'] !== SOURCE) changed();
  });
  const observer = watch(page, (entry) => {
    // a refusal may have been a part of what was asked for, of which themes think that it was nothing
    const isRefused = (entry.responseStatus ?? 0) >= 400;
    if (WRITE.test(new URL(entry.name, page.location.origin).pathname) && !echo.isOurs(entry)) changed(!isRefused);
  });

  return () => {
    clearTimeout(timer);
    for (const [type, handler] of types) document?.removeEventListener(type, handler);
    unsubscribe();
    observer?.disconnect();
  };
}

/** What of Vitrine's own event is read here. */
interface VitrineChange {
  readonly reason: string;
  readonly cart: { readonly lines: readonly { readonly id: string; readonly quantity: number }[] } | null;
}

/** Dawn's own channel. Another page's function of that name is left alone. */
function dawn({ document, subscribe }: ShopifyPage, on: (event: unknown) => void): () => void {
  if (!isFunction(subscribe) || !document?.querySelector?.(PARTS)) return () => undefined;
  const end = subscribe('cart-update', on);
  return () => void (isFunction(end) && end());
}

/** The browser tells of each request when it is over; nothing of the page's is changed for it. */
function watch({ PerformanceObserver: Observer }: ShopifyPage, on: (entry: Entry) => void) {
  const observer = Observer && new Observer((list) => list.getEntries().forEach(on));
  observer?.observe({ type: 'resource' });
  return observer;
}
