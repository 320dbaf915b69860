/** What viewers do besides writing: they react, vote and claim. */
import type { LivePoll, Ms, ShowState, StateOp } from '../contracts/live.js';
import { claimable, createClaimants, type Claimants } from './claims.js';
import type { RoomLimits } from './limits.js';
import type { RefusalReason } from './moderation.js';
import { createReactions, type Reactions } from './reactions.js';
import { createRecent } from './recent.js';
import { createVotes, type Votes } from './votes.js';

/** Polls whose votes are kept, so that one that is taken back to goes on; and things that can be claimed. */
const POLLS = 3;
const CLAIMABLES = 20;
/** Milliseconds between two times that votes are written into the state, where a worker that takes over finds them. */
const KEEP_VOTES = 10_000;

export interface Audience {
  readonly reactions: Reactions;
  vote(viewer: string, poll: string, option: number, state: ShowState): RefusalReason | null;
  claim(viewer: string, id: string, state: ShowState, now: Ms): RefusalReason | null;
  /** Votes for each option of a poll that somebody counts. */
  tally(poll: LivePoll): readonly number[] | null;
  draw(giveaway: string): readonly string[];
  /** What has to be written: that a coupon is gone, who has won, and votes, now and then, or `isLast` at once. */
  due(state: ShowState, now: Ms, isLast: boolean): readonly StateOp[];
  /** A poll was written, with its votes. */
  kept(now: Ms): void;
  /** Forgets what belongs to who leads. */
  clear(): void;
  readonly size: number;
}

export function createAudience(limits: RoomLimits, random: () => number): Audience {
  const reactions = createReactions();
  const polls = createRecent<Votes>(POLLS);
  const claims = createRecent<Claimants>(CLAIMABLES);
  let keptAt: Ms | undefined;

  /** With other options it is another poll. */
  function votesOf(poll: LivePoll): Votes | undefined {
    const votes = polls.get(poll.id);
    return votes?.tally().length === poll.options.length ? votes : undefined;
  }

  const isGone = ({ id, coupon, limit }: ShowState['offers'][number]): boolean =>
    coupon !== undefined && limit?.total !== undefined && (claims.get(id)?.count ?? 0) >= limit.total;

  return {
    reactions,
    vote(viewer, id, option, { poll }) {
      if (poll?.id !== id) return 'unknown';
      if (!poll.open) return 'closed';
      const votes = votesOf(poll) ?? createVotes(poll, limits.voters);
      polls.set(id, votes);
      const outcome = votes.vote(viewer, option);
      return outcome === 'full' || outcome === 'invalid' ? outcome : null;
    },
    claim(viewer, id, state, now) {
      const found = claimable(state, id, now);
      if (typeof found === 'string') return found;
      if ('products' in found && isGone(found)) return 'full';
      const claimants = claims.get(id) ?? createClaimants(limits.claimants, random);
      claims.set(id, claimants);
      return claimants.add(viewer) ? null : 'again';
    },
    tally: (poll) => votesOf(poll)?.tally() ?? null,
    draw: (giveaway) => claims.get(giveaway)?.draw(limits.winners) ?? [],
    due({ poll, offers, giveaway }, now, isLast) {
      const ops: StateOp[] = offers
        .filter((offer) => isGone(offer) && (offer.deadline === undefined || offer.deadline > now))
        .map((offer) => ({ k: 'offer', offer: { ...offer, rev: offer.rev + 1, deadline: now } }));
      // a host who writes by themselves has closed it, and does not know who takes part
      if (giveaway && !giveaway.open && !giveaway.winners)
        ops.push({ k: 'giveaway', giveaway: { ...giveaway, winners: claims.get(giveaway.id)?.draw(limits.winners) ?? [] } });
      const tally = poll && votesOf(poll)?.tally();
      const isNews = tally?.some((count, option) => count !== (poll?.tally?.[option] ?? 0));
      const isTime = isLast || !poll?.open || keptAt === undefined || Math.abs(now - keptAt) >= KEEP_VOTES;
      return poll && tally && isNews && isTime ? [...ops, { k: 'poll', poll: { ...poll, tally } }] : ops;
    },
    kept(now) {
      keptAt = now;
    },
    clear() {
      reactions.take();
      polls.clear();
      claims.clear();
      keptAt = undefined;
    },
    get size() {
      const all = [...polls.values(), ...claims.values()];
      return all.reduce((sum, { size }) => sum + size, 0);
    },
  };
}
