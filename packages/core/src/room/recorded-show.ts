/** Makes the recorded show out of a live one: the same show, with what happened in it as cues. */
import type { CueEvent, Ms, ShowState } from '../contracts/live.js';
import type { Cue, Show, Source } from '../show/show.js';
import { announcedIn, type Announced } from './announced.js';

export interface RecordedShowOptions {
  /** What the archive has kept, in its order; without it there is only what the final state still holds. */
  readonly events?: readonly CueEvent[];
  /** What the recording is timed on. `media`: it has no programme time, and begins where the show did. */
  readonly timed?: 'programme' | 'media';
  /** Addresses of the files of its chat, of five minutes each, the first from the begin of the show on; they may be relative to the show file. */
  readonly chat?: readonly string[];
}

interface Span {
  readonly at: Ms;
  /** Absent: to the end of the show. */
  readonly until?: Ms | undefined;
}

type Told = Cue extends infer C ? (C extends Cue ? Omit<C, 'start' | 'end' | 'at' | 'until'> : never) : never;

/** No date can be written beyond it; half of it, so that nothing added to a time leaves it. */
const LAST_DATE = 8.64e15 / 2;
const TYPES: Readonly<Record<string, string>> = { m3u8: 'application/vnd.apple.mpegurl', mp4: 'video/mp4', webm: 'video/webm' };

/** The recording, by the end of its address; HLS where that says nothing, since a live stream is. */
function sourceOf(address: string): Source {
  const end = /\.(\w+)(?:[?#]|$)/.exec(address.slice(address.lastIndexOf('/')))?.[1] ?? '';
  return { src: address, type: TYPES[end.toLowerCase()] ?? 'application/vnd.apple.mpegurl' };
}

const earliest = (...times: readonly (Ms | undefined)[]): Ms | undefined => {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};

function* pinsOf({ pins }: Announced): Generator<readonly [Told, Span]> {
  for (const [index, pin] of pins.entries()) {
    const next = pins.slice(index + 1).find(({ slot, at }) => slot === pin.slot && at >= pin.at);
    yield [
      { id: pin.id, type: 'pin', product: pin.product },
      { at: pin.at, until: earliest(pin.end, next?.at) },
    ];
  }
}

/** One for each product of a deal each time that it was announced. A code whose time is over is of no use to who comes later. */
function* offersOf({ offers }: Announced): Generator<readonly [Told, Span]> {
  for (const { id, rev, products, at, deadline, label, display, coupon } of offers) {
    const next = offers.find((other) => other.id === id && other.rev > rev);
    const words = {
      type: 'offer',
      ...(label !== undefined && { title: label }),
      ...(display && { price: display }),
      ...(coupon !== undefined && deadline === undefined && !next && { code: coupon }),
    } as const;
    const span = { at, until: earliest(deadline, next && Math.max(at, next.at)) };
    if (products.length === 0) yield [{ id: `${id}.${rev}`, ...words }, span];
    for (const product of products) yield [{ id: `${id}.${rev}.${product}`, product, ...words }, span];
  }
}

function* othersOf({ polls, notices }: Announced): Generator<readonly [Told, Span]> {
  for (const { id, at, end, q, options, tally } of polls)
    yield [
      { id, type: 'poll', title: q, options, ...(tally && { tally }) },
      { at, until: end },
    ];
  for (const { id, at, end, text } of notices)
    yield [
      { id, type: 'notice', text },
      { at, until: end },
    ];
}

/**
 * The cues of the show itself stay; what was live is added after them, under ids that are not used yet. What was taken back
 * as soon as it came has no span, and is left out.
 */
export function recordedShow(show: Show, state: ShowState, options: RecordedShowOptions = {}): Show {
  const { events = [], timed = 'programme', chat = [] } = options;
  const { startedAt, endedAt, recording, pdtOffset = 0 } = state;
  const announced = announcedIn(state, events);
  const taken = new Set(show.cues.map(({ id }) => id));
  const keys = new Set(show.products.map(({ key }) => key));

  function timing({ at, until }: Span): Pick<Cue, 'start' | 'end' | 'at' | 'until'> | null {
    const stop = earliest(until, endedAt);
    if (Math.abs(at) > LAST_DATE || (stop !== undefined && stop <= at)) return null;
    if (timed === 'programme') return { at: at + pdtOffset, ...(stop !== undefined && { until: stop + pdtOffset }) };
    const seconds = (time: Ms) => Math.max(0, (time - (startedAt ?? 0)) / 1_000);
    if (stop !== undefined && seconds(stop) === 0) return null;
    return { start: seconds(at), ...(stop !== undefined && { end: seconds(stop) }) };
  }

  function free(id: string): string {
    let name = id;
    for (let n = 2; taken.has(name); n++) name = `${id}-${n}`;
    taken.add(name);
    return name;
  }

  const cues = [...pinsOf(announced), ...offersOf(announced), ...othersOf(announced)].flatMap(([told, span]): Cue[] => {
    const time = timing(span);
    const isKnown = !('product' in told) || told.product === undefined || keys.has(told.product);
    return time && isKnown ? [{ ...told, id: free(told.id), ...time }] : [];
  });
  // nobody is in the room any more
  const { startsAt: _planned, endsAt = endedAt, duration, room: _room, ...rest } = show;
  // the chat counts from here
  const startsAt = startedAt ?? _planned;
  const lasted = startedAt !== undefined && endedAt !== undefined ? (endedAt - startedAt) / 1_000 : undefined;
  const seconds = duration ?? (lasted !== undefined && lasted > 0 ? lasted : undefined);
  return {
    ...rest,
    status: 'recorded',
    // without a recording yet there is nothing to play
    sources: recording === undefined ? [] : [sourceOf(recording)],
    cues: [...show.cues, ...cues],
    ...(chat.length > 0 && { room: { channel: 'replay' as const, urls: chat } }),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
    ...(seconds !== undefined && { duration: seconds }),
  };
}
