import type { HostOp, Ms, ShowState } from '../contracts/live.js';
import { nextSeq } from './next-pin.js';
import { shownPin, type Subject } from './subject.js';

/**
 * Milliseconds within which what is undone is taken to never have been: it goes from the moment on at which it came, and a
 * viewer whose picture is later than that never sees it. After that it is over from now on.
 */
const MISTAKE_MS = 30_000;

export interface InverseContext {
  /** What the operation was about, before it. */
  readonly before: Subject;
  /** As it is now. */
  readonly state: ShowState;
  readonly now: Ms;
  /** A new unique id. */
  readonly id: () => string;
}

const from = (at: Ms, now: Ms): Ms => (now - at < MISTAKE_MS ? at : now);

function inversePin(slot: string | undefined, { before, state, now, id }: InverseContext): readonly HostOp[] {
  const shown = shownPin(state, slot);
  const at = shown ? from(shown.at, now) : now;
  const down: HostOp[] = shown ? [{ k: 'unpin', id: shown.id, end: at }] : [];
  // under an id of its own: to be shown until the next of its slot is not to be shown after it again
  return before.pin ? [{ k: 'pin', pin: { ...before.pin, id: id(), at, seq: nextSeq(state) } }, ...down] : down;
}

/** The operations that bring back what was there before; `null` where nothing can, as with a line that everybody has lost. */
export function inverse(op: HostOp, context: InverseContext): readonly HostOp[] | null {
  const { before, state, now } = context;
  switch (op.k) {
    case 'pin':
      return inversePin(op.pin.slot, context);
    case 'unpin':
      return before.pin ? [{ k: 'pin', pin: { ...before.pin, seq: nextSeq(state) } }] : null;
    case 'offer': {
      const rev = (state.offers.find(({ id }) => id === op.offer.id)?.rev ?? op.offer.rev) + 1;
      return [{ k: 'offer', offer: before.offer ? { ...before.offer, rev } : { ...op.offer, rev, deadline: now } }];
    }
    case 'poll':
      return [{ k: 'poll', poll: before.poll ?? { ...op.poll, open: false, end: from(op.poll.at, now) } }];
    case 'notice':
      return [{ k: 'notice', notice: before.notice ?? { ...op.notice, end: from(op.notice.at, now) } }];
    case 'giveaway': {
      const isDrawn = state.giveaway?.id === op.giveaway.id && (state.giveaway.winners?.length ?? 0) > 0;
      if (isDrawn) return null;
      // without winners, so that nobody draws any
      return [{ k: 'giveaway', giveaway: before.giveaway ?? { ...op.giveaway, open: false, winners: [] } }];
    }
    case 'mute':
      return before.muted === op.on ? null : [{ ...op, on: !op.on }];
    case 'status': {
      const { status = 'scheduled', startedAt, recording } = before.status ?? {};
      const at = status === 'live' ? (startedAt ?? now) : now;
      return [{ k: 'status', status, at, ...(recording !== undefined && { recording }) }];
    }
    case 'chatmode':
      return before.chat ? [{ k: 'chatmode', chat: before.chat }] : null;
    case 'approve':
      return [{ k: 'del', ids: op.ids }];
    case 'del':
      return null;
  }
}
