/**
 * The cart session: one per store, and the only one that talks to a cart. Everything goes through one queue, reads
 * included; each intent ends in the cart once, or in an error that says why not.
 */
import type { ReadableAtom } from 'nanostores';
import type {
  Attribution,
  CheckoutHandoff,
  CommerceAdapter,
  CommerceError,
  Consent,
  Market,
  NewLine,
  Notice,
  Outcome,
} from '../contracts/commerce.js';
import type { Money } from '../money.js';
import type { Platform } from '../platform.js';
import { clear, tell } from './book.js';
import { placeAbsolute, placeAdd, type Job, type Settled, type TaskJob } from './job.js';
import type { CartSessionChange } from './teller.js';
import type { CartView } from './view.js';
import { createWorks } from './works.js';

export type { Settled } from './job.js';
export type { CartSessionChange } from './teller.js';

export interface CartSessionOptions {
  readonly adapter: CommerceAdapter;
  /** Names the store among others of the same origin; their carts are kept apart. */
  readonly storeId: string;
  readonly platform: Platform;
  market(): Market;
  consent(): Consent;
  /** False: the handle stays in memory. */
  mayStore(): boolean;
  attribution(): Attribution;
  /** Called once per settled change, never after `destroy`. */
  onChange?(change: CartSessionChange): void;
}

export interface AddOptions {
  /** While an intent of this id is pending, asking for it again answers with the same promise. */
  readonly intent?: string;
  /** What the shopper saw; another price in the cart is told as `price-changed`. */
  readonly price?: Money;
}

/** No method rejects. */
export interface CartSession {
  readonly $view: ReadableAtom<CartView>;
  /** `quantity` is a whole number from 1, else `invalid-quantity`. Each call is an intent of its own. */
  add(line: NewLine, options?: AddOptions): Promise<Outcome<Settled>>;
  /** `quantity` is a whole number; 0 removes. Of several calls for one line that wait, the last counts for all. */
  setQuantity(lineId: string, quantity: number): Promise<Outcome<Settled>>;
  /** Replaces the whole set. */
  setDiscountCodes(codes: readonly string[]): Promise<Outcome<Settled>>;
  /** To be called when `market()` answers something else. */
  setMarket(): Promise<void>;
  /** Tells something that the shop itself does not know. */
  note(notices: readonly Notice[]): void;
  /** Asks the shop. `checkout` as the reason: the shopper may have bought, and a cart that is gone is not called expired. */
  refresh(reason?: string): Promise<void>;
  /** Resolves where to pay, ahead of the tap; `$view.checkout` has it until the cart changes. Without a cart: `cart-gone`. */
  prepareCheckout(): Promise<Outcome<CheckoutHandoff>>;
  /** What was prepared, where it is sure to hold still: to be followed in the press itself. */
  readyCheckout(): CheckoutHandoff | null;
  /** The shopper goes to pay, so that a cart which is gone from now on is one that was bought. */
  leave(): void;
  /** Buys one thing at once, past the cart. */
  buyNow(line: NewLine): Promise<Outcome<CheckoutHandoff>>;
  /** Clears notices and error. */
  dismiss(): void;
  /** Stops listening and telling. Writes that were asked for still finish; what only reads is dropped. */
  destroy(): void;
}

const UNSUPPORTED: CommerceError = { kind: 'unsupported' };
const ABORTED: CommerceError = { kind: 'aborted', message: 'the session has ended' };
const failed = (error: CommerceError): Outcome<never> => ({ ok: false, error });

function wrongQuantity(quantity: number, least: number): CommerceError | null {
  if (Number.isSafeInteger(quantity) && quantity >= least) return null;
  return { kind: 'invalid-quantity', message: `a quantity is a whole number from ${least}, not ${quantity}` };
}

