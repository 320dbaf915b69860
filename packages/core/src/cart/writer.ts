/** Sends what the shopper means, and books how it ended. Everything here is for inside the lock. */
import type {
  Cart,
  CartChange,
  CartHandle,
  CommerceAdapter,
  CommerceError,
  Market,
  Notice,
  Outcome,
} from '../contracts/commerce.js';
import { settle, tell } from './book.js';
import { deliverAdd } from './deliver-add.js';
import { quantityOf, type AddJob, type CodesJob, type SetJob } from './job.js';
import type { Keeper, KeeperOptions } from './keeper.js';
import { added, changed, type Movement } from './movement.js';
import { addNotices, expectationNotices, priceNotices, quantityNotices } from './notices.js';
import { isUnreachable, repeated } from './retry.js';

export interface WriterOptions extends KeeperOptions {
  readonly keeper: Keeper;
  readonly adapter: CommerceAdapter;
  market(): Market;
  /** The cart may have changed behind the write: another tab wrote without locks, or nobody knows whether ours arrived. */
  overlapped(): void;
}

/** `null`: it has settled, and the book says how. */
type Ending = CommerceError | null;

export interface Writer {
  /** `moved` hears what a write that has settled did to the cart. */
  add(job: AddJob, moved: (movement: Movement) => void): Promise<Ending>;
  setQuantity(job: SetJob, moved: (movement: Movement) => void): Promise<Ending>;
  setDiscountCodes(job: CodesJob): Promise<Ending>;
  setMarket(): Promise<Ending>;
}

interface Start {
  readonly handle: CartHandle | null;
  /** The cart that the write is sent to; `undefined` where it is not known for sure. */
  baseline(): Cart | null | undefined;
  forget(): void;
  isDisturbed(): boolean;
  /** An answer was lost: it is not known any more what is in the cart. */
  lost(): void;
}

interface Write {
  /** The shopper has added something, which is what allows storing the handle. */
  readonly isAdd?: boolean;
  deliver(start: Start): Promise<Outcome<CartChange>>;
  /** What is to be told besides the backend's own notices; `baseline` as in {@link Start}. */
  notices(change: CartChange, baseline: Cart | null | undefined): readonly Notice[];
}

const EXPIRED: Notice = { code: 'cart-expired' };

