/** What many players cost a page that nobody has touched. */
import type { Goal } from '../goals.js';
import { emptyPage, facadePage, mp4, vitrinePage } from '../shop/slots.js';
import type { Suite, Target } from '../suite.js';
import { visit } from '../visit.js';
import { costsOf } from './before.js';

const COUNTS = [1, 10, 50] as const;
const KINDS = {
  'empty slots': emptyPage,
  facades: (count: number) => facadePage('file', mp4, count),
  players: (count: number) => vitrinePage('both', { count }),
};

const target = (name: string, html: () => string): Target => ({
  name,
  async measure(browser, shop, note) {
    const seen = await visit(browser, shop.page(html()), { isTouch: true, isWatched: true });
    try {
      await seen.rest();
      seen.faults.forEach(note);
      return await costsOf(seen);
    } finally {
      await seen.close();
    }
  },
});

/** Within each run, what so many players cost over as many empty slots; and against one player, where that is asked. */
const goal = (count: number, what: string, unit: string, most: number, figure: string): Goal => ({
  suite: 'players',
  what: `${count} players: ${what}`,
  unit,
  digits: 0,
  most,
  of: (results) =>
    figure === 'script'
      ? results.net('players', `${count} players`, '1 players', figure)
      : results.net('players', `${count} players`, `${count} empty slots`, figure),
});

export const players: Suite = {
  name: 'players',
  title: 'Many on a page, before the tap, no network limit',
  enough: 2,
  targets: COUNTS.flatMap((count) => Object.entries(KINDS).map(([kind, html]) => target(`${count} ${kind}`, () => html(count)))),
  columns: [
    { figure: 'script', title: 'script kB', digits: 1 },
    { figure: 'requests', title: 'requests' },
    { figure: 'scripting', title: 'scripting ms' },
    { figure: 'blocking', title: 'blocking ms' },
    { figure: 'longest', title: 'longest task ms' },
    { figure: 'shift', title: 'shift', digits: 3 },
    { figure: 'heap', title: 'heap MB', digits: 2 },
    { figure: 'nodes', title: 'nodes' },
  ],
  goals: [
    goal(10, 'script more than for one', 'kB', 0, 'script'),
    goal(50, 'script more than for one', 'kB', 0, 'script'),
    goal(10, 'scripting, net of empty slots', 'ms', 15, 'scripting'),
    goal(50, 'scripting, net of empty slots', 'ms', 25, 'scripting'),
    {
      suite: 'players',
      what: '10 players: longest task',
      unit: 'ms',
      digits: 0,
      most: 50,
      of: (results) => results.summary('players', '10 players', 'longest'),
    },
  ],
};
