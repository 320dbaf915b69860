/** From what holds of a room to the cues that the timeline shows. */
import type { LiveOffer, Ms } from '../contracts/live.js';
import type { Cue, Show } from '../show/show.js';
import { itemOf, type Settled, type TimedOp } from './claims.js';

/** What is shown one at a time: the next one ends it. */
function placeOf(op: TimedOp): string {
  if (op.k === 'offer') return `offer ${op.offer.id}`;
  return op.k === 'pin' ? `pin ${op.pin.slot ?? ''}` : op.k;
}

const orderOf = (op: TimedOp): number => (op.k === 'pin' ? op.pin.seq : op.k === 'offer' ? op.offer.rev : 0);
const byStart = (a: Settled, b: Settled): number => a.at - b.at || orderOf(a.op) - orderOf(b.op);

/** What is shown from when until when. What was taken back before its moment is never shown, and ends nothing. */
function spans(settled: readonly Settled[]): readonly Settled[] {
  const next = new Map<string, Ms>();
  const backwards = settled
    .filter(({ at, end = Infinity }) => at < end)
    .sort(byStart)
    .reverse()
    .map((each) => {
      const place = placeOf(each.op);
      const end = Math.min(each.end ?? Infinity, next.get(place) ?? Infinity);
      next.set(place, each.at);
      return end < Infinity ? { ...each, end } : each;
    });
  return backwards.filter(({ at, end = Infinity }) => at < end).reverse();
}

/** The latest revision of each offer: when a deal is over it is so for everybody, whichever revision they see. */
function latestOffers(settled: readonly Settled[]): ReadonlyMap<string, LiveOffer> {
  const latest = new Map<string, LiveOffer>();
  for (const { op } of settled)
    if (op.k === 'offer' && op.offer.rev >= (latest.get(op.offer.id)?.rev ?? 0)) latest.set(op.offer.id, op.offer);
  return latest;
}

type OfType = { [T in Cue['type']]: Omit<Extract<Cue, { type: T }>, 'id' | 'start' | 'end' | 'at' | 'until'> }[Cue['type']];

function offerCue(offer: LiveOffer, deadline: Ms | undefined, isKnown: (key: string) => boolean): OfType | null {
  const { rev, products, label, display, coupon, limit } = offer;
  const known = products.filter(isKnown);
  if (products.length > 0 && known.length === 0) return null;
  return {
    type: 'offer',
    rev,
    products: known,
    ...(known.length === 1 && { product: known[0] as string }),
    ...(label !== undefined && { title: label }),
    ...(display && { price: display }),
    ...(coupon !== undefined && { code: coupon }),
    ...(deadline !== undefined && { deadline }),
    ...(limit && { limit }),
  };
}

/** `null`: it is of no product of this show. */
function contentOf(op: TimedOp, latest: ReadonlyMap<string, LiveOffer>, isKnown: (key: string) => boolean): OfType | null {
  switch (op.k) {
    case 'pin': {
      const { product, slot, seq, note } = op.pin;
      if (!isKnown(product)) return null;
      return { type: 'pin', product, seq, ...(slot !== undefined && { slot }), ...(note !== undefined && { note }) };
    }
    case 'offer':
      return offerCue(op.offer, latest.get(op.offer.id)?.deadline, isKnown);
    case 'poll':
      return { type: 'poll', title: op.poll.q, options: op.poll.options };
    case 'notice':
      return { type: 'notice', text: op.notice.text };
  }
}

const nameOf = ({ type, id }: Cue): string => `${type} ${id}`;

/**
 * A room's cues and those of the show file; where both know of one, it is the room's. A cue that is as it was `before` is
 * the same one, and so is the list: who shows it need not begin anew.
 */
export function mergedCues(
  settled: readonly Settled[],
  { products, cues }: Pick<Show, 'products' | 'cues'>,
  before: readonly Cue[],
): readonly Cue[] {
  const keys = new Set(products.map(({ key }) => key));
  const latest = latestOffers(settled);
  const ofFile = new Set(cues);
  const known = new Map(before.filter((cue) => !ofFile.has(cue)).map((cue) => [JSON.stringify(cue), cue]));
  const live = spans(settled).flatMap(({ op, at, end }): Cue[] => {
    const content = contentOf(op, latest, (key) => keys.has(key));
    if (!content) return [];
    const cue = { id: itemOf(op).id, at, ...(end !== undefined && { until: end }), ...content } as Cue;
    return [known.get(JSON.stringify(cue)) ?? cue];
  });
  const taken = new Set(live.map(nameOf));
  const after = [...cues.filter((cue) => !taken.has(nameOf(cue))), ...live];
  return after.length === before.length && after.every((cue, index) => cue === before[index]) ? before : after;
}
