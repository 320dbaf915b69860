/** What happens to the cart outside this session: in another tab, by the page's own hand, or nobody knows how. */
import type { Cart, CommerceAdapter } from '../contracts/commerce.js';
import { isSameCart, type Book } from './book.js';
import type { Keeper } from './keeper.js';
import { isCart } from './shape.js';
import type { TabMessage, Tabs } from './tabs.js';
import { apart, type Teller } from './teller.js';

export interface Outside {
  /** Another tab has told something. */
  message(message: TabMessage): void;
  /** The cart may have changed behind a write: it is read once more when nothing waits any longer. */
  overlapped(): void;
  /** Nothing waits any longer. */
  idle(): void;
  /** Stops listening. Other tabs still hear of writes that are on their way. */
  stop(): void;
}

export interface OutsideOptions {
  readonly adapter: CommerceAdapter;
  readonly book: Book;
  readonly keeper: Keeper;
  readonly teller: Teller;
  readonly tabs: Tabs;
  isBusy(): boolean;
  /** One of the jobs changes the cart. */
  isWriting(): boolean;
  refresh(): void;
}

/** Readings after which an overlap counts as an echo: the first looks, the second sees what came while it did. */
const MOST_FOLLOWED = 2;

export function createOutside({ adapter, book, keeper, teller, tabs, isBusy, isWriting, refresh }: OutsideOptions): Outside {
  let overlap: { readonly cart?: Cart | undefined; readonly isSure: boolean } | null = null;
  /** How many readings have followed an overlap without bringing anything new. */
  let followed = 0;
  let isStopped = false;

  function change(task: () => void): void {
    const news = teller.since();
    task();
    teller.publish();
    teller.announceNews('remote', news());
  }

  function hear(told?: Cart): void {
    if (isStopped) return;
    const cart = isCart(told) ? told : undefined;
    // while a job is on its way this may be its echo, and older than its answer
    if (isBusy()) overlap = { cart, isSure: !isWriting() && (overlap?.isSure ?? true) };
    else if (cart) change(() => keeper.host(cart));
    else refresh();
  }

  let unsubscribe: (() => void) | undefined;
  try {
    unsubscribe = adapter.subscribe?.(hear);
  } catch {
    // then the cart is read again when the page comes back into view, as with adapters that cannot tell
  }

  return {
    message: (message) =>
      change(() => {
        if (!keeper.adopt(message)) refresh();
      }),
    overlapped: () => void (overlap = { isSure: false }),
    idle() {
      if (isStopped) return tabs.close();
      const seen = overlap;
      overlap = null;
      if (!seen || (seen.cart && isSameCart(seen.cart, book.cart))) followed = 0;
      // a page may answer each of our readings with an event, and that must not make us read for ever
      else if (followed < MOST_FOLLOWED) {
        followed += 1;
        refresh();
      } else {
        followed = 0;
        const { cart, isSure } = seen;
        // beside readings alone, what the page told last is how it stands
        if (cart && isSure) change(() => keeper.host(cart));
      }
    },
    stop() {
      isStopped = true;
      tabs.stopListening();
      apart(() => unsubscribe?.());
      if (!isBusy()) tabs.close();
    },
  };
}