export function createWriter(options: WriterOptions): Writer {
  const { book, backend, handles, platform, keeper, byHandle, adapter, overlapped } = options;
  /** The cart is of a market that the shopper has left. */
  let isElsewhere = false;

  async function refuse(error: CommerceError, stamp: number, isLost: boolean): Promise<Ending> {
    if (isLost) keeper.doubt(stamp);
    if (error.kind === 'cart-gone') {
      keeper.lose((book.cart?.totalQuantity ?? 0) > 0);
      if (!byHandle) await keeper.read('refresh');
    }
    if (error.kind === 'backend') await keeper.read('refresh');
    else if (isLost) overlapped();
    return error;
  }

  async function send(write: Write): Promise<Ending> {
    const { handle } = handles.read();
    const isFresh = keeper.isFresh();
    const seen = book.at;
    let isKnown = isFresh;
    let base = book.cart;
    const baseline = () => {
      // what another tab did before us it may tell only now; what it did after us is no baseline
      if (book.at <= stamp) base = book.cart;
      return isKnown && !book.isDoubted ? base : undefined;
    };
    let isLost = false;
    let stamp = handles.stamp();
    const isDisturbed = () => handles.read().at !== stamp;
    const outcome = await write.deliver({
      handle,
      baseline,
      isDisturbed,
      lost: () => void (isLost = true),
      forget() {
        tell(book, [EXPIRED]);
        stamp = keeper.lose(true);
        isKnown = true;
      },
    });
    if (!outcome.ok) {
      // nothing has changed, so what was known still holds
      if (isFresh && !isLost && book.at === seen) book.at = stamp;
      return refuse(outcome.error, stamp, isLost);
    }
    const { cart, notices: given, handle: next } = outcome.value;
    handles.keep(next ?? handles.read().handle, write.isAdd ?? false);
    tell(book, [...given, ...write.notices(outcome.value, baseline())]);
    // whoever puts more in, or takes something out, has not paid
    book.isPaying = false;
    settle(book, cart, stamp);
    if (isDisturbed()) overlapped();
    keeper.share();
    return null;
  }

  const absolute = (
    opId: string,
    change: (handle: CartHandle | null, opId: string) => Promise<Outcome<CartChange>>,
    notices: Write['notices'] = () => [],
  ) => send({ deliver: ({ handle, lost }) => repeated(() => change(handle, opId), platform, { lost }), notices });

  /** An empty cart of another market gives way to a new one, where a cart cannot be taken there. */
  function startAnew(): void {
    const { cart } = book;
    const { currency } = options.market();
    const isOther = isElsewhere || (currency !== undefined && cart?.currency !== currency);
    if (adapter.capabilities.marketSwitch !== 'new-cart' || !byHandle || cart?.totalQuantity !== 0 || !isOther) return;
    isElsewhere = false;
    keeper.lose(false);
  }

  return {
    async add(job, moved) {
      const { opId, variantId, attributes, intents } = job;
      const { idempotentAdd } = adapter.capabilities;
      const line = { variantId, quantity: quantityOf(job), ...(attributes && { attributes }) };
      const before = handles.read().handle;
      const { isPaying } = book;
      if (!idempotentAdd && !keeper.isFresh()) {
        const error = await keeper.read('refresh');
        // without knowing what was there before, a lost answer could not be told from a lost request
        if (error && isUnreachable(error)) {
          return { kind: 'network', maybeApplied: false, message: 'the cart could not be read before the add' };
        }
      }
      if (byHandle && before !== null && handles.read().handle === null && !isPaying) tell(book, [EXPIRED]);
      startAnew();
      return send({
        isAdd: true,
        deliver: (start) =>
          deliverAdd({
            ...start,
            line,
            opId,
            backend,
            platform,
            byHandle,
            isRepeatable: (handle) => idempotentAdd || (byHandle && !handle),
          }),
        notices({ cart, notices: given }, baseline) {
          moved(added(baseline, cart, job, given));
          const seen = intents.flatMap(({ price }) => price ?? []);
          const unexpected = expectationNotices(cart, variantId, seen, given);
          return [
            ...unexpected,
            ...priceNotices(book.cart, cart, [...given, ...unexpected]),
            ...(baseline === undefined ? [] : addNotices(baseline, cart, variantId, line.quantity, given)),
          ];
        },
      });
    },

    async setQuantity({ opId, lineId, quantity }, moved) {
      if (byHandle && handles.read().handle === null) {
        await keeper.read('refresh');
        return quantity === 0 ? null : { kind: 'cart-gone' };
      }
      return absolute(
        opId,
        (handle, id) => backend.setQuantity(handle, lineId, quantity, id),
        ({ cart, notices: given }) => {
          moved(changed(book.cart, cart, lineId, quantity));
          return [...priceNotices(book.cart, cart, given), ...quantityNotices(book.cart, cart, lineId, quantity, given)];
        },
      );
    },

    setDiscountCodes: ({ opId, codes }) => absolute(opId, (handle, id) => backend.setDiscountCodes(handle, codes, id)),

    async setMarket() {
      if (!adapter.setMarket || (byHandle && handles.read().handle === null)) {
        const unread = await keeper.read('market');
        isElsewhere = book.cart !== null;
        return unread;
      }
      const held = book.isPaying ? 0 : (book.cart?.totalQuantity ?? 0);
      const error = await absolute(platform.id(), (handle, id) => backend.setMarket(handle, id));
      if (error?.kind !== 'cart-gone') return error;
      if (held > 0) tell(book, [EXPIRED]);
      return null;
    },
  };
}
