/** Brings one add into the cart exactly once, whatever the network does, or says why not. */
import type { Cart, CartChange, CartHandle, CommerceError, NewLine, Outcome } from '../contracts/commerce.js';
import type { Platform } from '../platform.js';
import type { Backend } from './backend.js';
import { growth } from './growth.js';
import { isUnreachable, isUnsure, pauseBefore, verdict } from './retry.js';
import type { Reading } from './shape.js';

/** Milliseconds between two looks: a slow server may still be at work on a request whose answer was lost. */
const SECOND_LOOK = 1_000;

export interface AddDelivery {
  readonly line: NewLine;
  readonly opId: string;
  readonly handle: CartHandle | null;
  /** The cart that the add is sent to; `undefined` where nobody knows it. Another tab may tell of it only after it was sent. */
  baseline(): Cart | null | undefined;
  readonly backend: Backend;
  readonly platform: Pick<Platform, 'now' | 'sleep' | 'random'>;
  /** True: a second arrival does no harm, or lands in a cart that nobody will ever see. */
  isRepeatable(handle: CartHandle | null): boolean;
  /** True: `null` and an empty handle mean that the cart is gone, rather than that the page's own cart is empty. */
  readonly byHandle: boolean;
  /** The cart turned out to be gone; the add goes into a new one. */
  forget(): void;
  /** True: another tab has written meanwhile, so that what is found may be its doing. */
  isDisturbed(): boolean;
  /** An answer was lost. */
  lost(): void;
}

type Found = { readonly kind: 'applied'; readonly reading: Reading } | { readonly kind: 'absent' | 'gone' | 'unknown' };

/** Looks whether an add whose answer was lost has arrived. */
async function look(
  { line, opId, backend, byHandle, baseline, isDisturbed }: AddDelivery,
  handle: CartHandle | null,
): Promise<Found> {
  const outcome = await backend.getCart(handle, opId);
  if (!outcome.ok) return { kind: outcome.error.kind === 'cart-gone' ? 'gone' : 'unknown' };
  const reading = outcome.value;
  if (!reading) return { kind: byHandle ? 'gone' : 'absent' };
  const before = baseline();
  if (before === undefined) return { kind: 'unknown' };
  // a part of what was asked counts as well: there was no more to have, and a repeat would ask for too much
  if (growth(before, reading.cart, line.variantId) <= 0) return { kind: 'absent' };
  return isDisturbed() ? { kind: 'unknown' } : { kind: 'applied', reading };
}

async function lookTwice(delivery: AddDelivery, handle: CartHandle | null): Promise<Found> {
  const first = await look(delivery, handle);
  if (first.kind === 'applied' || first.kind === 'gone') return first;
  await delivery.platform.sleep(SECOND_LOOK);
  return look(delivery, handle);
}

export async function deliverAdd(delivery: AddDelivery): Promise<Outcome<CartChange>> {
  const { line, opId, backend, platform } = delivery;
  let { handle } = delivery;
  let tries = 0;
  let isReplayed = false;
  let isRepeated = false;
  let unsure: CommerceError | null = null;
  const replay = () => {
    delivery.forget();
    isReplayed = true;
    // what was lost was lost with the cart
    unsure = null;
    handle = null;
  };

  for (;;) {
    const outcome = await backend.addLines(handle, [line], opId);
    if (outcome.ok) return outcome;
    const { error } = outcome;
    if (isUnsure(error)) {
      unsure = error;
      delivery.lost();
    }
    if (error.kind === 'cart-gone') {
      if (isReplayed) return outcome;
      replay();
    } else if (isUnreachable(error) && isUnsure(error) && !delivery.isRepeatable(handle)) {
      const found = await lookTwice(delivery, handle);
      if (found.kind === 'applied') {
        return { ok: true, value: { cart: found.reading.cart, handle: found.reading.handle ?? handle, notices: [] } };
      }
      if (found.kind === 'unknown' || (found.kind === 'gone' ? isReplayed : isRepeated)) return outcome;
      if (found.kind === 'gone') replay();
      else isRepeated = true;
    } else {
      const pause = pauseBefore(error, tries, () => platform.random());
      if (pause === null) return { ok: false, error: verdict(error, unsure) };
      tries++;
      await platform.sleep(pause);
    }
  }
}
