/** The units of a countdown, in the words of a language. */
import type { Remaining } from '@vitrine/core';

export type Unit = 'day' | 'hour' | 'minute' | 'second';

const amountOf = ({ days, hours, minutes, seconds }: Remaining, unit: Unit): number =>
  ({ day: days, hour: hours, minute: minutes, second: seconds })[unit];

/** What is shown: from the largest of which there is one on, but never less than minutes and seconds. */
export function unitsOf(left: Remaining): readonly Unit[] {
  const all: readonly Unit[] = ['day', 'hour', 'minute', 'second'];
  const first = all.findIndex((unit) => amountOf(left, unit) > 0);
  return all.slice(first < 0 ? 2 : Math.min(first, 2));
}

/** The number of a unit, and what it is called beside it. A language may put both into one word, which is then the name. */
export function unitParts(left: Remaining, unit: Unit, locale: string): readonly [number: string, name: string] {
  const amount = amountOf(left, unit);
  const digits = unit === 'day' ? 1 : 2;
  const parts = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).formatToParts(amount);
  const name = parts
    .filter(({ type }) => type === 'unit' || type === 'literal')
    .map(({ value }) => value)
    .join('')
    .trim();
  return [new Intl.NumberFormat(locale, { minimumIntegerDigits: digits }).format(amount), name];
}

/** All of it as it is spoken, the two largest: `2 days, 3 hours`. */
export function spokenLeft(left: Remaining, locale: string): string {
  const units = unitsOf(left).filter((unit) => amountOf(left, unit) > 0);
  const said = (units.length > 0 ? units.slice(0, 2) : (['second'] as const)).map((unit) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amountOf(left, unit)),
  );
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(said);
}