export function createCartSession(options: CartSessionOptions): CartSession {
  const { adapter, platform } = options;
  const isNone = adapter.capabilities.cart === 'none';
  const { book, keeper, writer, cashier, teller, queue, outside, pending } = createWorks(
    options,
    () => void Promise.resolve().then(() => session.refresh()),
  );
  let isDestroyed = false;
  let reading: { readonly reason: string; readonly job: Job | undefined; readonly promise: Promise<void> } | undefined;

  function enqueue(place: (waiting: Job[]) => void): void {
    place(queue.waiting);
    teller.publish();
    queue.start();
  }

  /** A new wish of the shopper: what was said of those before is over. `place` puts it into the queue. */
  function wish(
    id: string,
    wrong: CommerceError | null,
    place: (waiting: Job[], settle: (outcome: Outcome<Settled>) => void) => void,
  ): Promise<Outcome<Settled>> {
    clear(book);
    const error = isDestroyed ? ABORTED : isNone ? UNSUPPORTED : wrong;
    if (error) {
      book.error = { ...error, intent: id };
      teller.publish();
      return Promise.resolve(failed(error));
    }
    const promise = new Promise<Outcome<Settled>>((resolve) => enqueue((waiting) => place(waiting, resolve)));
    pending.set(id, promise);
    return promise;
  }

  function task<T>(kind: TaskJob['kind'], work: () => Promise<T>, dropped: T): Promise<T> {
    if (isDestroyed) return Promise.resolve(dropped);
    return new Promise((resolve) => {
      let result = dropped;
      const run = async () => void (result = await work());
      enqueue((waiting) => waiting.push({ kind, run, end: () => resolve(result) }));
    });
  }

  /** What was prepared, unless something is on its way that may change the cart. */
  const prepared = () => (queue.jobs().some(({ kind }) => kind !== 'checkout' && kind !== 'buy') ? null : cashier.ready());

  const session: CartSession = {
    $view: teller.$view,
    add(line, { intent = platform.id(), price } = {}) {
      const same = pending.get(intent);
      if (same) return same;
      const { variantId, quantity, attributes } = line;
      const wrong = wrongQuantity(quantity, 1) ?? (variantId ? null : { kind: 'invalid-variant' });
      return wish(intent, wrong, (waiting, settle) =>
        placeAdd(waiting, {
          kind: 'add',
          opId: platform.id(),
          variantId,
          attributes,
          intents: [{ id: intent, quantity, price, settle }],
        }),
      );
    },
    setQuantity(lineId, quantity) {
      const id = platform.id();
      return wish(id, wrongQuantity(quantity, 0), (waiting, settle) =>
        placeAbsolute(waiting, { kind: 'set', opId: platform.id(), id, lineId, quantity, settle: [settle] }),
      );
    },
    setDiscountCodes(codes) {
      const id = platform.id();
      return wish(id, adapter.setDiscountCodes ? null : UNSUPPORTED, (waiting, settle) =>
        placeAbsolute(waiting, { kind: 'codes', opId: platform.id(), id, codes: [...codes], settle: [settle] }),
      );
    },
    async setMarket() {
      book.checkout = null;
      if (!isNone) await task('market', async () => void (book.readError = await writer.setMarket()), undefined);
    },
    note(notices) {
      if (isDestroyed) return;
      tell(book, notices);
      teller.publish();
      teller.announceNews('market', notices);
    },
    refresh(reason = 'refresh') {
      if (isNone) return Promise.resolve();
      if (reading?.reason === reason && queue.waiting.at(-1) === reading.job) return reading.promise;
      const promise = task('read', async () => void (book.readError = await keeper.read(reason)), undefined);
      reading = { reason, job: queue.waiting.at(-1), promise };
      return promise;
    },
    prepareCheckout() {
      if (isNone) return Promise.resolve(failed(UNSUPPORTED));
      const ready = prepared();
      return ready ? Promise.resolve({ ok: true, value: ready }) : task('checkout', cashier.prepare, failed(ABORTED));
    },
    readyCheckout: () => (keeper.isFresh() && !book.isRemote ? prepared() : null),
    leave: () => keeper.leave(),
    buyNow(line) {
      const wrong = wrongQuantity(line.quantity, 1) ?? (adapter.buyNow ? null : UNSUPPORTED);
      return wrong ? Promise.resolve(failed(wrong)) : task('buy', () => cashier.buyNow(line), failed(ABORTED));
    },
    dismiss() {
      clear(book);
      book.readError = null;
      teller.publish();
    },
    destroy() {
      if (isDestroyed) return;
      isDestroyed = true;
      teller.stop();
      for (const job of queue.waiting.splice(0)) {
        if ('end' in job) job.end();
        else queue.waiting.push(job);
      }
      outside.stop();
    },
  };
  return session;
}
