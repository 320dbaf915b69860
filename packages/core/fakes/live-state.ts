import type { ShowState } from '../src/contracts/live.js';

/** The state of a live show with nothing in it, but for what is given. */
export const liveState = (more: Partial<ShowState> = {}): ShowState => ({
  v: 1,
  show: 'spring',
  rev: 1,
  epoch: 'e1',
  status: 'live',
  startedAt: 1_700_000_000_000,
  pins: [],
  offers: [],
  chat: { mode: 'on', maxLen: 200 },
  react: { kinds: ['heart', 'fire'], sample: 1 },
  ...more,
});
