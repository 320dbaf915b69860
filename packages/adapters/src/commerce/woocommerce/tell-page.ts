/**
 * Tells the page that its cart has changed, in the words of its theme. Classic themes listen to jQuery, block themes to
 * events of the document and to each other's stores; whatever is not there is left out.
 */
import { isRecord } from '../../config.js';
import { jQueryOf } from './jquery.js';
import type { WooPage } from './page.js';
import type { Change } from './tell.js';

/** @param hash the shop's name for what is in the cart */
export function tellPage(page: WooPage, change: Change, hash: string): void {
  tellClassic(page, change, hash);
  tellBlocks(page, change);
}

/** A listener of the page that throws must not stop the others, nor us. */
function apart(task: () => void): void {
  try {
    task();
  } catch (cause) {
    console.warn('Vitrine: the page failed to hear that its cart has changed', cause);
  }
}

function tellClassic({ global, body }: WooPage, change: Change, hash: string): void {
  const jQuery = jQueryOf(global);
  if (!jQuery) return;
  // as the theme's own button would: no fragments yet, the hash of the cart, and no button that was pressed
  if (change !== 'changed') apart(() => jQuery(body).trigger(`${change}_${LINK[change]}_cart`, [{}, hash, jQuery()]));
  apart(() => jQuery(body).trigger('wc_fragment_refresh'));
}

const LINK: Readonly<Partial<Record<Change, string>>> = { added: 'to', removed: 'from' };

function tellBlocks({ global, body, window }: WooPage, change: Change): void {
  if (change !== 'changed') {
    const event = `wc-blocks_${change}_${LINK[change]}_cart`;
    // without it the theme believes that it knows the cart already
    apart(() => body.dispatchEvent(new CustomEvent(event, { bubbles: true, detail: { preserveCartData: false } })));
  }
  const wp = global('wp');
  const data = isRecord(wp) ? (wp['data'] as WpData | undefined) : undefined;
  apart(() => data?.dispatch?.('wc/store/cart')?.invalidateResolutionForStore?.());
  // the newer mini cart has a store of its own, which reads the cart when the older one says that it has changed
  const detail = { type: 'from_@wordpress/data' };
  apart(() => window.dispatchEvent(new CustomEvent('wc-blocks_store_sync_required', { detail })));
}

interface WpData {
  dispatch?(store: string): { invalidateResolutionForStore?(): void } | undefined;
}
