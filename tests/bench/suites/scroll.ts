/**
 * Ten thousand products: how much of them is in the document, whether scrolling through them holds the page up, and whether it
 * costs memory to go from end to end again and again. What is counted of a list is its `<vitrine-product>` elements, the most that
 * were ever in it at once; beside them the column of elements has everything inside its shadow roots.
 */
import { press } from '../press.js';
import type { Figures } from '../results.js';
import { vitrinePage } from '../shop/slots.js';
import type { Suite, Target } from '../suite.js';
import { watchTasks } from '../tasks.js';
import { visit, type Visit } from '../visit.js';

/** Pixels, and pixels in a second. */
const FAR = 12_000;
const SPEED = 4_000;
/** Times from end to end, and how often a list stops on the way. */
const ROUNDS = 4;
const STOPS = 12;

interface List {
  readonly name: string;
  /** What the page holds besides its player. */
  readonly after: string;
  /** The carousel that holds the products. */
  readonly list: string;
  readonly axis: 'xDistance' | 'yDistance';
  /** Opens it, once the page is there. */
  readonly open?: (seen: Visit) => Promise<void>;
}

const carousel = (layout: 'row' | 'list', axis: List['axis']): List => ({
  name: `carousel, ${layout}`,
  after: `<vitrine-carousel for="show" layout="${layout}"></vitrine-carousel>`,
  list: 'vitrine-carousel',
  axis,
});

const bag: List = {
  name: 'bag',
  after: '',
  list: 'dialog[part="bag"] vitrine-carousel',
  axis: 'yDistance',
  // its button comes with the video
  async open(seen) {
    const tell = (what: 'play' | 'pause') =>
      seen.page.evaluate((name) => void (document.querySelector('vitrine-player') as unknown as Player)[name](), what);
    await tell('play');
    await seen.until(`bench.seen(bench.deep('[part~="bag-button"]')).length > 0`);
    await tell('pause');
    await press(seen, `bench.deep('[part~="bag-button"]')`, 'finger');
  },
};

interface Player {
  play(): void;
  pause(): void;
}

/** Goes from end to end and back; resolves when the list has come to rest at its beginning. */
const roundTrip = (track: string): string => `(async () => {
  const track = ${track};
  const isRow = track.scrollWidth > track.scrollHeight;
  const all = isRow ? track.scrollWidth : track.scrollHeight;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (let stop = 1; stop <= ${2 * STOPS}; stop++) {
    const to = all * (1 - Math.abs(1 - stop / ${STOPS}));
    track.scrollTo({ left: isRow ? to : 0, top: isRow ? 0 : to, behavior: 'instant' });
    for (let i = 0; i < 3; i++) await frame();
  }
})()`;

/** The heap after several times from end to end, as a part of that after the first time; with the garbage collected. */
async function growthOf(seen: Visit, track: string): Promise<number> {
  await seen.ask(roundTrip(track));
  await seen.rest();
  const { heap: first } = await seen.cost({ collect: true });
  for (let round = 1; round < ROUNDS; round++) await seen.ask(roundTrip(track));
  await seen.rest();
  const { heap: last } = await seen.cost({ collect: true });
  return last / first;
}

async function scrollOf(seen: Visit, { list, axis }: List): Promise<Figures> {
  const root = `bench.deep('${list}')[0]?.shadowRoot`;
  const count = `(${root}?.querySelectorAll('vitrine-product').length ?? 0)`;
  const track = `${root}.querySelector('[part~="track"]')`;
  await seen.until(`${root}`);
  await seen.ask(`bench.deep('${list}')[0].scrollIntoView({ block: 'center' })`);
  await seen.until(`${count} > 0`);
  await seen.rest();
  const middle = await seen.ask<{ x: number; y: number } | null>(`bench.middle([${track}])`);
  if (!middle) throw new Error(`there is nothing of ${list} to scroll`);
  await seen.ask(`void (bench.most = 0, bench.looks = setInterval(() => {
    bench.most = Math.max(bench.most, ${count});
  }, 100))`);
  const { scripting } = await seen.cost();
  const watched = await watchTasks(seen.page);
  await seen.cdp.send('Input.synthesizeScrollGesture', {
    ...middle,
    [axis]: -FAR,
    speed: SPEED,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const { count: tasks, longest, blocking } = await watched();
  await seen.ask('void clearInterval(bench.looks)');
  const moved = await seen.ask<number>(`Math.max(Math.abs(${track}.scrollLeft), ${track}.scrollTop)`);
  if (moved < FAR / 2) throw new Error(`${list} has scrolled ${moved} px only`);
  const { scripting: after } = await seen.cost();
  return {
    moved,
    growth: await growthOf(seen, track),
    most: await seen.ask<number>(`Math.max(bench.most, ${count})`),
    elements: await seen.ask<number>(`bench.deep('*', ${root}).length`),
    tasks,
    longest,
    blocking,
    scripting: after - scripting,
  };
}

const LISTS: readonly List[] = [carousel('row', 'xDistance'), carousel('list', 'yDistance'), bag];

const target = (list: List): Target => ({
  name: list.name,
  async measure(browser, shop, note) {
    const seen = await visit(browser, shop.page(vitrinePage('many', { after: list.after })), { isTouch: true });
    try {
      await seen.rest();
      await list.open?.(seen);
      const figures = await scrollOf(seen, list);
      seen.faults.forEach(note);
      return figures;
    } finally {
      await seen.close();
    }
  },
});

export const scroll: Suite = {
  name: 'scroll',
  title: 'Scrolling through 10,000 products, no network limit',
  enough: 2,
  targets: LISTS.map(target),
  columns: [
    { figure: 'moved', title: 'scrolled px' },
    { figure: 'most', title: 'products in the document' },
    { figure: 'elements', title: 'elements' },
    { figure: 'tasks', title: 'long tasks' },
    { figure: 'longest', title: 'longest task ms' },
    { figure: 'blocking', title: 'blocking ms' },
    { figure: 'scripting', title: 'scripting ms' },
    { figure: 'growth', title: 'heap, 4th round ÷ 1st', digits: 2 },
  ],
  goals: LISTS.flatMap(({ name }) => [
    {
      suite: 'scroll',
      what: `${name}: products in the document`,
      unit: '',
      digits: 0,
      most: 60,
      of: (results) => results.summary('scroll', name, 'most'),
    },
    {
      suite: 'scroll',
      what: `${name}: long tasks while scrolling`,
      unit: '',
      digits: 0,
      most: 0,
      of: (results) => results.summary('scroll', name, 'tasks'),
    },
    {
      suite: 'scroll',
      what: `${name}: heap after four times from end to end, as a part of that after one`,
      unit: '',
      digits: 2,
      most: 1.1,
      of: (results) => results.summary('scroll', name, 'growth'),
    },
  ]),
};
