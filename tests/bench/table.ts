/** Text in columns, as it is read in a terminal and pasted into a document. */
export type Cell = string | number;

const isNumeric = (cell: Cell): boolean => typeof cell === 'number' || /^[-−]?\d[\d.,]*( \([-−\d.,–]+\))?$/.test(cell);
/** Letters as they are seen: an accent of its own takes no place. */
const widthOf = (text: string): number => [...text.normalize('NFC')].length;

/** A number as it is told: NaN is nothing, and no digit more than says something. */
export function told(value: number, digits = 0): string {
  if (Number.isNaN(value)) return '–';
  const fixed = value.toFixed(digits);
  // minus nothing is nothing
  return /^-0(\.0*)?$/.test(fixed) ? fixed.slice(1) : fixed;
}

/** Lines of a Markdown table. A column of numbers stands to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => head.map((_, column) => String(row[column] ?? '')));
  const widths = head.map((title, column) => Math.max(3, widthOf(title), ...texts.map((row) => widthOf(row[column] ?? ''))));
  const right = head.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '' && cell !== '–');
    return cells.length > 0 && cells.every(isNumeric);
  });
  const line = (cells: readonly string[]): string =>
    `| ${cells
      .map((cell, column) => {
        const room = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return right[column] ? room + cell : cell + room;
      })
      .join(' | ')} |`;
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${right[column] ? ':' : '-'}`).join('|')}|`;
  return [line(head), rule, ...texts.map(line)].join('\n');
}
