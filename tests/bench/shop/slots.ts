/** What stands in a slot: nothing, a facade, or Vitrine as its docs say. */
import { readFileSync } from 'node:fs';
import { ROOT } from '../root.js';
import { pageOf } from './page.js';
import { demoShow, sources } from './shows.js';

const at = (path: string): string => new URL(path, 'http://x/examples/').pathname;
const { src, width, height } = demoShow.poster;
const poster = (lazy: boolean): string =>
  `<img src="${at(src)}" width="${width}" height="${height}" alt="Our film"${lazy ? ' loading="lazy"' : ''}>`;

/** The way to the first picture: playlist, its smallest rendition, and what that begins with. */
function firstOf(playlist: string): readonly string[] {
  const read = (path: string): string => readFileSync(`${ROOT}${path.slice(1)}`, 'utf8');
  const beside = (base: string, name = ''): string => new URL(name, `http://x${base}`).pathname;
  const renditions = [...read(playlist).matchAll(/#EXT-X-STREAM-INF:.*?\bBANDWIDTH=(\d+).*\n(.+)/g)];
  const [smallest] = renditions.sort(([, a], [, b]) => Number(a) - Number(b));
  const rendition = beside(playlist, smallest?.[2]);
  const media = read(rendition);
  const init = /#EXT-X-MAP:URI="([^"]+)"/.exec(media)?.[1];
  const segment = media.split('\n').find((line) => line !== '' && !line.startsWith('#'));
  return [playlist, rendition, beside(rendition, init), beside(rendition, segment)];
}

export type Way = 'file' | 'cold' | 'down' | 'hover';

export const facade = (way: Way, path: string, lazy = false): string =>
  `<div class="facade" data-way="${way}" data-src="${path}"${way === 'down' ? ` data-warm="${firstOf(path).join(' ')}"` : ''}>${poster(lazy)}<button type="button" aria-label="Play">▶</button></div>`;

/** A player as a retailer pastes it; `show` is the name of one of the bench's shows. */
export const player = (show: string, { lazy = false, id = '' } = {}): string =>
  `<vitrine-player${id && ` id="${id}"`} show="/examples/${show}.json"><a href="/film">${poster(lazy)}</a></vitrine-player>`;

const FACADE = '<script type="module" src="/floors/facade.js"></script>';
const VITRINE = '<script type="module" src="/embed/vitrine.js"></script>';
const IMAGES = Object.fromEntries(
  demoShow.products.flatMap(({ ref, image }) => (ref['handle'] && image ? [[ref['handle'], at(image.url)]] : [])),
);
const CONFIG = `<script type="application/json" id="shop-config">${JSON.stringify({ images: IMAGES })}</script>`;

export type Adapter = 'memory' | 'static';

/** Each slot holds the markup; the whole stands in a shop, which the static adapter needs none of. */
const inShop = (page: string, adapter: Adapter): string =>
  adapter === 'static'
    ? page
    : page
        .replace('<main>', '<vitrine-shop adapter="memory" config="shop-config" country="DE" currency="EUR"><main>')
        .replace('</main>', '</main></vitrine-shop>');

const times = (count: number, slot: (lazy: boolean) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => slot(index > 0));

export const hls = at(sources.hls);
export const mp4 = at(sources.mp4);

export const emptyPage = (count = 1): string => pageOf(times(count, () => ''));

export const facadePage = (way: Way, path: string, count = 1): string =>
  pageOf(
    times(count, (lazy) => facade(way, path, lazy)),
    { head: FACADE },
  );

export function vitrinePage(show: string, { adapter = 'memory' as Adapter, count = 1, after = '' } = {}): string {
  const head = adapter === 'static' ? VITRINE : `${VITRINE}${CONFIG}`;
  const slots = times(count, (lazy) => player(show, { lazy, id: lazy ? '' : 'show' }));
  return inShop(pageOf(slots, { head, after }), adapter);
}
