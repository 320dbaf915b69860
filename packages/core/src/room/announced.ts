/** What a live show has announced, all of it: its final state holds only what was left at the end. */
import type { CueEvent, LiveNotice, LiveOffer, LivePin, LivePoll, ShowState } from '../contracts/live.js';
import { applyOp } from '../live/reduce.js';

export interface Announced {
  readonly pins: readonly LivePin[];
  /** Each as it was announced each time, by id and `rev`. */
  readonly offers: readonly LiveOffer[];
  /** Each as it was at its end, with its votes. */
  readonly polls: readonly LivePoll[];
  readonly notices: readonly LiveNotice[];
}

/** Of the events that an archive has kept, in their order, and of the final state, which knows better where it knows. */
export function announcedIn(state: ShowState, events: readonly CueEvent[]): Announced {
  const pins = new Map<string, LivePin>();
  const offers = new Map<string, LiveOffer>();
  const polls = new Map<string, LivePoll>();
  const notices = new Map<string, LiveNotice>();

  function note({ pins: shown, offers: deals, poll, notice }: ShowState): void {
    for (const pin of shown) pins.set(pin.id, pin);
    for (const offer of deals) offers.set(`${offer.id}\n${offer.rev}`, offer);
    // a poll that was opened again says nothing of votes that it had
    const tally = poll && (poll.tally ?? polls.get(poll.id)?.tally);
    if (poll) polls.set(poll.id, { ...poll, ...(tally && { tally }) });
    if (notice) notices.set(notice.id, notice);
  }

  const { poll: _poll, notice: _notice, ...bare } = state;
  let then: ShowState = { ...bare, pins: [], offers: [] };
  for (const { op } of events) {
    then = applyOp(then, op);
    note(then);
  }
  note(state);
  const bySeq = [...pins.values()].sort((a, b) => a.at - b.at || a.seq - b.seq);
  return { pins: bySeq, offers: [...offers.values()], polls: [...polls.values()], notices: [...notices.values()] };
}
