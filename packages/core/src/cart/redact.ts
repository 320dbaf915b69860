/** Keeps the cart's handle, which is a secret, out of everything that leaves the session. */
import type { Cart, CartHandle, CommerceError, Notice } from '../contracts/commerce.js';

type Hide = (text: string) => string;

/** Blanks a handle out of text, also where it stands encoded in an address. */
export function hiding(handles: readonly (CartHandle | null)[]): Hide {
  const secrets = handles.flatMap((handle) => (handle ? [handle, encodeURIComponent(handle)] : []));
  return (text) => secrets.reduce((clean, secret) => clean.replaceAll(secret, '…'), text);
}

/** A fresh object, because an exception may carry its request, and that the handle. */
function cleanCause(cause: unknown, hide: Hide): unknown {
  if (cause instanceof Error) {
    const copy = new Error(hide(cause.message));
    copy.name = cause.name;
    if (cause.stack) copy.stack = hide(cause.stack);
    return copy;
  }
  return typeof cause === 'string' ? hide(cause) : undefined;
}

export function cleanError(error: CommerceError, hide: Hide): CommerceError {
  const { message, cause, ...facts } = error;
  const kept = cleanCause(cause, hide);
  return {
    ...facts,
    ...(typeof message === 'string' && { message: hide(message) }),
    ...(kept !== undefined && { cause: kept }),
  };
}

export const cleanNotice = (notice: Notice, hide: Hide): Notice =>
  typeof notice.message === 'string' ? { ...notice, message: hide(notice.message) } : notice;

const published = new WeakMap<Cart, Cart>();

/**
 * The cart as everybody may see it. Some backends put the handle, or its secret half, into the checkout's address, so that
 * stays inside; `prepareCheckout` hands out the address to go to. The same cart always gives the same object.
 */
export function publicCart(cart: Cart | null): Cart | null {
  if (cart?.checkoutUrl === undefined) return cart;
  const { checkoutUrl: _, ...rest } = cart;
  const known = published.get(cart) ?? rest;
  published.set(cart, known);
  return known;
}
