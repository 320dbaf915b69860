/** What holds for every cart that an adapter ever answers with. */
import type { Cart, Money } from '@vitrine/core';

/** The faults of a cart, in words; none for a sound one. */
export function faultsOf(cart: Cart): string[] {
  const faults: string[] = [];
  const must = (condition: boolean, fault: string) => void (condition || faults.push(fault));
  const money = (amount: Money | undefined, where: string) => {
    if (!amount) return;
    must(
      typeof amount.amount === 'string' && /^-?\d+(\.\d+)?$/.test(amount.amount),
      `${where} is no plain decimal: ${JSON.stringify(amount.amount)}`,
    );
    must(amount.currency === cart.currency, `${where} is in ${amount.currency}, the cart in ${cart.currency}`);
  };

  must(/^[A-Z]{3,}$/.test(cart.currency), `currency is not upper case: ${cart.currency}`);
  money(cart.subtotal, 'subtotal');
  money(cart.total, 'total');
  money(cart.discount, 'discount');
  money(cart.tax, 'tax');
  must(Boolean(cart.subtotal && cart.total), 'subtotal or total is missing');
  must(typeof cart.totalsEstimated === 'boolean', 'totalsEstimated is not said');
  cart.lines.forEach((line, i) => {
    const where = `lines[${i}]`;
    must(
      typeof line.id === 'string' && line.id !== '' && typeof line.variantId === 'string' && line.variantId !== '',
      `${where} has an id that is no text`,
    );
    must(Number.isInteger(line.quantity) && line.quantity > 0, `${where}.quantity is no positive whole number: ${line.quantity}`);
    money(line.unitPrice, `${where}.unitPrice`);
    money(line.total, `${where}.total`);
  });
  must(new Set(cart.lines.map(({ id }) => id)).size === cart.lines.length, 'two lines have one id');
  const sum = cart.lines.reduce((count, { quantity }) => count + quantity, 0);
  must(!cart.linesComplete || cart.totalQuantity === sum, `totalQuantity is ${cart.totalQuantity}, the lines have ${sum}`);
  must(same(cart, JSON.parse(JSON.stringify(cart))), 'the cart does not survive JSON');
  return faults;
}

/** Deep equality that sees what JSON loses: `undefined`, dates, class instances. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && same(value, right.get(key)));
}
