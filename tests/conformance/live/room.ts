/** What the suite of live channels needs of a channel: rooms of its own, and a hand on whoever runs them. */
import type { LiveChannel, ShowState, Uplink } from '@vitrine/core';

export interface LiveRoom {
  readonly show: string;
  readonly channel: LiveChannel;
  token(role: 'viewer' | 'host'): Promise<string>;
  /** One that is over soon after it was used. */
  briefToken?(): Promise<string>;
  /** From now on nobody is let in. */
  refuse?(): Promise<void>;
  /** Keeps a state, and tells it where this channel tells states. */
  keep(state: ShowState): Promise<void>;
  /** What is kept now. */
  kept(): Promise<ShowState | null>;
  /** Sends something to everybody; a text goes as it is. */
  say?(kind: 'state' | 'delta' | 'tick', message: unknown): Promise<void>;
  /** What viewers have said so far, and who. */
  heard?(): readonly { readonly from: string; readonly message: Uplink }[];
  /** All connections break, and can be had again. */
  lose?(): Promise<void>;
  stop(): Promise<void>;
}

/** Why a channel lacks a behaviour, by the name of the check. */
export type Absent = Readonly<Record<string, string>>;

export const stateOf = (show: string, more: Partial<ShowState> = {}): ShowState => ({
  v: 1,
  show,
  rev: 1,
  epoch: 'e1',
  status: 'live',
  pins: [],
  offers: [],
  chat: { mode: 'on', maxLen: 200 },
  react: { kinds: ['heart'], sample: 1 },
  ...more,
});
