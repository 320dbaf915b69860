/**
 * What a write came to. Shopify answers 422 both where it did nothing and where it did a part, and which of the two has
 * changed over the years, so the cart before is held against the cart after.
 */
import type { CommerceError, NewLine, Notice, Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { countOf, type AjaxCart, type AjaxItem } from './cart.js';
import type { Catalogue } from './catalogue.js';

export interface Seen {
  /** Why it was refused, if it was. */
  readonly refused: CommerceError | null;
  readonly before: AjaxCart;
  readonly after: AjaxCart;
}
type Allows = Catalogue['allows'];
type Judged = Outcome<readonly Notice[]>;

const byKey = ({ items }: AjaxCart, key: string): AjaxItem | undefined => items.find((item) => item.key === key);

/** A refusal in general may be one of the quantity in particular. */
function refusal(error: CommerceError, variantId: string | undefined, allowed: boolean): Judged {
  if (error.kind !== 'out-of-stock') return { ok: false, error };
  if (!allowed) return failed('invalid-quantity', error.message);
  return { ok: false, error: { ...error, ...(variantId !== undefined && { variantId }) } };
}

export function afterAdd({ before, after, refused }: Seen, lines: readonly NewLine[], allows: Allows): Judged {
  const grown = lines.map(({ variantId, quantity: requested }) => {
    const now = countOf(after, variantId);
    return { variantId, requested, now, actual: Math.max(0, now - countOf(before, variantId)) };
  });
  if (grown.every(({ now, actual }) => (refused ? actual : now) === 0)) {
    const allowed = grown.every(({ variantId, requested, now }) => allows(variantId, now + requested));
    return refusal(refused ?? { kind: 'out-of-stock' }, grown.length === 1 ? grown[0]?.variantId : undefined, allowed);
  }
  return ok(
    grown
      // what was there before may be known of late, so that only a refusal, or nothing at all, is a shortfall
      .filter(({ requested, actual, now }) => (refused || now === 0) && actual < requested)
      .map(({ variantId, requested, actual }) => ({ code: 'quantity-adjusted', variantId, requested, actual })),
  );
}

export function afterSet({ before, after, refused }: Seen, key: string, quantity: number, allows: Allows): Judged {
  const [was, now] = [byKey(before, key), byKey(after, key)];
  const actual = now?.quantity ?? 0;
  // gone is what was asked for; and what Shopify has put under another key or taken away says itself
  if (actual === quantity || (!now && !refused && was)) return ok([]);
  if (!now) return failed('invalid-line', refused?.message);
  const variantId = String(now.variant_id);
  if (refused && actual === was?.quantity) return refusal(refused, variantId, allows(variantId, quantity));
  return ok([{ code: 'quantity-adjusted', variantId, lineId: key, requested: quantity, actual }]);
}

const spelled = (code: string): string => code.trim().toUpperCase();

export function afterCodes({ before, after, refused }: Seen, codes: readonly string[]): Judged {
  // no stock is asked for here: the cart was busy with another write
  if (refused) return { ok: false, error: refused.kind === 'out-of-stock' ? { ...refused, kind: 'conflict' } : refused };
  const holds = (cart: AjaxCart, code: string, applied: boolean) =>
    cart.discount_codes?.some((one) => spelled(one.code) === spelled(code) && (one.applicable || !applied));
  const idle = codes.filter((code) => !holds(after, code, true));
  // one that was there before may have lost its use; one that is new never had any
  if (!idle.every((code) => holds(before, code, false))) return failed('invalid-discount');
  return ok(idle.map((discountCode) => ({ code: 'discount-not-applied', discountCode })));
}
