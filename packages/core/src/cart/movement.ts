/** How much a write really moved into a cart or out of it, and whose part of that was whose. Pure. */
import type { Cart, CartLine, Notice } from '../contracts/commerce.js';
import { growth } from './growth.js';
import { isSameLine, quantityOf, type AddJob, type WriteJob } from './job.js';

export interface Movement {
  /** Negative: out of the cart. */
  readonly quantity: number;
  /** The line as it is now, or was where it is smaller now or gone; `null` where the backend has none of that variant. */
  readonly line: CartLine | null;
}

/** What the shop says it took; all that was asked for where it says nothing. */
function noticed(given: readonly Notice[], variantId: string, requested: number): number {
  const notice = given.find(
    ({ code, variantId: about }) =>
      (code === 'quantity-adjusted' || code === 'out-of-stock') && (about === undefined || about === variantId),
  );
  return notice?.actual ?? requested;
}

/** `before`: the cart that the add was sent to; `undefined` where nobody knows it. What the page put in meanwhile does not count. */
export function added(before: Cart | null | undefined, after: Cart, job: AddJob, given: readonly Notice[]): Movement {
  const requested = quantityOf(job);
  const taken = before === undefined ? noticed(given, job.variantId, requested) : growth(before, after, job.variantId);
  const line =
    after.lines.find((each) => isSameLine(each, job)) ?? after.lines.find(({ variantId }) => variantId === job.variantId) ?? null;
  return { quantity: Math.min(Math.max(0, taken), requested), line };
}

/** `before`: the cart as it was last known. */
export function changed(before: Cart | null, after: Cart, lineId: string, requested: number): Movement {
  const was = before?.lines.find(({ id }) => id === lineId);
  if (!was) return { quantity: 0, line: null };
  const is = after.lines.find(({ id }) => id === lineId);
  // some backends give a line another id when it changes, and not every backend sends all lines
  const quantity = is
    ? is.quantity - was.quantity
    : after.linesComplete
      ? growth(before, after, was.variantId)
      : requested - was.quantity;
  return { quantity, line: quantity > 0 && is ? is : was };
}

/**
 * A movement told to each who asked, in their order. Of adds that went together the first gets its own first; of quantities
 * for one line the last is what was done, and those before it moved nothing.
 */
export function parts(job: WriteJob, movement: Movement | undefined): readonly (Movement | undefined)[] {
  if (!movement || job.kind === 'codes') return [];
  if (job.kind === 'set') return [...job.settle.slice(1).map(() => undefined), movement];
  let left = movement.quantity;
  return job.intents.map((intent) => {
    const quantity = Math.min(intent.quantity, left);
    left -= quantity;
    return { ...movement, quantity };
  });
}
