import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A server as the web platform has it: one answer for one request. */
export type Handler = (request: Request) => Promise<Response>;

export interface Served {
  /** As in `http://127.0.0.1:4101`, without a slash. */
  readonly url: string;
  stop(): Promise<void>;
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', headers, url = '/' } = incoming;
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(', ')] as [string, string]],
  );
  const body = method === 'GET' || method === 'HEAD' ? null : new Uint8Array(await buffer(incoming));
  return new Request(new URL(url, `http://${headers.host ?? '127.0.0.1'}`), { method, headers: pairs, body });
}

/** A handler as a server of Node's takes it. One that throws answers with 500 and says why on the console. */
export const listenerOf =
  (handler: Handler) =>
  (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    requestOf(incoming)
      .then(handler)
      .catch((error: unknown) => {
        console.error(error);
        return new Response(null, { status: 500 });
      })
      .then(async (response) => {
        const cookies = response.headers.getSetCookie();
        outgoing.writeHead(response.status, {
          ...Object.fromEntries(response.headers),
          ...(cookies.length && { 'set-cookie': cookies }),
        });
        outgoing.end(new Uint8Array(await response.arrayBuffer()));
      })
      .catch(() => outgoing.destroy());
  };

/** Serves a handler on loopback, at any free port. */
export async function serveHandler(handler: Handler): Promise<Served> {
  const server = createServer(listenerOf(handler));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
