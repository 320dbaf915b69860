/** Checks what an adapter or another tab hands over, before anything relies on it. `undefined`: not of that shape. */
import type { Cart, CartChange, CartHandle, CheckoutHandoff, Notice } from '../contracts/commerce.js';

/** What {@link CommerceAdapter.getCart} answers where there is a cart. */
export interface Reading {
  readonly cart: Cart;
  readonly handle: CartHandle | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isMoney = (value: unknown): boolean => isObject(value) && typeof value.amount === 'string';

const isLine = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.variantId === 'string' &&
  isCount(value.quantity) &&
  isMoney(value.unitPrice) &&
  isObject(value.attributes);

export const isCart = (value: unknown): value is Cart =>
  isObject(value) &&
  Array.isArray(value.lines) &&
  value.lines.every(isLine) &&
  isCount(value.totalQuantity) &&
  isMoney(value.total);

const handleOf = (value: unknown): CartHandle | null =>
  typeof value === 'string' && value !== '' ? (value as CartHandle) : null;

export function readChange(value: unknown): CartChange | undefined {
  if (!isObject(value) || !isCart(value.cart)) return undefined;
  const notices: unknown[] = Array.isArray(value.notices) ? value.notices : [];
  return {
    cart: value.cart,
    handle: handleOf(value.handle),
    notices: notices.filter((notice): notice is Notice => isObject(notice) && typeof notice.code === 'string'),
  };
}

export function readReading(value: unknown): Reading | null | undefined {
  if (value === null) return null;
  if (!isObject(value) || !isCart(value.cart)) return undefined;
  return { cart: value.cart, handle: handleOf(value.handle) };
}

export function readHandoff(value: unknown): CheckoutHandoff | undefined {
  if (!isObject(value)) return undefined;
  const { kind, url, open, fallbackUrl } = value;
  const fits =
    (kind === 'redirect' && typeof url === 'string') ||
    (kind === 'host' && typeof open === 'function') ||
    (kind === 'embedded' && typeof url === 'string' && typeof fallbackUrl === 'string');
  return fits ? (value as unknown as CheckoutHandoff) : undefined;
}
