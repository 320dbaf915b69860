/** A host's tab: one of them keeps the state, and the others have it written there, in place of the one that they have seen. */
import { emptyState, MOST_BYTES, sizeOf, type KeptState, type ShowState, type StateWritten } from '@vitrine/core';
import type { Link } from '../link.js';
import { createListeners } from '../listeners.js';
import { epochOf } from '../publish.js';
import { within } from '../sleep.js';
import { newId, type Put, type Tab, type Told } from './tab.js';

export interface Keeper {
  isKeeper(): boolean;
  /** Finds out who keeps the state, and keeps it where nobody does. */
  elect(): Promise<void>;
  /** Tells everybody the state. */
  announce(): void;
  /** Hears of a state from another tab, and answers whether it counts: two may begin to keep it in the same moment. */
  hear(from: string, told: Told): boolean;
  read(): Promise<KeptState>;
  write(state: ShowState, expected: number): Promise<StateWritten>;
  answer(from: string, put: Put): void;
  answered(to: string, id: string, written: StateWritten): void;
  leave(): void;
}

/** Milliseconds in which whoever keeps the state answers, if it is there. */
export const ANSWER = 250;

const OFFLINE = { ok: false, reason: 'offline' } as const;

export function createKeeper(link: Link, tab: Tab, initial = (show: string) => emptyState(show, epochOf(link))): Keeper {
  const { follower, signal, status, now, sleep, options } = link;
  const pending = new Map<string, (written: StateWritten) => void>();
  let kept: { readonly state: ShowState; readonly since: number } | null = null;
  let seq = 0;
  const hearing = createListeners<Told>();

  function announce(): void {
    if (kept) tab.post({ k: 'state', ...kept, seq });
  }

  /** What whoever keeps the state answers; `null` where nobody does. */
  async function ask(): Promise<Told | null> {
    let stop = (): void => undefined;
    const answer = new Promise<Told>((resolve) => (stop = hearing.add(resolve)));
    tab.post({ k: 'hello' });
    return within(ANSWER, answer, null, sleep, signal).finally(() => stop());
  }

  async function elect(): Promise<void> {
    if ((await ask()) || signal.aborted || kept) return;
    const state = follower.state() ?? initial(options.show);
    kept = { state, since: now() };
    seq = Math.max(seq, 1);
    if (!follower.state()) follower.whole(state);
    status.set('open');
    announce();
  }

  function writeHere(state: ShowState, expected: number): StateWritten {
    if (!kept) return OFFLINE;
    if (sizeOf(state) > MOST_BYTES.state) return { ok: false, reason: 'too-long' };
    if (expected !== seq) return { ok: false, reason: 'conflict' };
    kept = { ...kept, state };
    seq += 1;
    follower.pushed(state);
    announce();
    return { ok: true, seq };
  }

  async function writeThere(state: ShowState, expected: number): Promise<StateWritten> {
    const id = newId();
    const answer = new Promise<StateWritten>((resolve) => pending.set(id, resolve));
    tab.post({ k: 'put', put: { id, state, expected } });
    const written = await within(ANSWER, answer, null, sleep, signal);
    pending.delete(id);
    if (written) return written;
    // whoever kept it is gone without a word
    await elect();
    return writeHere(state, expected);
  }

  return {
    isKeeper: () => kept !== null,
    elect,
    announce,
    hear(from, theirs) {
      hearing.tell(theirs);
      if (kept) {
        const ahead = kept.state.epoch === theirs.state.epoch ? seq - theirs.seq : 0;
        const isOurs =
          ahead > 0 || (ahead === 0 && (kept.since < theirs.since || (kept.since === theirs.since && tab.id < from)));
        if (isOurs) {
          announce();
          return false;
        }
      }
      kept = null;
      seq = theirs.seq;
      return true;
    },
    async read() {
      if (kept) return { ok: true, state: kept.state, seq };
      const theirs = (await ask()) ?? (await elect().then(() => kept ?? ask()));
      return theirs ? { ok: true, state: theirs.state, seq } : OFFLINE;
    },
    write: async (state, expected) => (kept ? writeHere(state, expected) : writeThere(state, expected)),
    answer(from, { id, state, expected }) {
      if (kept && state.show === options.show) tab.post({ k: 'answer', to: from, id, written: writeHere(state, expected) });
    },
    answered(to, id, written) {
      if (to === tab.id) pending.get(id)?.(written);
    },
    leave() {
      if (kept) tab.post({ k: 'bye' });
      kept = null;
    },
  };
}
