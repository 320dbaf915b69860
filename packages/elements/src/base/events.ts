/**
 * The events. Elements *ask* with a cancelable `vitrine-…-request`, which bubbles through the page; the shop *tells* with
 * facts that cannot be cancelled. Every `detail` is plain data.
 */
import type { Cue, Facts } from '@vitrine/core';

interface AddDetail {
  /** A key of the show, or `kind:value`. */
  readonly product: string;
  /** The backend's id of the variant; without one the shop finds out, or asks the shopper. */
  readonly variant?: string | undefined;
  readonly quantity: number;
  /** Id of the show in which it was asked for. */
  readonly show?: string | undefined;
  /** Moment of the show in seconds of media time. */
  readonly at?: number | undefined;
  /** The same moment in programme time, ISO date-time. */
  readonly programTime?: string | undefined;
}

export interface VitrineRequests {
  'vitrine-add-request': AddDetail;
  'vitrine-buy-now-request': AddDetail;
  /** `quantity` is absolute; 0 removes. */
  'vitrine-quantity-request': { readonly line: string; readonly quantity: number };
  /** The whole set of codes. */
  'vitrine-discount-request': { readonly codes: readonly string[] };
  'vitrine-checkout-request': Readonly<Record<never, never>>;
  /** `wished` false takes it off the list. */
  'vitrine-wish-request': { readonly product: string; readonly wished: boolean };
  'vitrine-login-request': Readonly<Record<never, never>>;
  'vitrine-product-request': { readonly product: string };
  /** To be reminded of a show that is yet to begin; `startsAt` is an ISO date-time. A page acts on it, nobody else does. */
  'vitrine-reminder-request': { readonly show: string; readonly title: string; readonly startsAt: string };
  /** Says something in the chat of a live show. */
  'vitrine-message-request': { readonly text: string };
  /** `kind`: one of those that the room knows. */
  'vitrine-reaction-request': { readonly kind: string };
  /** `poll`: its id; `option`: which one, from 0. */
  'vitrine-vote-request': { readonly poll: string; readonly option: number };
  /** Takes part in a giveaway, or puts the code of an offer on the cart; `id`: which one. */
  'vitrine-claim-request': { readonly id: string };
}

export type RequestName = keyof VitrineRequests;

/** How a request ended, for the element that asked. `choose`: the shopper has to pick a variant first. */
export type Answer =
  | { readonly state: 'done'; readonly words?: string }
  | { readonly state: 'choose' }
  /** `login`: the shopper has to sign in first, and can. */
  | { readonly state: 'failed'; readonly words: string; readonly login?: true };

export interface VitrineFacts extends Facts {
  /** A player has a show, or a shop stands ready. */
  'vitrine-ready': { readonly tag: string; readonly show?: string | undefined };
  'vitrine-cue-enter': { readonly cue: Cue };
  'vitrine-cue-leave': { readonly cue: Cue };
  'vitrine-playback-change': { readonly state: 'playing' | 'paused' | 'ended' | 'buffering'; readonly currentTime: number };
}

/** Tells the page a fact. */
export function tell<K extends keyof VitrineFacts>(target: EventTarget, name: K, detail: VitrineFacts[K]): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

type EventsOf<T> = { [K in keyof T]: CustomEvent<T[K]> };

declare global {
  interface GlobalEventHandlersEventMap extends EventsOf<VitrineFacts>, EventsOf<VitrineRequests> {}
}
