/**
 * Money as every shop's backend can say it without loss: a decimal string in major units, and a currency.
 *
 * No exponent is ever guessed: engines disagree about them (HUF has no digits in Chromium, two in Firefox), so it comes
 * from the backend or from an adapter's configuration. Nothing here produces a total that is shown (law 1).
 */
export interface Money {
  /** Major units, `/^-?\d+(\.\d+)?$/`, as in `"49.90"`. */
  readonly amount: string;
  /** Upper case; ISO 4217 where there is such a code, but any code is kept. */
  readonly currency: string;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Reads a plain decimal string. @throws TypeError where it is none. */
export function decimal(amount: string, currency: string): Money {
  if (!DECIMAL.test(amount)) throw new TypeError(`not a plain decimal: ${JSON.stringify(amount)}`);
  return { amount, currency: currency.toUpperCase() };
}

/** Moves the point of an integer (number or string, negative allowed) by `scale` digits: `minor(4990, 2, 'EUR')` is 49.90 EUR. */
export function minor(units: number | string, scale: number, currency: string): Money {
  const text = String(units);
  if (!/^-?\d+$/.test(text)) throw new TypeError(`not an integer: ${JSON.stringify(units)}`);
  const sign = text.startsWith('-') ? '-' : '';
  const digits = text.slice(sign.length).padStart(scale + 1, '0');
  const cut = digits.length - scale;
  return decimal(`${sign}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ''}`, currency);
}

/** For backends that send JSON floats: cleaned once, here, by rounding to six digits. No currency table. */
export function float(value: number, currency: string): Money {
  if (!Number.isFinite(value)) throw new TypeError(`not a finite number: ${value}`);
  const text = value.toFixed(6).replace(/\.?0+$/, '');
  return decimal(text === '-0' ? '0' : text, currency);
}

function aligned(a: string, b: string): [bigint, bigint] {
  const [ai = '0', af = ''] = a.split('.');
  const [bi = '0', bf = ''] = b.split('.');
  const width = Math.max(af.length, bf.length);
  return [BigInt(ai + af.padEnd(width, '0')), BigInt(bi + bf.padEnd(width, '0'))];
}

/** Negative, zero or positive, exactly. @throws TypeError for unlike currencies. */
export function compare(a: Money, b: Money): number {
  if (a.currency !== b.currency) throw new TypeError(`${a.currency} cannot be compared with ${b.currency}`);
  const [x, y] = aligned(a.amount, b.amount);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** `money` `count` times, exactly. For tests and analytics sinks; never for an amount that is shown. */
export function times(money: Money, count: number): Money {
  const [whole = '0', fraction = ''] = money.amount.split('.');
  return minor((BigInt(whole + fraction) * BigInt(count)).toString(), fraction.length, money.currency);
}

export { format } from './format.js';
