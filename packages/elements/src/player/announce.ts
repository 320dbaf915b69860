import type { MessageKey, Translate } from '@vitrine/core';

/**
 * Milliseconds between two announcements at the least: a listener is to hear the show, not the list of what is sold. Ten seconds, and what a
 * busy page may take to put the first words there.
 */
export const QUIET = 10_500;

/** A product as it is called on the screen. */
export interface AnnouncedProduct {
  readonly key: string;
  readonly title: string;
  /** Ready to be read, as `49.90 €`; left out where there is none. */
  readonly price?: string | undefined;
}

export interface PinAnnouncerOptions {
  /** Puts words into the polite live region. */
  speak(words: string): void;
  /** Milliseconds of any clock that does not go back. */
  now(): number;
  /** Calls `run` once, after so many milliseconds. Answers with the function that calls it off. */
  setTimer(run: () => void, milliseconds: number): () => void;
  /** The words of the shop's language, as it is when something is said. */
  t: Translate<MessageKey>;
  /** Whether anything is to be said at all; asked each time, so that a page can turn it off and on. */
  isOn?(): boolean;
}

export interface PinAnnouncer {
  /** These products are pinned now, all of them; what was not pinned before is announced, soon. */
  show(products: readonly AnnouncedProduct[]): void;
  /** Says nothing more of what is waiting. */
  stop(): void;
}

/**
 * Says which products come onto the screen: at most once in ten seconds, several at once as a number, and none that has
 * left the screen again before its turn came.
 */
export function createPinAnnouncer({ speak, now, setTimer, t, isOn = () => true }: PinAnnouncerOptions): PinAnnouncer {
  let pinned = new Set<string>();
  const waiting = new Map<string, AnnouncedProduct>();
  let spokenAt = -Infinity;
  let callOff: (() => void) | undefined;

  function stop(): void {
    callOff?.();
    callOff = undefined;
    waiting.clear();
  }

  function say(): void {
    callOff = undefined;
    const [first, ...others] = waiting.values();
    waiting.clear();
    if (!first || !isOn()) return;
    spokenAt = now();
    const { title: product, price } = first;
    if (others.length > 0) speak(t('newProducts', { n: others.length + 1 }));
    else speak(price ? t('nowShowingPrice', { product, price }) : t('nowShowing', { product }));
  }

  return {
    show(products) {
      const before = pinned;
      pinned = new Set(products.map(({ key }) => key));
      for (const key of waiting.keys()) if (!pinned.has(key)) waiting.delete(key);
      if (!isOn()) return stop();
      for (const product of products) if (!before.has(product.key)) waiting.set(product.key, product);
      if (waiting.size === 0 || callOff) return;
      const left = spokenAt + QUIET - now();
      if (left <= 0) say();
      else callOff = setTimer(say, left);
    },
    stop,
  };
}
