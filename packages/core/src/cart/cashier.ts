/** Resolves where to pay. Inside the lock, but for `ready`. */
import type { Attribution, CheckoutHandoff, NewLine, Outcome } from '../contracts/commerce.js';
import { CALL_LIMIT } from './backend.js';
import { tell } from './book.js';
import type { Keeper, KeeperOptions } from './keeper.js';
import { repeated } from './retry.js';

export interface CashierOptions extends Omit<KeeperOptions, 'tabs'> {
  readonly keeper: Keeper;
  attribution(): Attribution;
}

export interface Cashier {
  /** What was prepared, while it still holds. */
  ready(): CheckoutHandoff | null;
  prepare(): Promise<Outcome<CheckoutHandoff>>;
  buyNow(line: NewLine): Promise<Outcome<CheckoutHandoff>>;
}

export function createCashier({ book, backend, handles, keeper, platform, byHandle, attribution }: CashierOptions): Cashier {
  const asText = () => JSON.stringify(attribution());

  function ready(): CheckoutHandoff | null {
    const { checkout } = book;
    return checkout?.attribution === asText() && platform.now() < checkout.until ? checkout.handoff : null;
  }

  async function goneAtCheckout(): Promise<void> {
    const isLoss = (book.cart?.totalQuantity ?? 0) > 0;
    // the address is often asked for ahead of any press, and then nobody else would say why the cart is empty
    if (isLoss) tell(book, [{ code: 'cart-expired' }]);
    keeper.lose(isLoss);
    if (!byHandle) await keeper.read('refresh');
  }

  return {
    ready,
    async prepare() {
      // a cart from another tab lacks what stays inside, and an old one would be paid for as it no longer is
      const error = keeper.isFresh() && !book.isRemote ? null : await keeper.read('refresh');
      if (error) return { ok: false, error };
      const prepared = ready();
      if (prepared) return { ok: true, value: prepared };
      const { cart } = book;
      if (!cart) return { ok: false, error: { kind: 'cart-gone', message: 'there is no cart to pay for' } };
      const { handle } = handles.read();
      const opId = platform.id();
      const wanted = attribution();
      const askedAt = platform.now();
      const outcome = await repeated(() => backend.checkout(handle, cart, wanted, opId), platform, { within: CALL_LIMIT });
      if (outcome.ok) {
        const { value: handoff } = outcome;
        const until = askedAt + ((handoff.kind === 'redirect' ? handoff.goodForMs : undefined) ?? Infinity);
        book.checkout = { handoff, attribution: JSON.stringify(wanted), until };
      } else if (outcome.error.kind === 'cart-gone') await goneAtCheckout();
      return outcome;
    },
    buyNow(line) {
      const opId = platform.id();
      return repeated(() => backend.buyNow(line, attribution(), opId), platform, { within: CALL_LIMIT });
    },
  };
}
