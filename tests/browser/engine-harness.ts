/** A player's half of the bargain with the engine, and the demo's film as material to break. */
import { http, HttpResponse, type HttpResponseResolver } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Show, Source, VitrineError } from '@vitrine/core';
import { attach, type Engine, type EngineHost } from '../../packages/elements/src/media/engine.js';
import { startMocking } from './mocking.js';

export const HLS = 'application/vnd.apple.mpegurl';
const MAIN = '/examples/media/hls/main.m3u8';
export const MP4: Source = { src: new URL('/examples/media/film.mp4', location.href).href, type: 'video/mp4' };

const worker = setupWorker();
/** Every address that was asked for, in order. */
export const asked: string[] = [];

export async function startEngines(): Promise<void> {
  await startMocking(worker);
  worker.events.on('request:start', ({ request }) => void asked.push(request.url));
}
export const stopEngines = (): void => worker.stop();

/** Answers for an address of this origin from now on. */
export const answer = (path: string, resolver: HttpResponseResolver): void => worker.use(http.get(path, resolver));

let names = 0;
/** The address at which a text now stands. */
export function text(body: string, type = HLS): string {
  const url = new URL(`/invented/${names++}.m3u8`, location.href).href;
  answer(url, () => new HttpResponse(body, { headers: { 'content-type': type } }));
  return url;
}

const fetchText = async (url: string): Promise<string> => (await fetch(url)).text();
const uris = (playlist: string): string[] => playlist.split('\n').filter((line) => line && !line.startsWith('#'));
const tag = (playlist: string, name: string): string =>
  playlist.split('\n').find((line) => line.startsWith(`#EXT-X-STREAM-INF`) && line.includes(name)) ?? '';

export interface Film {
  /** Absolute addresses of what one rendition is made of. */
  readonly init: string;
  readonly segments: readonly string[];
  /** Seconds. */
  readonly length: number;
  /** The rendition's line in the main playlist, without its group of subtitles. */
  readonly line: string;
}

/** The lightest rendition of the demo's film. */
export async function film(): Promise<Film> {
  const main = await fetchText(MAIN);
  const [uri = ''] = uris(main);
  const base = new URL(uri, new URL(MAIN, location.href));
  const media = await fetchText(base.href);
  return {
    init: new URL(/#EXT-X-MAP:URI="([^"]+)"/.exec(media)?.[1] ?? '', base).href,
    segments: uris(media).map((each) => new URL(each, base).href),
    length: [...media.matchAll(/#EXTINF:([\d.]+)/g)].reduce((sum, [, seconds]) => sum + Number(seconds), 0),
    line: tag(main, 'BANDWIDTH').replace(/,SUBTITLES="[^"]*"/, ''),
  };
}

/** A playlist of the film's segments, each of two seconds, some of them replaced. */
export const playlist = ({ init, segments }: Film, replaced: Readonly<Record<number, string>> = {}): string =>
  [
    '#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:2\n#EXT-X-PLAYLIST-TYPE:VOD',
    `#EXT-X-MAP:URI="${init}"`,
    ...segments.map((url, index) => `#EXTINF:2,\n${replaced[index] ?? url}`),
    '#EXT-X-ENDLIST\n',
  ].join('\n');

export interface TestHost extends EngineHost {
  readonly faults: VitrineError[];
  readonly reports: VitrineError[];
  readonly stalls: ('reconnecting' | null)[];
  /** How often its place was given away. */
  taken: number;
}

const hosts: TestHost[] = [];
const engines: Engine[] = [];

export function host(more: Partial<EngineHost> = {}): TestHost {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, width: 234, height: 416 });
  document.body.append(video);
  const made: TestHost = {
    video,
    start: 0,
    faults: [],
    reports: [],
    stalls: [],
    taken: 0,
    onFault: (fault) => void made.faults.push(fault),
    onReport: (fault) => void made.reports.push(fault),
    onStall: (state) => void made.stalls.push(state),
    onTaken: () => void made.taken++,
    ...more,
  };
  hosts.push(made);
  return made;
}

/** Attaches, and remembers to take off again. */
export async function put(source: Source, on: EngineHost): Promise<Engine | null> {
  const engine = await attach(source, on);
  if (engine) engines.push(engine);
  return engine;
}

/** A show of these sources. */
export const showOf = (sources: readonly Source[], more: Partial<Show> = {}): Show => ({
  version: 1,
  id: 'engine',
  title: 'Engine',
  status: 'recorded',
  sources,
  tracks: [],
  products: [],
  cues: [],
  ...more,
});

/** Takes everything off the page again. */
export function clear(): void {
  for (const engine of engines.splice(0)) engine.destroy();
  for (const { video } of hosts.splice(0)) video.remove();
  worker.resetHandlers();
  asked.splice(0);
}
