/** At which quality a stream starts. */
import type { Rendition } from './playlist.js';

export interface Circumstances {
  /** Bits in a second that are likely to arrive. */
  readonly bandwidth: number;
  /** Pixels of the screen that the video covers; 0 where that is not known. */
  readonly width: number;
  readonly height: number;
}

/** The share of the bandwidth that the first seconds may take: somebody waits for them, and the quality rises soon after. */
const SHARE = 1 / 8;

/**
 * The best rendition that arrives in time and is not larger than its place; the lightest where none does. The engine's own
 * way is to load a piece of the lightest for trial and throw it away.
 */
export function startRendition(renditions: readonly Rendition[], { bandwidth, width, height }: Circumstances) {
  const sorted = [...renditions].sort((a, b) => a.bandwidth - b.bandwidth);
  const covers = (each: Rendition): boolean => width * height > 0 && (each.width >= width || each.height >= height);
  const covering = sorted.find(covers) ?? sorted.at(-1);
  const fitting = sorted.filter((each) => each.bandwidth <= Math.min(bandwidth * SHARE, covering?.bandwidth ?? 0));
  return fitting.at(-1) ?? sorted[0];
}
