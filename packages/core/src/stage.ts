/** One show on one screen: the show, the moment it is at, and the cues that hold at that moment. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Cue, Show, ShowProduct } from './show/show.js';
import type { Moment } from './timeline.js';

export interface Stage {
  readonly $show: ReadableAtom<Show | null>;
  /** The cues that hold now. Set only when the set changes, so that nothing renders in between. */
  readonly $cues: ReadableAtom<readonly Cue[]>;
  moment(): Moment;
  /** Puts a show on, with the cues that hold at `start` seconds. */
  put(show: Show, cues: readonly Cue[], start: number): void;
  /** Says which moment it is, and which cues hold at it. */
  move(moment: Moment, cues: readonly Cue[]): void;
  /** What the show says of one of its products. */
  hint(key: string): ShowProduct | undefined;
}

export function createStage(): Stage {
  const $show = atom<Show | null>(null);
  const $cues = atom<readonly Cue[]>([]);
  let now: Moment = { media: 0, programme: null };

  const move: Stage['move'] = (moment, cues) => {
    now = moment;
    const before = $cues.get();
    if (cues.length !== before.length || cues.some((cue, i) => cue !== before[i])) $cues.set(cues);
  };

  return {
    $show,
    $cues,
    moment: () => now,
    put(show, cues, start) {
      $show.set(show);
      move({ media: start, programme: null }, cues);
    },
    move,
    hint: (key) => $show.get()?.products.find((product) => product.key === key),
  };
}
