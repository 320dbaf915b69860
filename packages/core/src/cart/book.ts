/** What a cart session holds to be true. */
import type { Cart, CheckoutHandoff, Notice } from '../contracts/commerce.js';
import { mergeNotices } from './notices.js';
import { publicCart } from './redact.js';
import type { CartError } from './view.js';

export interface Book {
  /** The last settled cart, with all that the adapter said of it. */
  cart: Cart | null;
  /** False until the shop has told for the first time. */
  known: boolean;
  /** The stamp of the write that `cart` shows: with a later stamp about, `cart` is old. */
  at: number;
  /** True: another tab does not know how its write ended, so that `cart` may be old whatever its stamp says. */
  isDoubted: boolean;
  /** True: `cart` came from another tab, without what stays inside. */
  isRemote: boolean;
  notices: readonly Notice[];
  /** Of the shopper's latest wishes. */
  error: CartError | null;
  /** Of reading the cart; gone when it can be read again. */
  readError: CartError | null;
  /** True: the shopper has gone to pay, here or in another tab, so that a cart which is gone is one that was bought. */
  isPaying: boolean;
  /** `until`: by the platform's clock. */
  checkout: { readonly handoff: CheckoutHandoff; readonly attribution: string; readonly until: number } | null;
}

export const createBook = (): Book => ({
  cart: null,
  known: false,
  at: 0,
  isDoubted: false,
  isRemote: false,
  notices: [],
  error: null,
  readError: null,
  isPaying: false,
  checkout: null,
});

/** As text, so that carts can be compared; a checkout's address may be another at each call. */
export const fingerprint = (cart: Cart | null): string => JSON.stringify(publicCart(cart));

export const isSameCart = (a: Cart | null, b: Cart | null): boolean => fingerprint(a) === fingerprint(b);

export function settle(book: Book, cart: Cart | null, at: number, isRemote = false): void {
  const isNews = !isSameCart(book.cart, cart);
  if (isNews) book.checkout = null;
  if (isNews || !isRemote) {
    book.cart = cart;
    book.isRemote = isRemote;
  }
  if (cart === null) book.isPaying = false;
  book.known = true;
  book.at = at;
  book.isDoubted = false;
  book.readError = null;
}

export function tell(book: Book, notices: readonly Notice[]): void {
  const news = book.isPaying ? notices.filter(({ code }) => code !== 'cart-expired') : notices;
  if (news.length > 0) book.notices = mergeNotices(book.notices, news);
}

export function clear(book: Book): void {
  book.notices = [];
  book.error = null;
}
