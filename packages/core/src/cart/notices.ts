/** What the shopper should be told where the backend did something else than was asked, and did not say so itself. */
import type { Cart, CartLine, Notice, NoticeCode } from '../contracts/commerce.js';
import { compare, type Money } from '../money.js';
import { growth } from './growth.js';

type About = Pick<Notice, 'variantId' | 'lineId'>;

const SHORT: readonly NoticeCode[] = ['quantity-adjusted', 'out-of-stock', 'line-removed'];

const fits = (named: string | undefined, meant: string | undefined) =>
  named === undefined || meant === undefined || named === meant;

/** True where the backend has spoken of it, or of nothing in particular. */
const isTold = (given: readonly Notice[], codes: readonly NoticeCode[], about: About): boolean =>
  given.some(
    (notice) => codes.includes(notice.code) && fits(notice.variantId, about.variantId) && fits(notice.lineId, about.lineId),
  );

/** Unlike currencies are another market, not another price; an amount that is no decimal cannot be judged. */
function isOtherPrice(a: Money, b: Money): boolean {
  try {
    return a.currency === b.currency && compare(a, b) !== 0;
  } catch {
    return false;
  }
}

function priceBefore(before: Cart, line: CartLine): Money | undefined {
  const same = before.lines.find(({ id }) => id === line.id);
  return (same ?? before.lines.find(({ variantId }) => variantId === line.variantId))?.unitPrice;
}

const priceChanged = ({ variantId, id }: CartLine): Notice => ({ code: 'price-changed', variantId, lineId: id });

const isPriceTold = (given: readonly Notice[], line: CartLine) =>
  isTold(given, ['price-changed'], { variantId: line.variantId, lineId: line.id });

/** Lines whose price is not what it was when the cart was last settled. */
export function priceNotices(before: Cart | null, after: Cart, given: readonly Notice[]): readonly Notice[] {
  if (!before) return [];
  return after.lines
    .filter((line) => {
      const price = priceBefore(before, line);
      return price !== undefined && isOtherPrice(price, line.unitPrice) && !isPriceTold(given, line);
    })
    .map(priceChanged);
}

/** Lines of a variant whose price is not one that the shopper saw when pressing, or is of another currency. */
export function expectationNotices(
  cart: Cart,
  variantId: string,
  expected: readonly Money[],
  given: readonly Notice[],
): readonly Notice[] {
  const own = cart.lines.filter((line) => line.variantId === variantId);
  const otherPrice = own.filter(
    (line) => expected.some((price) => isOtherPrice(price, line.unitPrice)) && !isPriceTold(given, line),
  );
  const otherCurrency = own.filter((line) => expected.some(({ currency }) => currency !== line.unitPrice.currency));
  return [
    ...otherPrice.map(priceChanged),
    ...otherCurrency.map((line): Notice => ({ code: 'other-currency', variantId, lineId: line.id })),
  ];
}

/** `before`: the cart that the add was sent to. */
export function addNotices(
  before: Cart | null,
  after: Cart,
  variantId: string,
  requested: number,
  given: readonly Notice[],
): readonly Notice[] {
  const actual = growth(before, after, variantId);
  if (actual >= requested || isTold(given, SHORT, { variantId })) return [];
  return [{ code: 'quantity-adjusted', variantId, requested, actual: Math.max(0, actual) }];
}

export function quantityNotices(
  before: Cart | null,
  after: Cart,
  lineId: string,
  requested: number,
  given: readonly Notice[],
): readonly Notice[] {
  const variantId = (after.lines.find(({ id }) => id === lineId) ?? before?.lines.find(({ id }) => id === lineId))?.variantId;
  if (variantId === undefined || isTold(given, SHORT, { variantId, lineId })) return [];
  const line = after.lines.find(({ id }) => id === lineId);
  if (line)
    return line.quantity === requested
      ? []
      : [{ code: 'quantity-adjusted', variantId, lineId, requested, actual: line.quantity }];
  // some backends give a line another id when it changes, and not every backend sends all lines
  const isElsewhere = !after.linesComplete || after.lines.some((other) => other.variantId === variantId);
  return requested === 0 || isElsewhere ? [] : [{ code: 'line-removed', variantId, lineId, requested, actual: 0 }];
}

/** The later of two notices about the same thing stands. */
export function mergeNotices(earlier: readonly Notice[], later: readonly Notice[]): readonly Notice[] {
  const about = ({ code, variantId, lineId, discountCode, message }: Notice) =>
    JSON.stringify([code, variantId, lineId, discountCode, code === 'other' ? message : null]);
  return [...new Map([...earlier, ...later].map((notice) => [about(notice), notice])).values()];
}
