/** What is on a viewer's screen: a pure function of the state of the room and of how late their picture is. */
import { createCueBook, pinned, visible, type Cue, type Ms, type Show, type ShowState } from '@vitrine/core';

export interface Seen {
  /** Keys of the products that are shown, the latest first. */
  readonly pins: readonly string[];
  /** Those that are not over. */
  readonly offers: readonly string[];
  readonly poll: string | null;
  readonly notice: string | null;
}

export interface SeenOptions {
  readonly show: Pick<Show, 'products'>;
  /** The moment of the live edge, by the clock of hosts. */
  readonly now: Ms;
  /** Server time, which deadlines go by, however late a picture is. */
  readonly server: Ms;
  /** Milliseconds that the picture is late. */
  readonly late: Ms;
}

const titleOf = (cue: Cue | undefined): string | null => (cue && 'title' in cue && cue.title !== undefined ? cue.title : null);

export function seenIn(state: ShowState, { show, now, server, late }: SeenOptions): Seen {
  const book = createCueBook({ show: () => ({ products: show.products, cues: [] }), edge: () => null });
  book.put(state);
  const cues = visible(book.$cues.get(), { media: -1, programme: now + (state.pdtOffset ?? 0) - late });
  const offers = cues.filter((cue) => cue.type === 'offer');
  return {
    pins: pinned(cues).map(({ product }) => product),
    offers: offers.filter(({ deadline }) => deadline === undefined || server < deadline).map((cue) => titleOf(cue) ?? ''),
    poll: titleOf(cues.findLast(({ type }) => type === 'poll')),
    notice: cues.findLast((cue) => cue.type === 'notice')?.text ?? null,
  };
}
