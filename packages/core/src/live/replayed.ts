/** What the room of a recorded show would tell of a moment: what the cues on the screen say was announced then. */
import type { LiveOffer, ShowState } from '../contracts/live.js';
import type { Cue } from '../show/show.js';
import { emptyState } from './reduce.js';

type Of<K extends Cue['type']> = Extract<Cue, { readonly type: K }>;
const of = <K extends Cue['type']>(cues: readonly Cue[], type: K): readonly Of<K>[] =>
  cues.filter((cue): cue is Of<K> => cue.type === type);

/** One deal stands in a show file once for each of its products. */
function offersOf(cues: readonly Cue[]): readonly LiveOffer[] {
  const deals = new Map<string, LiveOffer>();
  for (const { id, product, title, price, code, start, at } of of(cues, 'offer')) {
    const name = JSON.stringify([title, price, code, start, at]);
    const known = deals.get(name) ?? {
      id,
      rev: 1,
      products: [],
      at: 0,
      ...(title !== undefined && { label: title }),
      ...(price && { display: price }),
      ...(code !== undefined && { coupon: code }),
    };
    deals.set(name, product === undefined ? known : { ...known, products: [...known.products, product] });
  }
  return [...deals.values()];
}

/**
 * All of it holds now: the cues are those of the moment. A deal has no deadline, since it is not on; what it names is what was
 * announced. `rev` has to grow from one to the next.
 */
export function replayedState(show: string, cues: readonly Cue[], rev: number): ShowState {
  const poll = of(cues, 'poll').at(-1);
  const notice = of(cues, 'notice').at(-1);
  return {
    ...emptyState(show, 'replay'),
    rev,
    status: 'recorded',
    chat: { mode: 'off', maxLen: 0 },
    offers: offersOf(cues),
    ...(poll && {
      poll: { id: poll.id, at: 0, q: poll.title, options: poll.options, open: false, ...(poll.tally && { tally: poll.tally }) },
    }),
    ...(notice && { notice: { id: notice.id, at: 0, text: notice.text } }),
  };
}
