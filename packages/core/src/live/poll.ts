/** A room's poll as one viewer sees it: how it stands, and the one vote that they have. */
import { atom, computed, type ReadableAtom } from 'nanostores';
import type { LivePoll, SendResult, Unsubscribe } from '../contracts/live.js';
import { CROWD } from './catch-up.js';
import type { Timing } from './schedule.js';
import type { LiveSession } from './session.js';

export interface PollView {
  readonly poll: LivePoll;
  /** Votes for each option, as last told; zeros until anybody has. */
  readonly tally: readonly number[];
  readonly total: number;
  /** Which option the viewer has voted for. */
  readonly voted: number | null;
}

export interface VotingOptions extends Pick<Timing, 'random' | 'schedule'> {
  readonly session: Pick<LiveSession, '$state' | '$viewers' | 'onTick' | 'send'>;
}

export interface Voting {
  /** The room's latest poll; it is shown where its cue holds. */
  readonly $poll: ReadableAtom<PollView | null>;
  /**
   * `denied`: there is no such option, or the poll is closed; `rate`: the viewer has voted already. In a crowd the vote itself
   * leaves within ten seconds; where it then cannot, the viewer has not voted.
   */
  vote(option: number): SendResult;
  close(): void;
}

/** Milliseconds that the votes of a crowd are spread over. */
const SPREAD = 10_000;
/** Polls whose vote is remembered. */
const MOST_POLLS = 50;

export function createVoting({ session, random, schedule }: VotingOptions): Voting {
  const $votes = atom<ReadonlyMap<string, number>>(new Map());
  const $told = atom<{ readonly poll: string; readonly tally: readonly number[] } | null>(null);
  let cancel: Unsubscribe | undefined;

  const $poll = computed([session.$state, $told, $votes], (state, told, votes): PollView | null => {
    const poll = state?.poll;
    if (!poll) return null;
    // a poll that is closed has been counted
    const counted = poll.open && told?.poll === poll.id ? told.tally : poll.tally;
    const tally = poll.options.map((_, index) => counted?.[index] ?? 0);
    return { poll, tally, total: tally.reduce((sum, votes) => sum + votes, 0), voted: votes.get(poll.id) ?? null };
  });

  function set(poll: string, option: number | null): void {
    const others = [...$votes.get()].filter(([id]) => id !== poll);
    $votes.set(new Map(option === null ? others : [...others.slice(1 - MOST_POLLS), [poll, option]]));
  }

  const off = session.onTick(({ tally }) => {
    const poll = session.$state.get()?.poll;
    if (tally && poll?.open) $told.set({ poll: poll.id, tally });
  });

  return {
    $poll,
    vote(option) {
      const view = $poll.get();
      if (!view?.poll.open || view.poll.options[option] === undefined) return { ok: false, reason: 'denied' };
      if (view.voted !== null) return { ok: false, reason: 'rate' };
      const { id } = view.poll;
      const send = (): SendResult => {
        const result = session.send({ k: 'vote', poll: id, opt: option });
        set(id, result.ok ? option : null);
        return result;
      };
      if ((session.$viewers.get() ?? 0) <= CROWD) return send();
      set(id, option);
      cancel?.();
      cancel = schedule(send, random() * SPREAD);
      return { ok: true, id };
    },
    close() {
      off();
      cancel?.();
    },
  };
}
