import { problem, type VitrineError } from '../errors.js';
import { tooDeep, tooLong } from './limits.js';
import { createReader, type Report } from './reader.js';
import { shape } from './shape.js';
import type { Show, ShowProduct } from './show.js';

/** What came of a show file. */
export interface ShowReading {
  /** `null` exactly where one of `problems` is blocking. */
  readonly show: Show | null;
  /** The poster, if it could be read, even where there is no show. */
  readonly poster: Show['poster'] | null;
  /** The products that could be read, even where there is no show. */
  readonly products: readonly ShowProduct[];
  /** All that was refused, skipped, dropped or passed over, each with its `path`; at most 500, blocking ones aside. */
  readonly problems: readonly VitrineError[];
}

// so that a file made of faults cannot flood the page
const MOST_PROBLEMS = 500;

/**
 * Reads the text of a show file into fresh objects that hold known keys alone. It never throws: what is wrong stands in
 * `problems`, and costs as little of the show as possible. `docs/show-file.md` says what each fault costs.
 *
 * @param base absolute address of the file, which the addresses in it are relative to.
 */
export function readShow(text: string, base: string): ShowReading {
  const problems: VitrineError[] = [];
  const report: Report = (code, path, message) => {
    const found = problem(code, `${path || 'show file'}: ${message}`, { path });
    if (problems.length < MOST_PROBLEMS || found.severity === 'blocking') problems.push(found);
    return null;
  };

  const read = readFile(text, base, report);
  // shape.ts and the type say the same, to which the tests hold them
  const show = read && ({ sources: [], tracks: [], products: [], cues: [], ...read } as unknown as Show);
  const blocked = problems.some(({ severity }) => severity === 'blocking');
  return { show: blocked ? null : show, poster: show?.poster ?? null, products: show?.products ?? [], problems };
}

function readFile(text: string, base: string, report: Report): object | null {
  if (tooLong(text)) return report('config/show-too-large', '', 'expected at most a million characters');
  const file = parse(text);
  if (file === undefined) return report('config/show-invalid', '', 'expected JSON');
  if (tooDeep(file)) return report('config/show-too-large', '', 'expected at most 20 levels');
  return createReader(base, report)(shape, file, '', 'config/show-invalid') as object | null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
