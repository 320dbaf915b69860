/** What elements see of a cart: the settled cart plus what is pending, made anew each time. Pure. */
import type { Cart, CartLine, CheckoutHandoff, CommerceError, Notice } from '../contracts/commerce.js';
import { isSameLine, isWrite, quantityOf, type Job } from './job.js';
import { publicCart } from './redact.js';

/** A settled line with the quantity the shopper means it to have; 0 while it is being removed. */
export interface ViewLine extends CartLine {
  readonly pending: boolean;
}

/** Something the shopper meant that has not settled yet. */
export interface PendingIntent {
  readonly id: string;
  readonly kind: 'add' | 'set' | 'codes';
  readonly variantId?: string;
  readonly lineId?: string;
  readonly quantity?: number;
}

/** `intent`: which one failed; absent where reading the cart did. */
export type CartError = CommerceError & { readonly intent?: string };

export interface CartView {
  /** `unread`: nobody has asked the shop yet, or it did not answer. */
  readonly status: 'unread' | 'reading' | 'ready';
  /** The last settled cart, which alone says what things cost. */
  readonly cart: Cart | null;
  readonly lines: readonly ViewLine[];
  /** For the badge: the settled count with what is pending. */
  readonly quantity: number;
  /** Something is pending: the totals of `cart` are those of before. */
  readonly stale: boolean;
  readonly pending: readonly PendingIntent[];
  /** What came of the shopper's latest wishes; gone with the next wish, or when dismissed. */
  readonly notices: readonly Notice[];
  readonly error: CartError | null;
  /** Where to pay, resolved ahead; `null` while it is not known or not sure. */
  readonly checkout: CheckoutHandoff | null;
}

export interface ViewSource {
  readonly known: boolean;
  readonly cart: Cart | null;
  /** In the order of the queue, the one that is on its way first. */
  readonly jobs: readonly Job[];
  readonly notices: readonly Notice[];
  readonly error: CartError | null;
  readonly checkout: CheckoutHandoff | null;
}

function pendingOf(job: Job): readonly PendingIntent[] {
  switch (job.kind) {
    case 'add':
      return job.intents.map(({ id, quantity }) => ({ id, kind: 'add', variantId: job.variantId, quantity }));
    case 'set':
      return [{ id: job.id, kind: 'set', lineId: job.lineId, quantity: job.quantity }];
    case 'codes':
      return [{ id: job.id, kind: 'codes' }];
    default:
      return [];
  }
}

export function viewOf({ known, cart, jobs, notices, error, checkout }: ViewSource): CartView {
  const lines: ViewLine[] = (cart?.lines ?? []).map((line) => ({ ...line, pending: false }));
  let quantity = cart?.totalQuantity ?? 0;
  const move = (isMeant: (line: ViewLine) => boolean, to: (line: ViewLine) => number): boolean => {
    const at = lines.findIndex(isMeant);
    const line = lines[at];
    if (!line) return false;
    const next = to(line);
    quantity += next - line.quantity;
    lines[at] = { ...line, quantity: next, pending: true };
    return true;
  };
  for (const job of jobs) {
    if (job.kind === 'set')
      move(
        ({ id }) => id === job.lineId,
        () => job.quantity,
      );
    if (job.kind === 'add') {
      const more = quantityOf(job);
      if (
        !move(
          (line) => isSameLine(line, job),
          (line) => line.quantity + more,
        )
      )
        quantity += more;
    }
  }
  const isReading = jobs.some(({ kind }) => kind === 'read');
  const isStale = jobs.some((job) => isWrite(job) || job.kind === 'market');
  return {
    status: known ? 'ready' : isReading ? 'reading' : 'unread',
    cart: publicCart(cart),
    lines,
    quantity: Math.max(0, quantity),
    stale: isStale,
    pending: jobs.flatMap(pendingOf),
    notices,
    error,
    checkout: isStale ? null : checkout,
  };
}
