/** The chat of a show that is over, as it ran. */
import type { ChatLine, Ms } from '../contracts/live.js';
import type { Moment } from '../timeline.js';

/** Milliseconds of the programme in one file of chat. */
export const CHUNK_MS = 5 * 60_000;
/** Lines that are shown at once. */
const MOST_SHOWN = 200;

/** The number of the chunk with the chat of a moment of programme time; what was written before the begin stands in the first, 0. */
export const chunkAt = (at: Ms, startedAt: Ms | undefined): number =>
  startedAt === undefined ? 0 : Math.max(0, Math.floor((at - startedAt) / CHUNK_MS)) || 0;

/** The programme time of what is on the screen; a recording without one counts from the begin of the show. */
export const programmeOf = ({ media, programme }: Moment, startedAt: Ms = 0): Ms => programme ?? startedAt + media * 1_000;

/** Written by no one who may not be read any more. */
export interface Withheld {
  readonly deleted?: readonly string[];
  readonly muted?: readonly string[];
}

function lineOf(json: string): ChatLine | null {
  try {
    const { id, at, u, n, t, h } = Object(JSON.parse(json)) as Record<keyof ChatLine, unknown>;
    const isLine = [id, u, n, t].every((it) => typeof it === 'string') && Number.isFinite(at);
    return isLine ? ({ id, at, u, n, t, ...(h === 1 && { h }) } as ChatLine) : null;
  } catch {
    return null;
  }
}

/** Reads JSON lines of chat into fresh objects, in the order of time and each id once; what is no line of chat is passed over. */
export function readChat(text: string, { deleted = [], muted = [] }: Withheld = {}): readonly ChatLine[] {
  const gone = new Set(deleted);
  const silent = new Set(muted);
  const lines = new Map<string, ChatLine>();
  for (const json of text.split('\n')) {
    const line = json.trim() === '' ? null : lineOf(json);
    if (line && !lines.has(line.id) && !gone.has(line.id) && !silent.has(line.u)) lines.set(line.id, line);
  }
  return [...lines.values()].sort((a, b) => a.at - b.at);
}

/** What the chat showed at a moment of programme time: its newest lines, of lines in the order of time. */
export function chatAt(lines: readonly ChatLine[], at: Ms, most = MOST_SHOWN): readonly ChatLine[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return lines.slice(Math.max(0, low - most), low);
}
