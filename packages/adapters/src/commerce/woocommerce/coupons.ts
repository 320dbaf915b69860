/** The whole set of discount codes, which the Store API changes one by one: all of it, or none. It comes when it is wanted. */
import type { CartHandle, CartOutcome, Op } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import type { Read } from './calls.js';

type Handle = CartHandle | null;
type Found = Read & { readonly ok: true };

export interface CouponCalls {
  read(handle: Handle, op: Op): Promise<Read | { readonly ok: true; readonly value: null }>;
  write(handle: Handle, path: string, body: { readonly code: string }, op: Op, change: 'changed'): Promise<Read>;
}

const lower = (codes: readonly string[]) => codes.map((code) => code.toLowerCase());

/** Takes and gives in turn, as far as it goes. */
async function reach({ write }: CouponCalls, start: Found, wanted: readonly string[], op: Op): Promise<Read> {
  let now = start;
  const held = () => lower(now.value.cart.discountCodes.map(({ code }) => code));
  for (const [verb, codes] of [
    // what stays might forbid what comes
    ['remove', held().filter((code) => !wanted.includes(code))],
    ['apply', wanted.filter((code) => !held().includes(code))],
  ] as const) {
    for (const code of codes) {
      const next = await write(now.value.handle, `/cart/${verb}-coupon`, { code }, op, 'changed');
      if (!next.ok) return next;
      now = next;
    }
  }
  const missing = wanted.find((code) => !held().includes(code));
  return missing === undefined ? now : failed('invalid-discount', `${missing} went when another one came`);
}

export async function setCodes(calls: CouponCalls, handle: Handle, codes: readonly string[], op: Op): Promise<CartOutcome> {
  const before = await calls.read(handle, op);
  if (!before.ok) return before;
  if (!before.value) return failed('cart-gone');
  const after = await reach(calls, before, [...new Set(lower(codes))], op);
  if (after.ok) return ok({ ...after.value, notices: [] });
  if (after.error.kind !== 'invalid-discount') return after;
  const now = await calls.read(handle, op);
  if (!now.ok) return now;
  const had = lower(before.value.cart.discountCodes.map(({ code }) => code));
  const back = now.value && (await reach(calls, now, had, op));
  // nobody knows how it stands where even that fails
  return back?.ok ? after : failed('backend', 'the codes that were there could not be given back');
}
