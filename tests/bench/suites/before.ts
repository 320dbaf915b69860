/** What a page costs before anybody touches it. */
import { trafficOf } from '../network.js';
import type { Figures } from '../results.js';
import { emptyPage, facadePage, hls, mp4, vitrinePage } from '../shop/slots.js';
import type { Goal } from '../goals.js';
import type { Suite, Target } from '../suite.js';
import { visit, type Visit } from '../visit.js';

/** Figures of a page that has come to rest. */
export async function costsOf(seen: Visit): Promise<Figures> {
  const { requests, bytes } = trafficOf(seen.exchanges);
  const { count, longest, blocking } = await seen.tasks();
  const { scripting, nodes, heap } = await seen.cost({ collect: true });
  const { shift, paint } = await seen.ask<{ shift: number; paint: number }>('({ shift: bench.shift, paint: bench.paint })');
  return {
    script: bytes.script / 1000,
    media: bytes.media / 1000,
    other: bytes.other / 1000,
    requests,
    scripting,
    blocking,
    longest,
    tasks: count,
    shift,
    paint,
    heap: heap / 1e6,
    nodes,
  };
}

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

const EMPTY = 'empty slot';
const OURS = ['Vitrine', 'Vitrine, no shop element'] as const;

const goalsOf = (name: string): readonly Goal[] => {
  const goal = (what: string, unit: string, most: number, figure: string, digits = 0, isNet = true): Goal => ({
    suite: 'before',
    what: `${name}: ${what}`,
    unit,
    digits,
    most,
    of: (results) => (isNet ? results.net('before', name, EMPTY, figure) : results.summary('before', name, figure)),
  });
  return [
    goal('script', 'kB', 10, 'script', 1, false),
    goal('media', 'kB', 0, 'media', 0, false),
    goal('scripting', 'ms', 20, 'scripting'),
    goal('blocking', 'ms', 0, 'blocking'),
    goal('long tasks', '', 0, 'tasks'),
    goal('layout shift', '', 0, 'shift', 3, false),
    goal('later largest paint', 'ms', 50, 'paint'),
  ];
};

export const before: Suite = {
  name: 'before',
  title: 'Before the tap, no network limit',
  base: EMPTY,
  targets: [
    target(EMPTY, () => emptyPage()),
    target('facade, then MP4', () => facadePage('file', mp4)),
    target('facade, then hls.js light', () => facadePage('cold', hls)),
    target('Vitrine', () => vitrinePage('both')),
    target('Vitrine, no shop element', () => vitrinePage('both', { adapter: 'static' })),
  ],
  columns: [
    { figure: 'script', title: 'script kB', digits: 1 },
    { figure: 'media', title: 'media kB' },
    { figure: 'other', title: 'other kB' },
    { figure: 'requests', title: 'requests' },
    { figure: 'scripting', title: 'scripting ms', isNet: true },
    { figure: 'blocking', title: 'blocking ms', isNet: true },
    { figure: 'longest', title: 'longest task ms' },
    { figure: 'tasks', title: 'long tasks' },
    { figure: 'shift', title: 'shift', digits: 3 },
    { figure: 'paint', title: 'Δ largest paint ms', isNet: true },
    { figure: 'heap', title: 'heap MB', digits: 2, isNet: true },
    { figure: 'nodes', title: 'nodes', isNet: true },
  ],
  goals: OURS.flatMap(goalsOf),
};
