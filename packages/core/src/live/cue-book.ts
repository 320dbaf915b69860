/** One timeline from all carriers: the show file, the stream's own metadata, a document, the room. */
import { atom, type ReadableAtom } from 'nanostores';
import type { CueEvent, Ms, ShowState } from '../contracts/live.js';
import type { Cue, Show } from '../show/show.js';
import { claimEvent, claimState, forgetState, keyOf, opsOf, settle, versionOf, type Claims, type Settled } from './claims.js';
import { mergedCues } from './cues.js';

/** How the picture stands to the live edge. */
export interface Edge {
  /** The moment of the picture. */
  readonly programme: Ms;
  /** Seconds that it is behind the live edge. */
  readonly latency: number;
  /** The moment is the wall clock's: nobody knows better, and what arrives is shown. */
  readonly isWallClock: boolean;
}

export interface CueBookOptions {
  /** Whose products and cues they are; `null` while it is not known. */
  show(): Pick<Show, 'products' | 'cues'> | null;
  /** `null`: it is not known, or the show is not live. */
  edge(): Edge | null;
}

export interface CueBook {
  /** The cues of the show file and of all that was heard, for `createTimeline`; a cue that stays as it is stays the same. */
  readonly $cues: ReadableAtom<readonly Cue[]>;
  /** Takes what a source has told. */
  hear(events: readonly CueEvent[]): void;
  /** Takes the state of the room; one of another epoch replaces what the one before has said. */
  put(state: ShowState): void;
  /** To be called when the show, or whether it is live, has changed, and when the picture has its first moment. */
  look(): void;
}

/** Milliseconds that a moment may lie beyond the live edge, before the clock that it is from is taken to be wrong. */
const TOO_FAR = 10_000;
/** Things that are remembered; of more, those that were heard of last. */
const MOST_KNOWN = 600;

interface Entry extends Claims {
  /** The version whose moment has been held against the edge: once, when it came. */
  checked?: number;
  /** When that is shown instead; never, where its moment was sound. */
  forced: Ms;
}

/** @see `claims.ts` for whose word counts. */
export function createCueBook({ show, edge }: CueBookOptions): CueBook {
  const entries = new Map<string, Entry>();
  const $cues = atom<readonly Cue[]>(show()?.cues ?? []);
  let epoch: string | undefined;
  let offset: Ms | undefined;

  function entryOf(key: string): Entry {
    const known = entries.get(key);
    if (known) return known;
    const made: Entry = { claims: new Map(), ends: new Map(), forced: Infinity };
    entries.set(key, made);
    for (const oldest of entries.keys()) {
      if (entries.size <= MOST_KNOWN) break;
      entries.delete(oldest);
    }
    return made;
  }

  /** With a moment that this viewer will come to, where the one that was told lies far beyond. */
  function reachable(entry: Entry, settled: Settled): Settled {
    const version = versionOf(settled.op);
    const now = entry.checked === version ? null : edge();
    if (now) {
      const latest = now.programme + (now.isWallClock ? 0 : now.latency * 1000 + TOO_FAR);
      entry.checked = version;
      entry.forced = settled.at > latest ? now.programme : Infinity;
    }
    const early = settled.at - entry.forced;
    if (!(early > 0)) return settled;
    // its end is from the same clock
    return { ...settled, at: entry.forced, ...(settled.end !== undefined && { end: settled.end - early }) };
  }

  function look(): void {
    const settled = [...entries.values()].flatMap((entry) => {
      const holds = settle(entry);
      return holds ? [reachable(entry, holds)] : [];
    });
    const before = $cues.get();
    const after = mergedCues(settled, show() ?? { products: [], cues: [] }, before);
    if (after !== before) $cues.set(after);
  }

  return {
    $cues,
    look,
    hear(events) {
      for (const event of events) {
        const key = keyOf(event.op);
        if (key !== null) claimEvent(entryOf(key), event, offset);
      }
      look();
    },
    put(state) {
      if (epoch !== state.epoch) for (const [key, entry] of entries) if (!forgetState(entry)) entries.delete(key);
      epoch = state.epoch;
      offset = state.pdtOffset;
      for (const op of opsOf(state)) claimState(entryOf(keyOf(op) as string), op, offset);
      look();
    },
  };
}
