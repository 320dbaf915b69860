/** Reads what a page's own function answered. */
import {
  withAttribution,
  type Attribution,
  type Cart,
  type CartChange,
  type CartHandle,
  type CheckoutHandoff,
  type Op,
  type Outcome,
} from '@vitrine/core';
import { isList, isRecord } from '../../config.js';
import { ifAborted, ok } from '../../outcome.js';

/** Makes the contract's value of a plain answer; `undefined` where it is none. */
export type Reader<T> = (plain: unknown) => T | undefined;

const isOutcome = (value: unknown): value is Outcome<unknown> =>
  isRecord(value) &&
  (value['ok'] === true
    ? 'value' in value
    : value['ok'] === false && isRecord(value['error']) && typeof value['error']['kind'] === 'string');

/**
 * Calls a function of the page. Its outcome, or its plain answer, is read by `read`; what that cannot read, and what is
 * thrown, becomes `backend`. A call that was given up before it began does not reach the page.
 */
export async function answered<T>(
  name: string,
  op: Op,
  call: () => unknown,
  read: Reader<T> = (plain) => plain as T,
): Promise<Outcome<T>> {
  const aborted = ifAborted(op);
  if (aborted) return aborted;
  try {
    const answer: unknown = await call();
    const outcome: Outcome<unknown> = isOutcome(answer) ? answer : ok(answer);
    if (!outcome.ok) return outcome;
    const value = read(outcome.value);
    return value === undefined
      ? { ok: false, error: { kind: 'backend', message: `${name} answered with something else`, cause: answer } }
      : ok(value);
  } catch (cause) {
    return op.signal.aborted
      ? { ok: false, error: { kind: 'aborted', cause } }
      : { ok: false, error: { kind: 'backend', message: `${name} threw`, cause } };
  }
}

const isCart = (value: unknown): value is Cart =>
  isRecord(value) &&
  isList(value['lines']) &&
  typeof value['currency'] === 'string' &&
  isRecord(value['total']) &&
  isRecord(value['subtotal']);

const handleIn = (value: Record<string, unknown>): CartHandle | null =>
  typeof value['handle'] === 'string' ? (value['handle'] as CartHandle) : null;

export const cartAnswer: Reader<{ readonly cart: Cart; readonly handle: CartHandle | null } | null> = (plain) => {
  if (plain === null || isCart(plain)) return plain && { cart: plain, handle: null };
  return isRecord(plain) && isCart(plain['cart']) ? { cart: plain['cart'], handle: handleIn(plain) } : undefined;
};

export const changeAnswer: Reader<CartChange> = (plain) => {
  if (isCart(plain)) return { cart: plain, handle: null, notices: [] };
  if (!isRecord(plain) || !isCart(plain['cart'])) return undefined;
  return {
    cart: plain['cart'],
    handle: handleIn(plain),
    notices: isList(plain['notices']) ? (plain['notices'] as CartChange['notices']) : [],
  };
};

/** A plain address gets what is known of where the sale came from; a whole hand-off is as the page means it. */
export const handoffAnswer =
  (attribution: Attribution): Reader<CheckoutHandoff> =>
  (plain) => {
    if (typeof plain === 'string') return { kind: 'redirect', url: withAttribution(plain, attribution), frameable: false };
    if (typeof plain === 'function') return { kind: 'host', open: () => void (plain as () => unknown)() };
    return isRecord(plain) && typeof plain['kind'] === 'string' ? (plain as unknown as CheckoutHandoff) : undefined;
  };

/** The items are the page's own word; a list is asked for, so that nothing later fails over what is none. */
export const listOf =
  <T>(): Reader<readonly T[]> =>
  (plain) =>
    isList(plain) ? (plain as readonly T[]) : undefined;
