import type { Show } from '@vitrine/core';

/** When each product is first shown, in seconds of media time; without those that only a live programme tells. Pure. */
export function momentsOf(show: Show | null | undefined): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const cue of show?.cues ?? []) {
    if (cue.type !== 'pin' || cue.start === undefined) continue;
    first.set(cue.product, Math.min(cue.start, first.get(cue.product) ?? Infinity));
  }
  return first;
}
