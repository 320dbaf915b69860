import { group } from '../check.js';
import { expectEqual, valueOf } from '../expect.js';
import * as needs from '../needs.js';

/** Reports the backend's own races: without the session's queue, writes that overlap may be lost. */
export const controlGroup = group('control', false);

controlGroup.it('eight adds at once without the queue', [needs.cart], async (kit) => {
  const { handle, line } = await kit.filled(1);
  const add = () => kit.adapter.addLines(handle, [{ variantId: line.variantId, quantity: 1 }], kit.op());
  const outcomes = await Promise.all(Array.from({ length: 8 }, add));
  const latest = outcomes.map((outcome) => valueOf(outcome, 'adding')).at(-1);
  expectEqual((await kit.cart(latest?.handle ?? null)).totalQuantity, 9, 'quantity');
});
