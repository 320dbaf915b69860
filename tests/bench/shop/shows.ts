/** The demo's show, and what the bench asks of it. Each stands beside the demo's, so that its media are found. */
import { readFileSync } from 'node:fs';
import { ROOT } from '../root.js';

interface Product {
  readonly key: string;
  readonly ref: Readonly<Record<string, string>>;
  readonly image?: { readonly url: string };
}
interface Cue {
  readonly id: string;
  readonly type: string;
  readonly start: number;
  readonly end?: number;
  readonly product?: string;
}
export interface ShowFile {
  readonly version: 1;
  readonly id: string;
  readonly poster: { readonly src: string; readonly width: number; readonly height: number };
  readonly sources: readonly { readonly src: string; readonly type: string }[];
  readonly products: readonly Product[];
  readonly cues: readonly Cue[];
}

const HLS = /mpegurl/;
const MANY = 10_000;

export const demoShow = JSON.parse(readFileSync(`${ROOT}examples/show.json`, 'utf8')) as ShowFile;

const sourceOf = (isHls: boolean): string => {
  const source = demoShow.sources.find(({ type }) => HLS.test(type) === isHls);
  if (!source) throw new Error(`the demo's show has no ${isHls ? 'HLS' : 'MP4'} source`);
  return source.src;
};
/** Addresses of the demo's video, beside its show file. */
export const sources = { hls: sourceOf(true), mp4: sourceOf(false) };

/** A stream and nothing else: what a long or live show has. */
const streamOnly = { ...demoShow, sources: demoShow.sources.filter(({ type }) => HLS.test(type)) };

/** What needs no choosing is pinned from the start, so that one press adds it. */
const simple = demoShow.products.find(({ ref }) => ref['handle'] === 'ceramic-mug');
const simplePinned = {
  ...demoShow,
  cues: [{ id: 'pin', type: 'pin', start: 0, product: simple?.key ?? '' }],
};

/** As many products as a show may have, all of them the demo shop's. */
const manyProducts = {
  ...demoShow,
  products: Array.from({ length: MANY }, (_, index) => ({
    key: `p${index}`,
    ref: demoShow.products[index % demoShow.products.length]?.ref ?? {},
    number: index + 1,
    title: `Piece ${index + 1}`,
  })),
  cues: [],
};

/** By path on the server. */
export const shows: Readonly<Record<string, unknown>> = {
  '/examples/both.json': demoShow,
  '/examples/stream.json': streamOnly,
  '/examples/simple.json': simplePinned,
  '/examples/many.json': manyProducts,
};
