/** Opens the bench's shop: its pages, the demo's media, Vitrine as it was built, and the floors. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { livePlaylist, liveShow } from '../../tools/serve/live-show.mjs';
import { loopedSegment } from '../../tools/serve/looped.mjs';
import { ROOT } from '../root.js';
import { folder, served, type Served } from './files.js';
import { STYLE } from './page.js';
import { openServer, type Server } from './server.js';
import { demoShow, shows } from './shows.js';

const FLOORS = fileURLToPath(new URL('../floors', import.meta.url));
const CROWD = fileURLToPath(new URL('crowd.js', import.meta.url));
const hlsLight = (): string =>
  `${dirname(createRequire(`${ROOT}packages/elements/package.json`).resolve('hls.js'))}/hls.light.min.mjs`;

export interface Shop extends Pick<Server, 'url' | 'close'> {
  /** Gives a page an address, and answers with it. */
  page(html: string): string;
  /** Puts a file where there was none, or another. */
  file(path: string, text: string): void;
  /** What is asked for there now. */
  text(path: string): string;
}

/** A stream that is on the air, as far as anybody can tell, and its show. */
const LIVE: Readonly<Record<string, (params: URLSearchParams, now: number) => string>> = {
  '/live/show.json': liveShow,
  '/live/stream.m3u8': livePlaylist,
};

/** Made anew for each request, and never kept. */
function liveFile(path: string): Served | undefined {
  const [, segment] = /^\/live\/s(\d+)\.m4s$/.exec(path) ?? [];
  if (segment !== undefined) return served(path, loopedSegment(Number(segment)));
  const text = LIVE[path]?.(new URLSearchParams(), Date.now());
  if (text === undefined) return undefined;
  const { body, headers } = served(path, text);
  return { body, headers: { ...headers, 'cache-control': 'no-store' } };
}

export async function openShop(): Promise<Shop> {
  const files = new Map<string, Served>([
    ...folder(`${ROOT}packages/embed/dist`, '/embed/'),
    ...folder(`${ROOT}examples/media`, '/examples/media/'),
    ...folder(FLOORS, '/floors/'),
    ['/floors/hls.js', served('hls.js', readFileSync(hlsLight()))],
    ['/shop/page.css', served('page.css', STYLE)],
    ['/shop/crowd.js', served('crowd.js', readFileSync(CROWD))],
    ...Object.entries(shows).map(([path, show]) => [path, served(path, JSON.stringify(show))] as const),
  ]);
  // the page's own pictures have addresses of their own, so that none of them is in hand before a target asks for it
  const wide = `${ROOT}examples/media/landscape/poster.jpg`;
  const hero = existsSync(wide) ? wide : `${ROOT}examples/${demoShow.poster.src}`;
  files.set('/shop/hero.jpg', served('hero.jpg', readFileSync(hero)));
  const pictures = demoShow.products.flatMap(({ image }) => (image ? [files.get(`/examples/${image.url}`)] : []));
  const pages = new Map<string, Served>();
  const picture = (path: string): Served | undefined => {
    const [, index] = /^\/shop\/product-(\d+)\.webp$/.exec(path) ?? [];
    return index === undefined ? undefined : pictures[Number(index) % pictures.length];
  };

  const server = await openServer((path) => pages.get(path) ?? files.get(path) ?? liveFile(path) ?? picture(path));
  return {
    url: server.url,
    page(html) {
      const path = `/pages/${pages.size}.html`;
      pages.set(path, served(path, html));
      return server.url + path;
    },
    file: (path, text) => void pages.set(path, served(path, text)),
    text: (path) => (pages.get(path) ?? files.get(path) ?? liveFile(path))?.body.toString() ?? '',
    close: () => server.close(),
  };
}
