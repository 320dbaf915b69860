/** From the tap to the first picture that moves. */
import type { Goal } from '../goals.js';
import { trafficOf } from '../network.js';
import { isTouch, press, type Manner } from '../press.js';
import type { Figures } from '../results.js';
import { facadePage, hls, mp4, vitrinePage, type Way } from '../shop/slots.js';
import type { Suite, Target } from '../suite.js';
import { visit, type Visit } from '../visit.js';

const BUTTON = `bench.deep('.facade button, [part~="play"]')`;

/** Presses play on a page that has come to rest, and tells what it took until the first frame. */
export async function startOf(seen: Visit, manner: Manner): Promise<Figures> {
  await seen.rest();
  const known = seen.exchanges.length;
  const { scripting } = await seen.cost();
  await press(seen, BUTTON, manner);
  const isThere = await seen.until('bench.frame > 0').then(
    () => true,
    () => false,
  );
  const after = seen.exchanges.slice(known);
  const { requests, bytes } = trafficOf(after);
  return {
    frame: isThere ? await seen.ask<number>('bench.frame - bench.up') : NaN,
    script: bytes.script / 1000,
    media: bytes.media / 1000,
    requests,
    scripting: (await seen.cost()).scripting - scripting,
    isStream: after.some(({ url }) => url.endsWith('.m4s')) ? 1 : 0,
  };
}

/** A page, and how its video is started. */
export interface Start {
  readonly name: string;
  readonly html: () => string;
  readonly manner: Manner;
}

const COLD = 'facade, then hls.js light, cold';
const FILE = 'facade, then MP4';
const floor =
  (way: Way, path: string): (() => string) =>
  () =>
    facadePage(way, path);

export const starts: readonly Start[] = [
  { name: FILE, html: floor('file', mp4), manner: 'finger' },
  { name: "facade, then the browser's own HLS", html: floor('file', hls), manner: 'finger' },
  { name: COLD, html: floor('cold', hls), manner: 'finger' },
  { name: 'facade, hls.js light on finger down', html: floor('down', hls), manner: 'finger' },
  { name: 'facade, hls.js light and 2 s on hover', html: floor('hover', hls), manner: 'hover' },
  { name: 'Vitrine, HLS, pressed at once', html: () => vitrinePage('stream'), manner: 'at-once' },
  { name: 'Vitrine, HLS, finger', html: () => vitrinePage('stream'), manner: 'finger' },
  { name: 'Vitrine, HLS, after hover', html: () => vitrinePage('stream'), manner: 'hover' },
  { name: 'Vitrine, HLS and MP4, finger', html: () => vitrinePage('both'), manner: 'finger' },
];

const target = ({ name, html, manner }: Start, isPhoneNetwork: boolean): Target => ({
  name,
  async measure(browser, shop, note) {
    const seen = await visit(browser, shop.page(html()), { isPhoneNetwork, isTouch: isTouch(manner) });
    try {
      const figures = await startOf(seen, manner);
      seen.faults.forEach(note);
      if (Number.isNaN(figures['frame'])) note('no frame came');
      return figures;
    } finally {
      await seen.close();
    }
  },
});

function suiteOf(name: string, title: string, isPhoneNetwork: boolean, most: Readonly<Record<string, number>>): Suite {
  const goal = (ours: string, base: string): Goal => ({
    suite: name,
    what: `${ours}: first frame, × ${base}`,
    unit: '×',
    digits: 2,
    most: most[ours] ?? NaN,
    of: (results) => results.ratio(name, ours, base, 'frame'),
  });
  return {
    name,
    title,
    targets: starts.map((start) => target(start, isPhoneNetwork)),
    columns: [
      { figure: 'frame', title: 'first frame ms' },
      { figure: 'script', title: 'script kB', digits: 1 },
      { figure: 'media', title: 'media kB' },
      { figure: 'requests', title: 'requests' },
      { figure: 'scripting', title: 'scripting ms' },
      { figure: 'isStream', title: 'HLS', digits: 0 },
    ],
    goals: [
      goal('Vitrine, HLS, pressed at once', COLD),
      goal('Vitrine, HLS, finger', COLD),
      goal('Vitrine, HLS, after hover', COLD),
      goal('Vitrine, HLS and MP4, finger', FILE),
    ],
  };
}

export const tap = suiteOf('tap', 'From tap to first frame, no network limit', false, {
  'Vitrine, HLS, pressed at once': 1,
  'Vitrine, HLS, finger': 1,
  'Vitrine, HLS, after hover': 0.45,
  'Vitrine, HLS and MP4, finger': 1.1,
});

export const phone = suiteOf('phone', 'From tap to first frame, fast phone network', true, {
  'Vitrine, HLS, pressed at once': 0.8,
  'Vitrine, HLS, finger': 0.8,
  'Vitrine, HLS, after hover': 0.65,
  'Vitrine, HLS and MP4, finger': 1.1,
});
