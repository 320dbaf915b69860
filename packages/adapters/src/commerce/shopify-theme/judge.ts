/**
 * What a write came to. Shopify answers 422 both where it did nothing and where it did a part, and which of the two has
 * changed over the years, so the cart before is held against the cart after.
 */
import type { CommerceError, NewLine, Notice, Outcome, QuantityRule } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { countOf, type AjaxCart, type AjaxItem } from './cart.js';
import { obeys } from './catalogue.js';

export interface Verdict {
  /** Why it was refused, if it was. */
  readonly refused: CommerceError | null;
}
interface Seen extends Verdict {
  readonly before: AjaxCart;
  readonly after: AjaxCart;
}
type RuleOf = (variantId: string) => QuantityRule | undefined;
type Judged = Outcome<readonly Notice[]>;

const byKey = ({ items }: AjaxCart, key: string): AjaxItem | undefined => items.find((item) => item.key === key);

/** A refusal in general may be one of the quantity in particular. */
function refusal(error: CommerceError, variantId: string | undefined, allowed: boolean): Judged {
  if (error.kind !== 'out-of-stock') return { ok: false, error };
  if (!allowed) return failed('invalid-quantity', error.message);
  return { ok: false, error: { ...error, ...(variantId !== undefined && { variantId }) } };
}

export function afterAdd({ before, after, refused }: Seen, lines: readonly NewLine[], ruleOf: RuleOf): Judged {
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of lines) wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  const grown = [...wanted].map(([variantId, requested]) => {
    const now = countOf(after, variantId);
    return { variantId, requested, now, actual: Math.max(0, now - countOf(before, variantId)) };
  });
  const nothing = grown.every(({ now, actual }) => (refused ? actual === 0 : now === 0));
  if (nothing) {
    const [only] = grown.length === 1 ? grown : [];
    const allowed = grown.every(({ variantId, requested, now }) => {
      const rule = ruleOf(variantId);
      return !rule || obeys(now + requested, rule);
    });
    return refusal(refused ?? { kind: 'out-of-stock' }, only?.variantId, allowed);
  }
  return ok(
    grown
      // what was there before may be known of late, so that only a refusal, or nothing at all, is a shortfall
      .filter(({ requested, actual, now }) => (refused !== null || now === 0) && actual < requested)
      .map(({ variantId, requested, actual }) => ({ code: 'quantity-adjusted', variantId, requested, actual })),
  );
}

/** The key that a line has now: Shopify gives it another when a discount or an attribute comes to it. */
export function renamed({ before, after, refused }: Seen, key: string): string | null {
  const was = byKey(before, key);
  if (!refused || !was || byKey(after, key)) return null;
  const [now, ...more] = after.items.filter((item) => item.variant_id === was.variant_id && !byKey(before, item.key));
  return now && more.length === 0 ? now.key : null;
}

export function afterSet({ before, after, refused }: Seen, key: string, quantity: number, ruleOf: RuleOf): Judged {
  const [was, now] = [byKey(before, key), byKey(after, key)];
  const actual = now?.quantity ?? 0;
  // gone is what was asked for; and what Shopify has put under another key or taken away says itself
  if (actual === quantity || (!now && !refused && was)) return ok([]);
  if (!now) return failed('invalid-line', refused?.message);
  const variantId = String(now.variant_id);
  if (refused && actual === was?.quantity) {
    const rule = ruleOf(variantId);
    const error: CommerceError = refused.kind === 'invalid-variant' ? { ...refused, kind: 'invalid-line' } : refused;
    return refusal(error, variantId, !rule || obeys(quantity, rule));
  }
  return ok([{ code: 'quantity-adjusted', variantId, lineId: key, requested: quantity, actual }]);
}

const spelled = (code: string): string => code.trim().toUpperCase();

export function afterCodes({ before, after, refused }: Seen, codes: readonly string[]): Judged {
  // no stock is asked for here: the cart was busy with another write
  if (refused) return { ok: false, error: refused.kind === 'out-of-stock' ? { ...refused, kind: 'conflict' } : refused };
  const applies = (cart: AjaxCart, code: string) =>
    cart.discount_codes?.some((one) => one.applicable && spelled(one.code) === spelled(code)) ?? false;
  const idle = codes.filter((code) => !applies(after, code));
  const isOld = (code: string) => before.discount_codes?.some((one) => spelled(one.code) === spelled(code)) ?? false;
  const wrong = idle.find((code) => !isOld(code));
  if (wrong !== undefined) return failed('invalid-discount', `${wrong} does not apply`);
  return ok(idle.map((discountCode) => ({ code: 'discount-not-applied', discountCode })));
}
