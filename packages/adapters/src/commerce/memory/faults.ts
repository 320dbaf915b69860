/** What can go wrong in the demo shop, switched while it is open. Numbers count down with every call they spoil. */
export interface MemoryFaults {
  /** So many writes are lost before they arrive. */
  dropRequest: number;
  /** So many writes are applied, and their answers lost. */
  dropResponse: number;
  /** So many writes are refused as having met another. */
  conflict: number;
  /** So many calls are refused as too many, with a wait of `RETRY_AFTER_MS`. */
  rateLimited: number;
  /** The next call that names a cart finds it gone. */
  cartGone: boolean;
  /** Milliseconds on top of the usual latency. */
  slow: number;
  /** No call leaves the page. */
  offline: boolean;
  /** SKUs of which nothing is left. */
  soldOut: readonly string[];
  /** New amounts by SKU, in the currency of the cart. */
  priceChanged: Readonly<Record<string, string>>;
  /** No cart gets more than so many of one variant, whatever the stock. */
  clip: number | null;
}

export const RETRY_AFTER_MS = 50;

export const noFaults = (): MemoryFaults => ({
  dropRequest: 0,
  dropResponse: 0,
  conflict: 0,
  rateLimited: 0,
  cartGone: false,
  slow: 0,
  offline: false,
  soldOut: [],
  priceChanged: {},
  clip: null,
});

type Countdown = 'dropRequest' | 'dropResponse' | 'conflict' | 'rateLimited';

/** Whether this call is one of those to be spoiled. */
export function strikes(faults: MemoryFaults, fault: Countdown): boolean {
  if (faults[fault] <= 0) return false;
  faults[fault] -= 1;
  return true;
}
