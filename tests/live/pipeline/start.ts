/** A whole live broadcast on loopback: encoder, packager, room, and one server for all that its pages ask for. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import type { HostOp } from '@vitrine/core';
import { startNats } from '../../servers/nats/start.js';
import { ROOT } from '../../tools/root.mjs';
import { fileFor } from '../../tools/serve.mjs';
import { sendFile } from '../../tools/serve/send-file.mjs';
import { SIZES, startEncoder, type EncoderOptions } from './encoder.js';
import { createPackager, type Packager } from './packager.js';
import { openRoom, type LiveRoom } from './room.js';
import { PRODUCTS, SHOW, showFile } from './show.js';

export interface Broadcast {
  readonly url: string;
  readonly packager: Packager;
  readonly host: LiveRoom['host'];
  /** Programme time of the first frame. */
  readonly startedAt: number;
  /** The picture ends, and the show is a recorded one. */
  end(): Promise<void>;
  stop(): Promise<void>;
}

export interface BroadcastOptions extends EncoderOptions {
  readonly port?: number;
  /** Address of a shop API of a Vendure that the pages are put on; a demo shop in the page without one. */
  readonly vendure?: string;
}

const PATIENCE = 20_000;
const PAGES = /^\/(?:demo|host|viewer)\.(?:html|js|css)$|^\/time-code\.mjs$/;
const TYPES: Readonly<Record<string, string>> = {
  m3u8: 'application/vnd.apple.mpegurl',
  m4s: 'video/iso.segment',
  mp4: 'video/mp4',
};

/** The tag of the shop that pages are put on. */
const shopOf = (vendure?: string): string =>
  vendure ? `adapter="vendure" endpoint="${vendure}"` : 'adapter="memory" country="DE" currency="EUR"';

export async function startBroadcast({ port = 0, vendure, film = false }: BroadcastOptions = {}): Promise<Broadcast> {
  const nats = await startNats();
  const encoder = startEncoder({ film });
  let hasEnded = false;
  const packager = createPackager(encoder.folder, () => hasEnded);
  const room = await openRoom(nats, SHOW, PRODUCTS);
  room.follow((state) => packager.take(state));

  const say = (response: ServerResponse, type: string, body: string | Buffer) =>
    void response
      .writeHead(200, { 'content-type': type, 'cache-control': 'no-store', 'access-control-allow-origin': '*' })
      .end(body);

  async function media(name: string, url: URL, response: ServerResponse): Promise<void> {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    if (name === 'live.m3u8') return say(response, type, packager.live(Number(url.searchParams.get('behind') ?? 3)));
    if (name === 'recording.m3u8') return say(response, type, packager.recording());
    say(response, type, await readFile(`${encoder.folder}/${name}`));
  }

  async function page(name: string, response: ServerResponse): Promise<void> {
    const file = new URL(name === 'time-code.mjs' ? name : `../page/${name}`, import.meta.url);
    const end = name.slice(name.lastIndexOf('.') + 1);
    const type = end === 'html' ? 'text/html' : end === 'css' ? 'text/css' : 'text/javascript';
    const checkoutUrl = `${address()}/viewer.html#paid={code}&token={token}`;
    const text = (await readFile(file, 'utf8'))
      .replaceAll('adapter="demo"', shopOf(vendure))
      .replaceAll('"demo-config"', vendure ? JSON.stringify({ checkoutUrl }) : '{ "imageBase": "/examples/media/" }');
    say(response, `${type}; charset=utf-8`, text);
  }

  /** What the pane of the demo asks for; a host's page of its own would publish by itself. */
  async function asked(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { product } = JSON.parse(Buffer.concat(chunks).toString()) as { product: string };
    const entry = await room.host.ask(pin(room.host, product, Date.now()));
    say(response, 'application/json', JSON.stringify(entry));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { pathname } = url;
    if (pathname === '/') response.writeHead(302, { location: '/demo.html' }).end();
    else if (pathname === '/token') say(response, 'text/plain', room.token('viewer'));
    // on loopback, and of a show that is a demo or a test: whoever is on this machine may be its host
    else if (pathname === '/host-token') say(response, 'text/plain', room.token('host'));
    else if (pathname === '/pin' && request.method === 'POST') await asked(request, response);
    else if (pathname === '/show.json') {
      const behind = Number(url.searchParams.get('behind') ?? 3);
      const size = SIZES[film ? 'film' : 'test'];
      say(response, 'application/json', showFile({ servers: nats.urls, behind, hasEnded, size }));
    } else if (/^\/media\/[\w.]+$/.test(pathname)) await media(pathname.slice(7), url, response);
    else if (PAGES.test(pathname)) await page(pathname.slice(1), response);
    else {
      const path = fileFor(pathname);
      await sendFile(request, response, path ? ROOT + path.slice(1) : '');
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(404);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve()));
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function end(): Promise<void> {
    if (hasEnded) return;
    await encoder.end();
    hasEnded = true;
    await room.host.ask({ k: 'status', status: 'recorded', at: Date.now(), recording: `${address()}/media/recording.m3u8` });
  }

  async function stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    await room.close();
    await encoder.remove();
    await nats.stop();
  }

  // players are told to stay three seconds behind, so that there have to be some
  for (const late = Date.now() + PATIENCE; packager.segments().length < 4;) {
    if (Date.now() > late) {
      await stop();
      throw new Error('ffmpeg has written nothing');
    }
    await sleep(50);
  }
  return { url: address(), packager, host: room.host, startedAt: packager.segments()[0]?.at ?? NaN, end, stop };
}

let pins = 0;

/** The wish to show a product from a moment of the programme on. */
export function pin(host: LiveRoom['host'], product: string, at: number): HostOp {
  const seq = 1 + Math.max(0, ...(host.$state.get()?.pins.map((each) => each.seq) ?? []));
  return { k: 'pin', pin: { id: `pin-${++pins}`, product, at, seq } };
}
