/** Whether a deal is on. What it takes off, and who gets it, is the shop's backend to say. */
import type { LiveOffer, Ms } from '../contracts/live.js';

export type OfferPhase = 'ahead' | 'open' | 'over';

export interface OfferState {
  readonly phase: OfferPhase;
  /** Milliseconds until it is over, for whoever counts down; `null` where nobody has said when. */
  readonly remaining: Ms | null;
}

export interface OfferMoment {
  /** The moment of the picture; `null`: there is none, before the play and after the end. */
  readonly programme: Ms | null;
  /** The time of the server. */
  readonly server: Ms;
}

/** It begins with the picture, and is over by the server's time, however late the picture: `over` wins. */
export function offerState({ at, deadline }: Pick<LiveOffer, 'at' | 'deadline'>, { programme, server }: OfferMoment): OfferState {
  const remaining = deadline === undefined ? null : Math.max(0, deadline - server);
  if (remaining === 0) return { phase: 'over', remaining };
  // where there is no picture to be late, it is as late as the server
  return { phase: at <= (programme ?? server) ? 'open' : 'ahead', remaining };
}
