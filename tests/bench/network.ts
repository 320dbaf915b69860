/** What a page asks the network for, and how many bytes came, as they were encoded. */
import type { CDPSession, Protocol } from 'puppeteer-core';

export type Kind = 'script' | 'media' | 'other' | 'page';

export interface Exchange {
  readonly url: string;
  readonly kind: Kind;
  /** Milliseconds of the wall clock. */
  readonly start: number;
  end: number;
  /** Of the body. */
  bytes: number;
  /** Came from what the browser had. */
  isCached: boolean;
}

export interface Traffic {
  readonly requests: number;
  readonly bytes: Readonly<Record<Kind, number>>;
}

/** `page`: what is the retailer's own, and there without any video. */
export function kindOf(url: string): Kind {
  const { protocol, pathname } = new URL(url);
  if (/^\/(shop|pages)\//.test(pathname) || !protocol.startsWith('http')) return 'page';
  if (/\.m?js$/.test(pathname)) return 'script';
  return /\.(m3u8|m4s|mp4|ts)$/.test(pathname) ? 'media' : 'other';
}

/** What came over the network for a video; answers from the browser's own cache are none. */
export function trafficOf(exchanges: readonly Exchange[]): Traffic {
  const bytes: Record<Kind, number> = { script: 0, media: 0, other: 0, page: 0 };
  for (const each of exchanges) bytes[each.kind] += each.bytes;
  return { requests: exchanges.filter(({ kind, isCached }) => kind !== 'page' && !isCached).length, bytes };
}

/** Listens to a page; the list grows as it asks. */
export async function listen(cdp: CDPSession): Promise<readonly Exchange[]> {
  const all: Exchange[] = [];
  const open = new Map<string, Exchange>();
  let clock = 0;
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }: Protocol.Network.RequestWillBeSentEvent) => {
    clock = wallTime - timestamp;
    const start = wallTime * 1000;
    const exchange = { url: request.url, kind: kindOf(request.url), start, end: NaN, bytes: 0, isCached: false };
    all.push(exchange);
    open.set(requestId, exchange);
  });
  cdp.on('Network.requestServedFromCache', ({ requestId }) => {
    const exchange = open.get(requestId);
    if (exchange) exchange.isCached = true;
  });
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const exchange = open.get(requestId);
    if (exchange) exchange.isCached ||= response.fromDiskCache ?? false;
  });
  cdp.on('Network.dataReceived', ({ requestId, encodedDataLength, dataLength, timestamp }) => {
    const exchange = open.get(requestId);
    if (!exchange) return;
    exchange.end = (timestamp + clock) * 1000;
    if (!exchange.isCached) exchange.bytes += encodedDataLength || (exchange.kind === 'media' ? dataLength : 0);
  });
  cdp.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const exchange = open.get(requestId);
    if (exchange) exchange.end = (timestamp + clock) * 1000;
  });
  await cdp.send('Network.enable');
  return all;
}
