/** Reactions: what a viewer taps is summed and told now and then; what the room has tapped rises one by one. */
import type { Unsubscribe } from '../contracts/live.js';
import { createListeners } from './listeners.js';
import type { Timing } from './schedule.js';
import type { LiveSession } from './session.js';

export interface ReactionsOptions extends Pick<Timing, 'random' | 'schedule'> {
  readonly session: Pick<LiveSession, '$state' | 'onTick' | 'send'>;
}

export interface Reactions {
  /** Answers whether the room knows the kind. The viewer's own is shown by whoever calls. */
  tap(kind: string): boolean;
  /** Told of each that is to be shown: at most twelve in a second, each kind by its part. */
  onRise(told: (kind: string) => void): Unsubscribe;
  close(): void;
}

/** Milliseconds between two messages. */
const PAUSE = 2000;
/** Taps of one kind that a message may tell: more is a machine. */
const MOST_TAPS = 40;
const SECOND = 1000;
const MOST_RISING = 12;

type Counts = ReadonlyMap<string, number>;

/** At most `most` of them, each kind by its part, in turn; as long as there is room, a kind that was seen at all is seen. */
export function spread(counts: Counts, most: number): readonly string[] {
  const kinds = [...counts].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count, given: 0 }));
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const due = ({ count, given }: { count: number; given: number }): number => (given === 0 ? Infinity : count / given);
  return Array.from({ length: Math.min(most, total) }, () => {
    const next = kinds.reduce((best, each) => (due(each) > due(best) ? each : best));
    next.given++;
    return next.kind;
  });
}

export function createReactions({ session, random, schedule }: ReactionsOptions): Reactions {
  const rises = createListeners<string>();
  let taps = new Map<string, number>();
  /** What has been told of the viewer's own, and comes back with a tick. */
  let told: Counts = new Map();
  let rising: readonly string[] = [];
  let pause = SECOND;
  let cancelSend: Unsubscribe | undefined;
  let cancelRise: Unsubscribe | undefined;

  function send(): void {
    cancelSend = undefined;
    if (taps.size === 0) return;
    const mine = taps;
    taps = new Map();
    cancelSend = schedule(send, PAUSE);
    const sample = session.$state.get()?.react.sample ?? 1;
    // a part of the viewers speaks for all of them
    if (random() >= sample) return;
    const weighed = [...mine].map(([kind, count]) => [kind, Math.round(count / sample)] as const);
    if (session.send({ k: 'react', c: Object.fromEntries(weighed) }).ok) told = new Map(weighed);
  }

  function rise(): void {
    const [kind, ...rest] = rising;
    cancelRise = undefined;
    if (kind === undefined) return;
    rising = rest;
    // the pause follows the last one as well, or two ticks would meet
    cancelRise = schedule(rise, pause);
    rises.tell(kind);
  }

  const off = session.onTick(({ react }) => {
    if (!react) return;
    const known = session.$state.get()?.react.kinds ?? [];
    const others = Object.entries(react).filter(([kind]) => known.includes(kind));
    rising = spread(new Map(others.map(([kind, count]) => [kind, count - (told.get(kind) ?? 0)])), MOST_RISING);
    told = new Map();
    pause = Math.ceil(SECOND / Math.max(1, rising.length));
    if (!cancelRise) rise();
  });

  return {
    onRise: rises.on,
    tap(kind) {
      if (!session.$state.get()?.react.kinds.includes(kind)) return false;
      taps.set(kind, Math.min(MOST_TAPS, (taps.get(kind) ?? 0) + 1));
      cancelSend ??= schedule(send, PAUSE);
      return true;
    },
    close() {
      off();
      cancelSend?.();
      cancelRise?.();
    },
  };
}
