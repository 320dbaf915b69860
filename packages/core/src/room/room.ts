/** A room without its surroundings: what is said goes in, and what is to be sent comes out. Nothing in it waits. */
import type { ChatLine, HostOp, Ms, ShowState, StateOp, Tick, Uplink } from '../contracts/live.js';
import { createAudience } from './audience.js';
import type { RoomLimits } from './limits.js';
import { createLines } from './lines.js';
import type { Refusal, RefusalReason } from './moderation.js';
import { paced, type Pace } from './pace.js';
import type { Incoming } from './port.js';
import { prepare } from './prepare.js';
import { createRecent } from './recent.js';
import { composeTick } from './tick.js';
import { shownViewers } from './viewer-count.js';
import { createWordList } from './word-list.js';

/** An id that fits into a line, a subject and a file. */
const ID = /^[\w.:-]{1,64}$/;
/** Milliseconds between two lines of one viewer, where the show says nothing. */
const SLOW_MS = 2_000;
const PACES: Readonly<Record<Exclude<Uplink['k'], 'chat'>, Pace>> = {
  react: { every: 2_000, ahead: 500 },
  // the last vote holds, so that somebody who wavers has to be heard
  vote: { every: 1_000, ahead: 4_000 },
  claim: { every: 1_000, ahead: 4_000 },
};
/** Milliseconds after which a tick comes even where nothing has happened: clients take five without one for a broken line. */
export const LIFE_MS = 2_000;

export interface RoomOptions {
  readonly products: ReadonlySet<string>;
  readonly words: readonly string[];
  readonly limits: RoomLimits;
  readonly random: () => number;
}

export interface Room {
  /** `null`: it counts. */
  hear(incoming: Incoming, state: ShowState, now: Ms): Refusal | null;
  /** The operations that a host's wish comes to; `null` where it cannot be. */
  prepare(op: HostOp, state: ShowState, now: Ms): readonly StateOp[] | null;
  /** What has been written, or has to be done by it alone, takes effect on the lines. */
  took(op: StateOp, now: Ms): void;
  /** What the room itself has to write; `isLast`: there is no later. */
  due(state: ShowState, now: Ms, isLast: boolean): readonly StateOp[];
  /** The next tick; `null` where there is nothing to say. */
  tick(state: ShowState, viewers: number | null, now: Ms): Tick | null;
  held(): readonly ChatLine[];
  setWords(words: readonly string[]): void;
  /** Another worker has sent a tick: one's own count on from it. */
  follow(n: number): void;
  /** Forgets what belongs to who leads. */
  clear(): void;
  /** Entries of all its maps and lists. */
  readonly size: number;
}

type Due = Partial<Record<Uplink['k'], Ms>>;

export function createRoom({ products, words, limits, random }: RoomOptions): Room {
  let listed = createWordList(words);
  const lines = createLines({ limits, listed: (text) => listed(text) });
  const audience = createAudience(limits, random);
  const paces = createRecent<Due>(limits.viewers);
  let last: Tick | undefined;
  /** Begins with the seconds of the clock, which one tick a second never overtakes: so it grows from worker to worker, too. */
  let n = 0;

  function isPaced({ viewer, message: { k }, host }: Incoming, slowMs: number | undefined, now: Ms): boolean {
    if (host) return true;
    const every = slowMs !== undefined && slowMs >= 0 ? slowMs : SLOW_MS;
    const dues = paces.get(viewer) ?? {};
    // the network brings two lines nearer to each other than they were written
    const due = paced(dues[k], now, k === 'chat' ? { every, ahead: every / 4 } : PACES[k]);
    if (due === null) return false;
    paces.set(viewer, { ...dues, [k]: due });
    return true;
  }

  function heard(incoming: Incoming, state: ShowState, now: Ms): Omit<Refusal, 'viewer' | 'k'> | RefusalReason | null {
    const { message, viewer } = incoming;
    if (!ID.test(viewer)) return 'invalid';
    if (message.k === 'chat') {
      if (!ID.test(message.id)) return 'invalid';
      if (lines.knows(message.id)) return 'again';
    }
    if (!isPaced(incoming, state.chat.slowMs, now)) return 'rate';
    switch (message.k) {
      case 'chat':
        return lines.hear(incoming, message.id, message.t, state.chat, now);
      case 'react':
        return audience.reactions.add(message.c, state.react) ? null : 'unknown';
      case 'vote':
        return audience.vote(viewer, message.poll, message.opt, state);
      case 'claim':
        return audience.claim(viewer, message.id, state, now);
    }
  }

  return {
    hear(incoming, state, now) {
      const { message, viewer } = incoming;
      const refused = heard(incoming, state, now);
      if (refused === null) return null;
      const id = message.k === 'vote' ? message.poll : message.k === 'react' ? undefined : message.id;
      const why = typeof refused === 'string' ? { reason: refused } : refused;
      return { viewer, k: message.k, ...(id !== undefined && { id }), reason: why.reason, ...(why.word && { word: why.word }) };
    },
    prepare: (op, state, now) => prepare(op, { state, now, products, tally: audience.tally, draw: audience.draw }),
    took(op, now) {
      if (op.k === 'approve') lines.approve(op.ids, now);
      if (op.k === 'del') lines.remove(op.ids);
      if (op.k === 'mute' && op.on) lines.mute(op.viewer);
      if (op.k === 'poll') audience.kept(now);
    },
    due: audience.due,
    tick(state, count, now) {
      const react = audience.reactions.take();
      const tally = state.poll?.open ? (audience.tally(state.poll) ?? state.poll.tally) : undefined;
      const viewers = shownViewers(count);
      const next = last ? n + 1 : Math.max(n + 1, Math.floor(now / 1_000));
      const tick = composeTick(
        {
          v: 1,
          n: next,
          at: now,
          rev: state.rev,
          ...(react && { react }),
          ...(viewers !== undefined && { viewers }),
          ...(tally && { tally }),
        },
        lines.waiting,
        limits.tickBytes,
      );
      const isNews =
        tick.chat ??
        tick.react ??
        tick.dropped ??
        (tick.rev !== last?.rev || tick.viewers !== last.viewers || String(tick.tally) !== String(last.tally));
      if (!isNews && last && Math.abs(now - last.at) < LIFE_MS) return null;
      if (tick.chat) lines.shown(tick.chat);
      last = tick;
      n = next;
      return tick;
    },
    held: lines.held,
    setWords(list) {
      listed = createWordList(list);
    },
    follow(heard) {
      if (Number.isSafeInteger(heard)) n = Math.max(n, heard);
    },
    clear() {
      lines.clear();
      audience.clear();
      paces.clear();
      last = undefined;
    },
    get size() {
      return lines.size + audience.size + paces.size;
    },
  };
}
