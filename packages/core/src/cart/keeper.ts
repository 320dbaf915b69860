/** Keeps the book true: reads the cart, notices when it is gone, and takes what other tabs and the page tell. */
import type { Cart, CommerceError } from '../contracts/commerce.js';
import type { Platform } from '../platform.js';
import { CALL_LIMIT, type Backend } from './backend.js';
import { isSameCart, settle, tell, type Book } from './book.js';
import type { HandleStore } from './handle-store.js';
import { priceNotices } from './notices.js';
import { publicCart } from './redact.js';
import { repeated } from './retry.js';
import type { TabMessage, Tabs } from './tabs.js';

export interface KeeperOptions {
  readonly book: Book;
  readonly backend: Backend;
  readonly handles: HandleStore;
  readonly tabs: Tabs;
  readonly platform: Platform;
  /** Vitrine keeps the handle, so that without one there is no cart. */
  readonly byHandle: boolean;
}

/** All but `adopt` and `host` are for inside the lock. */
export interface Keeper {
  /** True: the book shows the cart as the latest write left it. */
  isFresh(): boolean;
  /** Asks the shop. `checkout` as the reason: the shopper may have bought, so that a cart that is gone is no loss. */
  read(reason: string): Promise<CommerceError | null>;
  /** The cart is gone. Answers with the stamp of that. */
  lose(isExpired: boolean): number;
  /** Tells the other tabs how the cart stands now. */
  share(): void;
  /** The shopper goes to pay. */
  leave(): void;
  /** Tells the other tabs that nobody knows how it stands. */
  doubt(at: number): void;
  /** Answers with false where a message may or may not be news, so that the shop has to be asked. */
  adopt(message: TabMessage): boolean;
  host(cart: Cart): void;
}

export function createKeeper({ book, backend, handles, tabs, platform, byHandle }: KeeperOptions): Keeper {
  const held = () => book.cart?.totalQuantity ?? 0;

  function share(): void {
    if (!handles.tells()) return;
    const cart = publicCart(book.cart);
    tabs.post(cart ? { at: book.at, cart } : { at: book.at, forget: { expired: false } });
  }

  function lose(isExpired: boolean): number {
    const at = byHandle ? handles.forget() : handles.stamp();
    const expired = isExpired && !book.isPaying;
    settle(book, null, at);
    if (handles.tells()) tabs.post({ at, forget: { expired } });
    return at;
  }

  async function read(reason: string): Promise<CommerceError | null> {
    const { handle, at } = handles.read();
    const mayExpire = byHandle && held() > 0 && reason !== 'checkout';
    if (byHandle && handle === null) {
      if (mayExpire) tell(book, [{ code: 'cart-expired' }]);
      settle(book, null, at);
      return null;
    }
    const opId = platform.id();
    const outcome = await repeated(() => backend.getCart(handle, opId), platform, { within: CALL_LIMIT });
    if (!outcome.ok && outcome.error.kind !== 'cart-gone') return outcome.error;
    const reading = outcome.ok ? outcome.value : null;
    // some backends answer a handle that they have forgotten with an empty cart of another one
    const isAnother = reading?.cart.totalQuantity === 0 && reading.handle !== null && reading.handle !== handle;
    if (mayExpire && (!reading || isAnother)) tell(book, [{ code: 'cart-expired' }]);
    if (!reading && byHandle) {
      lose(mayExpire);
      return null;
    }
    const cart = reading?.cart ?? null;
    if (reading) handles.keep(reading.handle ?? handle, false);
    if (cart && reason !== 'market') tell(book, priceNotices(book.cart, cart, []));
    const isNews = book.known && !isSameCart(book.cart, cart);
    // what another tab has told meanwhile it did before: the lock was ours
    settle(book, cart, isNews ? handles.stamp() : Math.max(at, book.at));
    if (isNews) share();
    return null;
  }

  return {
    isFresh: () => book.known && !book.isDoubted && book.at === handles.read().at,
    read,
    lose,
    share,
    leave() {
      book.isPaying = true;
      const cart = publicCart(book.cart);
      if (cart && handles.tells()) tabs.post({ at: book.at, cart, paying: true });
    },
    doubt(at) {
      if (handles.tells()) tabs.post({ at });
    },
    adopt({ at, cart, forget, paying = false }) {
      if (!handles.hears() || at < book.at) return true;
      if (paying) book.isPaying = true;
      if (at === book.at) {
        // storage gives each write a stamp of its own; without it, two tabs may have written in one millisecond
        return byHandle || (cart !== undefined && isSameCart(book.cart, cart));
      }
      handles.saw(at);
      if (forget?.expired && held() > 0) tell(book, [{ code: 'cart-expired' }]);
      if (cart || forget) settle(book, cart ?? null, at, true);
      else book.isDoubted = true;
      return true;
    },
    host(cart) {
      settle(book, cart, handles.stamp());
      share();
    },
  };
}
