import type { Cue, Ms } from '@vitrine/core';
import type { VitrinePlayer } from '../player/player.js';
import type { CueTaker } from './connect.js';

export interface Moments {
  /** The moment of the picture; `null`: there is none. */
  readonly programme: Ms | null;
  readonly server: Ms;
}

/** Whether something holds at the moment of the picture; where there is no picture to be late, at the server's. */
export const holds = (
  { at, end = Infinity }: { readonly at: Ms; readonly end?: Ms },
  { programme, server }: Moments,
): boolean => {
  const now = programme ?? server;
  return at <= now && now < end;
};

/**
 * Whether a thing of the room is on this viewer's screen: its cue holds, where the player follows the show; else by its own moments.
 */
export function isDue(
  player: (VitrinePlayer & CueTaker) | null,
  cues: readonly Cue[],
  type: Cue['type'],
  thing: { readonly id: string; readonly at: Ms; readonly end?: Ms },
  moments: Moments,
): boolean {
  const follows = moments.programme !== null && player?.cues !== undefined;
  return follows ? cues.some((cue) => cue.type === type && cue.id === thing.id) : holds(thing, moments);
}
