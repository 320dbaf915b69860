/** When the page is told that its cart has changed; what it is told comes with the first write. */
import type { WooPage } from './page.js';

/** `nothing`: a write has failed. */
export type Change = 'added' | 'removed' | 'changed' | 'nothing';

/**
 * Milliseconds without a write. A page that is told reads its cart, and a reading saves the session too: one that overlaps
 * our next write could undo it (woocommerce/woocommerce#62280).
 */
const QUIET = 120;

export interface Teller {
  /** A write is about to be sent. */
  changing(): void;
  /** It has been answered. */
  changed(change: Change, hash: string | null): void;
  /** True while the page is being told: what is heard now is our own voice. */
  isTelling(): boolean;
}

export function createTeller(page: WooPage): Teller {
  let told: Change = 'nothing';
  let hash = '';
  let isTelling = false;
  let cancel: (() => void) | undefined;
  let underWay = 0;
  let words: Promise<typeof import('./tell-page.js')> | undefined;

  async function tell(): Promise<void> {
    const { tellPage } = await (words ??= import('./tell-page.js'));
    // a write that has begun meanwhile tells of both
    if (underWay > 0) return;
    const change = told;
    told = 'nothing';
    isTelling = true;
    try {
      tellPage(page, change, hash);
    } finally {
      isTelling = false;
    }
  }

  return {
    isTelling: () => isTelling,
    changing() {
      cancel?.();
      underWay++;
      // on its way beside the write
      words ??= import('./tell-page.js');
      words.catch(() => (words = undefined));
    },
    changed(change, now) {
      cancel?.();
      underWay--;
      hash = now ?? hash;
      // of several writes the addition is what a theme may show
      if (change !== 'nothing' && told !== 'added') told = change;
      if (told === 'nothing' || underWay > 0) return;
      cancel = page.later(() => {
        tell().catch((cause: unknown) => console.warn('Vitrine: the page does not know that its cart has changed', cause));
      }, QUIET);
    },
  };
}
