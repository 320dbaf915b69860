import type { LivePoll } from '../contracts/live.js';

export type VoteOutcome = 'counted' | 'changed' | 'same' | 'full' | 'invalid';

/** The votes of one poll: one for each viewer, of which the last holds. */
export interface Votes {
  readonly poll: string;
  vote(viewer: string, option: number): VoteOutcome;
  /** For each option. */
  tally(): readonly number[];
  /** Those who have voted here. */
  readonly size: number;
}

/**
 * Counts on from the tally that the poll has. Nobody is forgotten before the poll is over, since a vote could count twice
 * then: beyond `most` viewers, further ones are not taken.
 */
export function createVotes({ id, options, tally = [] }: LivePoll, most: number): Votes {
  const counts = options.map((_, option) => Math.max(0, Math.floor(tally[option] ?? 0)) || 0);
  const chosen = new Map<string, number>();
  const count = (option: number, by: 1 | -1) => void (counts[option] = (counts[option] ?? 0) + by);

  return {
    poll: id,
    vote(viewer, option) {
      if (!Number.isInteger(option) || option < 0 || option >= counts.length) return 'invalid';
      const before = chosen.get(viewer);
      if (before === option) return 'same';
      if (before === undefined && chosen.size >= most) return 'full';
      if (before !== undefined) count(before, -1);
      count(option, 1);
      chosen.set(viewer, option);
      return before === undefined ? 'counted' : 'changed';
    },
    tally: () => [...counts],
    get size() {
      return chosen.size;
    },
  };
}
