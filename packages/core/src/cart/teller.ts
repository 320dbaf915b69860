/** Tells the elements how the cart stands, and the shop what has settled. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Cart, Notice } from '../contracts/commerce.js';
import { fingerprint, type Book } from './book.js';
import type { Job } from './job.js';
import { publicCart } from './redact.js';
import { viewOf, type CartView } from './view.js';

/** `intent` is the first of `intents`: adds of one variant that waited together settle together. */
export interface CartSessionChange {
  readonly cart: Cart | null;
  readonly notices: readonly Notice[];
  readonly reason: 'add' | 'quantity' | 'discount' | 'market' | 'refresh' | 'remote';
  readonly intent?: string;
  readonly intents?: readonly string[];
}

export interface Teller {
  readonly $view: ReadableAtom<CartView>;
  publish(): void;
  /** Tells of a write that has settled. */
  announce(reason: CartSessionChange['reason'], notices: readonly Notice[], intents?: readonly string[]): void;
  /** The same where it is not a write, and so perhaps nothing to tell of. */
  announceNews(reason: CartSessionChange['reason'], notices: readonly Notice[]): void;
  /** Begins to collect; the answer tells which notices have come since. */
  since(): () => readonly Notice[];
  stop(): void;
}

export interface TellerOptions {
  readonly book: Book;
  jobs(): readonly Job[];
  onChange(change: CartSessionChange): void;
}

/** A listener that throws is a bug of its own, which is told apart from here and must not stop the queue. */
export function apart(task: () => void): void {
  try {
    task();
  } catch (bug) {
    queueMicrotask(() => {
      throw bug;
    });
  }
}

export function createTeller({ book, jobs, onChange }: TellerOptions): Teller {
  const view = (queued: readonly Job[]) =>
    viewOf({ ...book, jobs: queued, error: book.error ?? book.readError, checkout: book.checkout?.handoff ?? null });
  const $view = atom<CartView>(view([]));
  let announced = fingerprint(null);
  let isStopped = false;

  const teller: Teller = {
    $view,
    publish() {
      if (!isStopped) apart(() => $view.set(view(jobs())));
    },
    announce(reason, notices, intents = []) {
      announced = fingerprint(book.cart);
      const [intent] = intents;
      const cart = publicCart(book.cart);
      if (!isStopped) apart(() => onChange({ cart, notices, reason, ...(intent !== undefined && { intent, intents }) }));
    },
    announceNews(reason, notices) {
      if (notices.length > 0 || fingerprint(book.cart) !== announced) teller.announce(reason, notices);
    },
    since() {
      const before = book.notices;
      return () => book.notices.filter((notice) => !before.includes(notice));
    },
    stop() {
      isStopped = true;
    },
  };
  return teller;
}
