/** Hears that the page has changed its cart: by what its theme says, and by the requests of a theme that says nothing. */
import { MARK } from './mark.js';
import { jQueryOf } from './jquery.js';
import type { WooPage } from './page.js';
import type { Voice } from './tell.js';

const CLASSIC = 'added_to_cart removed_from_cart updated_wc_div wc_cart_emptied applied_coupon removed_coupon';
const BLOCKS = ['wc-blocks_added_to_cart', 'wc-blocks_removed_from_cart'];
/** Between the stores of a block theme. */
const SYNC = 'wc-blocks_store_sync_required';

/** Addresses behind which the cart changes; those that only read it are asked for after every change, ours included. */
const WRITE = /[?&]wc-ajax=(?!get_|update_order|checkout)|\/wc\/store\/(?:v1\/)?(?:batch|cart\/)/;
const OURS = new RegExp(`[?&]${MARK}\\b`);

/** True for a request of the page's own that may have changed the cart. */
export const isPageWrite = (url: string): boolean => WRITE.test(url) && !OURS.test(url);

/** Answers with the function that ends it. */
export function hearPage(page: WooPage, voice: Voice, changed: () => void): () => void {
  const hear = () => {
    if (!voice.isOurs) changed();
  };
  const storage = (event: Event) => {
    // what a classic theme leaves for its other tabs
    if ((event as Event & { readonly key?: string | null }).key?.startsWith('wc_cart_hash')) changed();
  };
  const jQuery = jQueryOf((name) => page.global(name));
  const { body, window } = page;
  jQuery?.(body).on(CLASSIC, hear);
  for (const name of BLOCKS) body.addEventListener(name, hear);
  window.addEventListener(SYNC, hear);
  window.addEventListener('storage', storage);
  const stop = page.requests((url) => isPageWrite(url) && changed());
  return () => {
    jQuery?.(body).off(CLASSIC, hear);
    for (const name of BLOCKS) body.removeEventListener(name, hear);
    window.removeEventListener(SYNC, hear);
    window.removeEventListener('storage', storage);
    stop();
  };
}
