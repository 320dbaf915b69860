import type { Tick } from '../contracts/live.js';
import { jsonBytes } from './text.js';
import type { WaitingLines } from './waiting.js';

/** What `,"chat":[]` and `,"dropped":…` may take. */
const AROUND_CHAT = 40;

/** A tick without its lines. */
export type TickFrame = Omit<Tick, 'chat' | 'dropped'>;

/** A frame leaves at least half of the tick to the lines; what it can do without goes until it does. */
function fitting(frame: TickFrame, most: number): TickFrame {
  if (jsonBytes(frame) + AROUND_CHAT <= most) return frame;
  const { react: _react, ...plain } = frame;
  if (jsonBytes(plain) + AROUND_CHAT <= most) return plain;
  const { tally: _tally, ...bare } = plain;
  return bare;
}

/** Fills a tick with what waits, up to `most` bytes of JSON. What there was no room for is counted in `dropped`. */
export function composeTick(frame: TickFrame, waiting: WaitingLines, most: number): Tick {
  const base = fitting(frame, most / 2);
  const chat = waiting.take(most - jsonBytes(base) - AROUND_CHAT, frame.at);
  const dropped = waiting.dropped();
  return { ...base, ...(chat.length > 0 && { chat }), ...(dropped > 0 && { dropped }) };
}
