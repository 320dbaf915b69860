/** What a host's wish becomes before it is written: what only the worker knows is filled in, what cannot be is refused. */
import type { HostOp, LivePoll, Ms, ShowState, StateOp } from '../contracts/live.js';
import { LONGEST_LINE } from './moderation.js';

export interface PrepareContext {
  readonly state: ShowState;
  readonly now: Ms;
  /** Keys of the show's products. */
  readonly products: ReadonlySet<string>;
  /** Votes for each option; `null` where nobody counts for this poll. */
  tally(poll: LivePoll): readonly number[] | null;
  /** Draws among those who have claimed. */
  draw(giveaway: string): readonly string[];
}

/** A poll with the votes that it has, rather than with those that somebody says that it has. */
function counted(poll: LivePoll, { tally, state }: PrepareContext): LivePoll {
  const known = tally(poll) ?? (state.poll?.id === poll.id ? state.poll.tally : poll.tally);
  return known?.length === poll.options.length ? { ...poll, tally: known } : poll;
}

/** One poll is in the room at a time: the one before is closed with its votes, so that nobody has to remember it open. */
function withPoll(op: Extract<HostOp, { k: 'poll' }>, context: PrepareContext): readonly StateOp[] {
  const { poll: before } = context.state;
  const ops: StateOp[] = [{ k: 'poll', poll: counted(op.poll, context) }];
  if (before && before.id !== op.poll.id && before.open)
    ops.unshift({ k: 'poll', poll: { ...counted(before, context), open: false, end: before.end ?? op.poll.at } });
  return ops;
}

/** Whoever closes a giveaway and names no winners has them drawn, once; an empty list says that there are none. */
function withWinners({ giveaway }: Extract<HostOp, { k: 'giveaway' }>, { state, draw }: PrepareContext): StateOp {
  const drawn = state.giveaway?.id === giveaway.id ? state.giveaway.winners : undefined;
  if (giveaway.open || giveaway.winners) return { k: 'giveaway', giveaway };
  return { k: 'giveaway', giveaway: { ...giveaway, winners: drawn ?? draw(giveaway.id) } };
}

/** The operations to write, of which there may be none; `null`: it names something that the show does not have. */
export function prepare(op: HostOp, context: PrepareContext): readonly StateOp[] | null {
  const { state, products } = context;
  switch (op.k) {
    case 'pin':
      return products.has(op.pin.product) ? [op] : null;
    case 'offer':
      return op.offer.products.every((key) => products.has(key)) ? [op] : null;
    case 'unpin':
      return state.pins.some(({ id }) => id === op.id) ? [op] : null;
    case 'poll':
      return op.poll.options.length > 1 ? withPoll(op, context) : null;
    case 'giveaway':
      return [withWinners(op, context)];
    case 'chatmode': {
      // who is muted stays so, unless it is said who is
      const muted = op.chat.muted ?? state.chat.muted;
      const maxLen = Math.min(LONGEST_LINE, Math.max(1, Math.floor(op.chat.maxLen) || LONGEST_LINE));
      return [{ k: 'chatmode', chat: { ...op.chat, maxLen, ...(muted && { muted }) } }];
    }
    case 'approve':
      // nothing that anybody else has to know
      return [];
    case 'notice':
    case 'mute':
    case 'status':
    case 'del':
      return [op];
  }
}
