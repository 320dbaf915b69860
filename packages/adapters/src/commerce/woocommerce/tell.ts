/** When the page is told that its cart has changed. */
import type { WooPage } from './page.js';
import { tellPage } from './tell-page.js';

/** `nothing`: a write has failed. */
export type Change = 'added' | 'removed' | 'changed' | 'nothing';

/**
 * Milliseconds without a write. A page that is told reads its cart, and a reading saves the session too: one that overlaps
 * our next write could undo it (woocommerce/woocommerce#62280).
 */
const QUIET = 120;

/** True while the page is being told: what is heard then is our own voice. */
export interface Voice {
  isOurs: boolean;
}

export interface Teller {
  /** A write is about to be sent. */
  changing(): void;
  /** It has been answered; `hash` is the shop's name for what is in the cart. */
  changed(change: Change, hash: string | null): void;
}

export function createTeller(page: WooPage, voice: Voice): Teller {
  let told: Change = 'nothing';
  let hash = '';
  let underWay = 0;
  let cancel: (() => void) | undefined;

  function tell(): void {
    const change = told;
    told = 'nothing';
    voice.isOurs = true;
    try {
      tellPage(page, change, hash);
    } finally {
      voice.isOurs = false;
    }
  }

  return {
    changing() {
      cancel?.();
      underWay++;
    },
    changed(change, now) {
      underWay--;
      hash = now ?? hash;
      // of several writes the addition is what a theme may show
      if (change !== 'nothing' && told !== 'added') told = change;
      cancel?.();
      if (told !== 'nothing' && underWay === 0) cancel = page.later(tell, QUIET);
    },
  };
}
