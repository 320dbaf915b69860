/** What is told of a cart that has changed, and of one that goes to the checkout. */
import type { Cart } from '../contracts/commerce.js';
import type { Movement } from '../cart/movement.js';
import { itemOfLine } from './items.js';
import { MOST_ITEMS, type AnalyticsItem, type AnalyticsRecord } from './record.js';

/** What is known of a change besides what the cart says. */
export interface Occasion {
  readonly eventId: string;
  readonly show?: string | undefined;
  readonly at?: number | undefined;
  /** What was asked for, as far as it was known before. */
  readonly item?: AnalyticsItem | undefined;
}

/** `null` where nothing went in or out: what was refused is no event. */
export function movementRecord(movement: Movement | undefined, { eventId, show, at, item }: Occasion): AnalyticsRecord | null {
  if (!movement || movement.quantity === 0) return null;
  const { line, quantity } = movement;
  const count = Math.abs(quantity);
  // some backends keep a variant under another id, as they do with bundles; then it goes by what was asked for
  const told = line ? { ...item, ...itemOfLine(line, count) } : item && { ...item, quantity: count };
  if (!told) return null;
  return {
    name: quantity > 0 ? 'add_to_cart' : 'remove_from_cart',
    eventId,
    ...(show !== undefined && { show }),
    ...(at !== undefined && { at }),
    items: [told],
    ...(line?.quantity === count && { total: line.total }),
  };
}

/** The whole cart, or the one thing that is bought past it. */
export function checkoutRecord(eventId: string, cart: Cart | null, now: AnalyticsItem | undefined): AnalyticsRecord {
  const name = 'begin_checkout';
  if (now) return { name, eventId, items: [now] };
  const lines = cart?.lines.slice(0, MOST_ITEMS) ?? [];
  return { name, eventId, items: lines.map((line) => itemOfLine(line, line.quantity)), ...(cart && { total: cart.total }) };
}
