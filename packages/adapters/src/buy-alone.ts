import type { Attribution, CartHandle, CheckoutHandoff, CommerceAdapter, NewLine, Op, Outcome } from '@vitrine/core';

/**
 * What is bought at once, in a cart of its own, so that the shopper's stays as it is. A backend that put in fewer than were
 * asked for has refused: nobody has agreed to fewer, and on the way to the checkout nobody is told.
 */
export function buyAlone(
  addLines: CommerceAdapter['addLines'],
  handOff: (
    cart: CartHandle | null,
    attribution: Attribution,
    op: Op,
  ) => Outcome<CheckoutHandoff> | Promise<Outcome<CheckoutHandoff>>,
): (line: NewLine, attribution: Attribution, op: Op) => Promise<Outcome<CheckoutHandoff>> {
  return async (line, attribution, op) => {
    const alone = await addLines(null, [line], op);
    if (!alone.ok) return alone;
    const short = alone.value.notices.find(({ code }) => code === 'quantity-adjusted' || code === 'out-of-stock');
    if (short) {
      const { actual: available = 0 } = short;
      return { ok: false, error: { kind: 'out-of-stock', variantId: line.variantId, available } };
    }
    return handOff(alone.value.handle, attribution, op);
  };
}
