import type { Verdict } from './goals.js';
import type { Results } from './results.js';
import type { Summary } from './statistics.js';
import type { Column, Suite } from './suite.js';
import { table, told } from './table.js';

const withQuartiles = ({ median, quartiles: [low, high] }: Summary, digits: number): string =>
  told(low, digits) === told(high, digits)
    ? told(median, digits)
    : `${told(median, digits)} (${told(low, digits)}–${told(high, digits)})`;

/** The figures of a suite, a line for each target. */
export function suiteTable({ name, title, base, columns, targets }: Suite, results: Results): string {
  const cell = (target: string, { figure, digits = 0, isNet }: Column): string =>
    withQuartiles(
      isNet && base && target !== base ? results.net(name, target, base, figure) : results.summary(name, target, figure),
      digits,
    );
  const head = ['target', ...columns.map((column) => column.title)];
  const rows = targets.map((target) => [target.name, ...columns.map((column) => cell(target.name, column))]);
  const net = columns.filter(({ isNet }) => isNet).map((column) => column.title);
  const note = base && net.length > 0 ? `\nNet of the page with ${base}: ${net.join(', ')}.` : '';
  return `## ${title}\n\n${table(head, rows)}${note}`;
}

const WORD = { true: 'met', false: 'NOT MET', undefined: 'not measured' } as const;

/** The goals, a line for each. */
export function goalTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ what, unit, digits, most, figure, isMet }) => [
    what,
    `≤ ${told(most, digits)}${unit && ` ${unit}`}`,
    withQuartiles(figure, digits),
    WORD[`${isMet}`],
  ]);
  return `## Goals\n\n${table(['what', 'goal', 'figure', ''], rows)}`;
}
