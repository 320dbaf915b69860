/** Ten thousand products: how much of them is in the document, and whether scrolling through them holds the page up. */
import { press } from '../press.js';
import type { Figures } from '../results.js';
import { vitrinePage } from '../shop/slots.js';
import type { Suite, Target } from '../suite.js';
import { watchTasks } from '../tasks.js';
import { visit, type Visit } from '../visit.js';

/** Pixels, and pixels in a second. */
const FAR = 12_000;
const SPEED = 4_000;

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
  return {
    moved,
    most: await seen.ask<number>(`Math.max(bench.most, ${count})`),
    elements: await seen.ask<number>(`bench.deep('*', ${root}).length`),
    tasks,
    longest,
    blocking,
    scripting: (await seen.cost()).scripting - scripting,
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
  ]),
};
