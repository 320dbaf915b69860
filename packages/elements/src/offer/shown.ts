import { offerState, type LiveOffer, type OfferState } from '@vitrine/core';
import type { Moments } from '../room/due.js';

export interface ShownOffer {
  readonly offer: LiveOffer;
  readonly state: OfferState;
}

/** Milliseconds that a deal is still told of once it is over. */
const STAYS = 60_000;

/** The deals that are on, the latest first; where none is, the one that has just ended. */
export function shownOffers(offers: readonly LiveOffer[], moments: Moments): readonly ShownOffer[] {
  const all = offers.map((offer) => ({ offer, state: offerState(offer, moments) })).reverse();
  const open = all.filter(({ state }) => state.phase === 'open');
  if (open.length > 0) return open;
  const over = all.find(({ offer, state }) => state.phase === 'over' && moments.server - (offer.deadline ?? 0) < STAYS);
  return over ? [over] : [];
}
