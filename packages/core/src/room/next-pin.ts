import type { HostOp, Ms, ShowState } from '../contracts/live.js';
import type { ShowProduct } from '../show/show.js';
import { shownPin } from './subject.js';

/** The number for a pin that comes now. */
export const nextSeq = ({ pins }: ShowState): number => 1 + Math.max(0, ...pins.map(({ seq }) => seq));

/** In the order of the numbers that the host says; products without one follow, in the order of the show. */
const inOrder = (products: readonly ShowProduct[]): readonly ShowProduct[] =>
  products.toSorted((a, b) => (a.number === b.number ? 0 : (a.number ?? Infinity) - (b.number ?? Infinity)));

export interface NextPinOptions {
  readonly slot?: string;
  /** As of one that is sold out. */
  readonly isSkipped?: (key: string) => boolean;
}

/** The key of the product that comes after the one in the slot, of all those of the show; `null`: it was the last. */
export function nextPin(products: readonly ShowProduct[], state: ShowState, options: NextPinOptions = {}): string | null {
  const { slot, isSkipped = () => false } = options;
  // one that was taken down is where the host is, too
  const last = state.pins.filter((pin) => pin.slot === slot).toSorted((a, b) => b.seq - a.seq)[0];
  const ordered = inOrder(products);
  const at = ordered.findIndex(({ key }) => key === (shownPin(state, slot) ?? last)?.product);
  return ordered.slice(at + 1).find(({ key }) => !isSkipped(key))?.key ?? null;
}

export interface PinOpOptions {
  readonly id: string;
  readonly product: string;
  readonly at: Ms;
  readonly slot?: string;
  readonly note?: string;
}

/** The wish to show a product from a moment on. */
export const pinOp = (state: ShowState, pin: PinOpOptions): HostOp => ({ k: 'pin', pin: { ...pin, seq: nextSeq(state) } });

/** The same wish in another state: it comes after all that has come meanwhile. */
export function renewed(op: HostOp, state: ShowState): HostOp {
  if (op.k === 'pin') {
    const isNewest = state.pins.every(({ id, seq }) => id === op.pin.id || seq < op.pin.seq);
    return isNewest ? op : { k: 'pin', pin: { ...op.pin, seq: nextSeq(state) } };
  }
  if (op.k === 'offer') {
    const rev = state.offers.find(({ id }) => id === op.offer.id)?.rev ?? -1;
    return rev < op.offer.rev ? op : { k: 'offer', offer: { ...op.offer, rev: rev + 1 } };
  }
  return op;
}
