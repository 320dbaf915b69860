/** What happens in the evening that the example shows: what its host does, and what its guests say. */
import type { HostOp, ShowState } from '@vitrine/core';

export interface Moment {
  /** Seconds after the one before. */
  readonly after: number;
  /** What the host does. */
  readonly op?: (state: ShowState, now: number) => HostOp;
  /** Who says what. */
  readonly says?: readonly [viewer: string, name: string, words: string];
  /** Hearts that somebody sends. */
  readonly hearts?: number;
}

/** Who hosts it. */
export const HOST = 'Mara';

const MINUTE = 60_000;
const seqOf = ({ pins }: ShowState): number => 1 + Math.max(0, ...pins.map(({ seq }) => seq));
const pin =
  (product: string) =>
  (state: ShowState, at: number): HostOp => ({ k: 'pin', pin: { id: `pin-${at}`, product, at, seq: seqOf(state) } });
const notice =
  (text: string) =>
  (_: ShowState, at: number): HostOp => ({ k: 'notice', notice: { id: `n-${at}`, at, end: at + 20_000, text } });

/** Begins anew when it is over. */
export const EVENING: readonly Moment[] = [
  { after: 1, op: pin('shirt') },
  { after: 2, says: ['ines', 'Inês', 'Good evening from Lisbon'] },
  { after: 3, says: ['mara', HOST, 'Welcome, everybody. This is the linen shirt: it is link 1.'] },
  { after: 3, says: ['tomas', 'Tomas', 'Is it lined?'] },
  { after: 1, hearts: 6 },
  { after: 4, says: ['mara', HOST, 'It is not. Pure linen, and it gets softer with each wash.'] },
  { after: 3, says: ['ada', 'Ada', 'Which size is she wearing?'] },
  { after: 2, hearts: 9 },
  {
    after: 4,
    op: (_, at) => ({
      k: 'poll',
      poll: { id: `q-${at}`, at, end: at + 40_000, q: 'Which colour shall we show next?', options: ['Sand', 'Ink'], open: true },
    }),
  },
  { after: 4, says: ['jo', 'Jo', 'I have it in sand. It is lovely in summer.'] },
  { after: 5, op: notice('The mugs are from this morning. Twelve of them.') },
  { after: 4, op: pin('mug') },
  { after: 2, says: ['layla', 'ليلى', 'مساء الخير من عمّان'] },
  { after: 3, hearts: 14 },
  {
    after: 4,
    op: (_, at) => ({
      k: 'offer',
      offer: { id: `o-${at}`, rev: 1, products: ['mug'], at, deadline: at + MINUTE, label: 'While we are on air' },
    }),
  },
  { after: 3, says: ['ada', 'Ada', 'Ordered two, thank you!'] },
  { after: 6, says: ['mara', HOST, 'They go into the oven and the dishwasher, and come out as they were.'] },
  { after: 6, hearts: 5 },
  { after: 8, op: pin('hat') },
  { after: 3, says: ['tomas', 'Tomas', 'Oh, the hat is gone already?'] },
  { after: 4, says: ['mara', HOST, 'It is, for tonight. There will be more in May.'] },
  { after: 12, hearts: 3 },
];
