/** Where on the seek bar products are shown: a mark for each, and those that would stand on one another as one. */
import type { Show } from '@vitrine/core';
import type { Deck } from './deck.js';

export interface Mark {
  /** Seconds of media time. */
  readonly start: number;
  /** Keys of the products whose showing begins here, or so near that it is the same mark. */
  readonly products: readonly string[];
}

/** CSS pixels that a finger needs. */
const WIDTH = 24;

/** The marks of a show on a bar so many pixels wide. */
export function marksOf(show: Show, duration: number, width: number): readonly Mark[] {
  if (!(duration > 0) || !(width > 0)) return [];
  const apart = (WIDTH / width) * duration;
  const pins = show.cues
    .flatMap((cue) => (cue.type === 'pin' && cue.start !== undefined && cue.start < duration ? [cue] : []))
    .sort((a, b) => a.start! - b.start!);
  const marks: { start: number; products: string[] }[] = [];
  for (const { start = 0, product } of pins) {
    const last = marks.at(-1);
    if (last && start - last.start < apart) last.products.push(product);
    else marks.push({ start, products: [product] });
  }
  return marks;
}

/** A little, in seconds: a seek may end just before the moment that was meant. */
const NEAR = 0.5;

/** The start of the next or the earlier showing of a product; stays where there is none. */
export function neighbour({ player, video, live }: Deck, direction: 1 | -1): number {
  // what is shown of a live show is timed on the programme
  if (live) return video.currentTime;
  const show = player.stage.$show.get();
  const starts = show ? marksOf(show, video.duration, video.duration * WIDTH).map(({ start }) => start) : [];
  const now = video.currentTime;
  const next = direction > 0 ? starts.find((start) => start > now + NEAR) : starts.findLast((start) => start < now - 2 * NEAR);
  return next ?? (direction > 0 ? now : 0);
}
