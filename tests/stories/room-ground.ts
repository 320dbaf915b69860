/** A page with a room beside its film, over a real nats-server and a real worker; tokens are handed out as @vitrine/room hands them out. */
import { ok } from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { readShow } from '@vitrine/core';
import { createTokenDesk, readCredentials, runRoom, type RunningRoom } from '@vitrine/room';
import { natsMissing, startNats, type RunningNats } from '../servers/nats/start.js';
import { FAR_AWAY, missing, start } from './built/browser.js';
import { openHost } from './built/host.js';
import { pageOf } from './built/pages.js';

/** Why none can be opened here; `false` where one can. */
export const roomMissing = (): string | false => missing('chromium') || natsMissing();

export interface RoomGround {
  readonly browser: Browser;
  readonly nats: RunningNats;
  /** Headers of all that was asked of whoever hands out tokens. */
  readonly asked: readonly IncomingHttpHeaders[];
  /** Address of a page with this show, which began at `began`, in milliseconds since 1970. */
  pageFor(id: string, began: number): string;
  close(): Promise<void>;
}

/** `isWhole`: a Chromium that keeps the pages that one leaves. */
export async function openRoomGround(ids: readonly string[], { isWhole = false } = {}): Promise<RoomGround> {
  const [browser, nats, host] = await Promise.all([
    start('chromium', isWhole),
    startNats({ writer: 'worker', isBare: true }),
    openHost(),
  ]);
  const { account, viewer } = nats.keys;
  const answer = createTokenDesk({ account, viewer, origins: [host.url.replace('127.0.0.1', FAR_AWAY)] });
  const asked: IncomingHttpHeaders[] = [];
  const desk = createServer(({ method = '', url = '', headers }, response) => {
    asked.push(headers);
    const { status, headers: told, body } = answer({ method, path: url, address: 'one', origin: headers.origin });
    response.writeHead(status, told).end(body);
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  const tokenUrl = `http://127.0.0.1:${(desk.address() as AddressInfo).port}/`;
  const rooms: RunningRoom[] = [];
  for (const id of ids) {
    const withRoom = (text: string) =>
      JSON.stringify({ ...(JSON.parse(text) as object), id, room: { channel: 'nats', urls: nats.urls, tokenUrl } });
    host.mount(`/${id}/`, (text, path) => (path.includes('show.json') ? withRoom(text) : text), '/live/');
    const show = readShow(JSON.stringify({ version: 1, id, title: id, status: 'live', products: [] }), host.url).show!;
    const started = await runRoom({
      servers: nats.urls,
      credentials: readCredentials(await nats.credentials())!,
      show,
      socket: (url) => nats.openSocket(url),
    });
    ok(started.ok);
    rooms.push(started.room);
  }

  return {
    browser,
    nats,
    asked,
    pageFor: (id, began) =>
      host
        .page(
          pageOf(`<vitrine-shop adapter="woocommerce">
  <vitrine-player id="show" show="/${id}/show.json?start=${began}">
    <a href="/examples/"><img src="/examples/media/poster.jpg" width="540" height="960" alt="Our film"></a>
  </vitrine-player>
  <vitrine-room for="show"></vitrine-room>
  <vitrine-carousel for="show"></vitrine-carousel>
  <vitrine-cart-button></vitrine-cart-button>
</vitrine-shop>`),
        )
        .replace('127.0.0.1', FAR_AWAY),
    async close() {
      await Promise.all(rooms.map((room) => room.stop()));
      await browser.close();
      desk.close();
      await host.close();
      await nats.stop();
    },
  };
}
