/** The retailer's server and CDN in one, on loopback. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from './files.js';

export interface Server {
  /** As in `http://127.0.0.1:4301`. */
  readonly url: string;
  close(): Promise<void>;
}

function answer({ method, headers }: IncomingMessage, response: ServerResponse, file: Served | undefined): void {
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  // a browser's own player of streams takes nothing that is squeezed
  const isSqueezed = file.squeezed !== undefined && /\bbr\b/.test(String(headers['accept-encoding']));
  const body = isSqueezed ? file.squeezed : file.body;
  const size = body.length;
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const isPart = first !== '' && 'accept-ranges' in file.headers;
  const start = isPart ? Number(first) : 0;
  const end = isPart && last !== '' ? Math.min(size - 1, Number(last)) : size - 1;
  if (start > end) {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(isPart ? 206 : 200, {
    ...file.headers,
    'content-length': end - start + 1,
    ...(isSqueezed && { 'content-encoding': 'br' }),
    ...(isPart && { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  response.end(method === 'HEAD' ? undefined : body.subarray(start, end + 1));
}

/** Serves files by their paths; what follows a `?` does not count. */
export async function openServer(fileAt: (path: string) => Served | undefined): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(request, response, fileAt(pathname));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
