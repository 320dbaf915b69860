/** A console that is connected: its desk, and the hands at it. */
import type { ArchiveSink, KeyValueStore, LiveChannel, Show } from '@vitrine/core';
import { browserPlatform, browserTiming, tokenFor, warnOfDemo } from '@vitrine/elements/kit';
import { createDesk, type Desk } from '../desk/desk.js';
import { createKept } from '../desk/kept.js';
import type { Names } from '../desk/said.js';
import { createHands, type Hands, type HandsOptions } from './hands.js';

export interface Seat {
  readonly show: Show;
  readonly desk: Desk;
  readonly hands: Hands;
}

/** What a page has said of a console. */
export interface Sitting extends EventTarget {
  readonly name: string | undefined;
  readonly worker: 'auto' | 'off';
  readonly tokenUrl: string | undefined;
  readonly token: (() => Promise<string>) | undefined;
  readonly storage: KeyValueStore | null;
  readonly archive: ArchiveSink | undefined;
}

export interface SeatOptions extends Omit<HandsOptions, 'desk' | 'kept' | 'names'> {
  readonly channel: LiveChannel;
  /** Aborted when the console is left. */
  readonly signal: AbortSignal;
  /** What the host is called in the chat. */
  readonly name: string;
  names(desk: Desk): Names;
}

/** The show, with the address that gives hosts their tokens. */
function withTokens(show: Show, address: string | undefined): Show {
  if (address === undefined || !show.room) return show;
  return { ...show, room: { ...show.room, tokenUrl: new URL(address, document.baseURI).href } };
}

export function createSeat(page: Sitting, { channel, signal, name, names, ...options }: SeatOptions): Seat {
  const { show } = options;
  warnOfDemo(page, channel);
  const asked = withTokens(show, page.tokenUrl);
  // two people at one machine have a log each
  const kept = createKept(page.storage, [show.id, page.name].filter(Boolean).join(' '));
  const desk = createDesk({
    channel,
    show,
    token: page.token ?? (() => tokenFor(asked, signal)),
    worker: page.worker,
    name,
    kept,
    timing: browserTiming,
    platform: browserPlatform,
    archive: page.archive,
  });
  return { show, desk, hands: createHands({ ...options, desk, kept, names: () => names(desk) }) };
}
