/** What the fake remembers, and the switches by which a test makes it behave otherwise. */
import type { Session, Tax } from './cart-json.js';

export interface State {
  readonly sessions: Map<string, Session>;
  /** Which nonce is the current one; that before it still holds. */
  tick: number;
  /** Milliseconds that a request to the cart takes, in which another may come between. */
  work: number;
  tax: Tax;
  /** Other origins that the site's `allowed_http_origins` names. */
  readonly allowedOrigins: Set<string>;
  /** Answers to come in place of the true ones, the first first. */
  readonly chaos: (() => Response)[];
  /** Every request so far, as in `POST /wp-json/wc/store/v1/cart/add-item`. */
  readonly asked: string[];
  now(): number;
}

export const createState = (): State => ({
  sessions: new Map(),
  tick: 1,
  work: 4,
  tax: { percent: 0 },
  allowedOrigins: new Set(),
  chaos: [],
  asked: [],
  now: () => Date.now(),
});
