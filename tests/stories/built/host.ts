import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../tools/serve.mjs';

export interface Host {
  /** As in `http://127.0.0.1:4301`. */
  readonly url: string;
  /** Every path that was asked for, in order. */
  readonly asked: readonly string[];
  /** Gives a page an address of its own on this host, and answers with it. */
  page(html: string): string;
  /** Serves the script tag's files, or the one named by `to`, at another path as well, their text changed on the way. */
  mount(path: string, change?: (text: string, path: string) => string, to?: string): void;
  /** Answers 404 to what fits, so many times. Answers with the function that ends it. */
  lose(paths: RegExp, times?: number): () => void;
  /** Leaves what fits without an answer. Answers with the function that gives them. */
  stall(paths: RegExp): () => void;
  close(): Promise<void>;
}

const TEXT = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** A retailer's server: the repository's own (tests/tools/serve.mjs) with pages, other paths and faults. */
export async function openHost(): Promise<Host> {
  const behind = await serve();
  const asked: string[] = [];
  const pages = new Map<string, string>();
  const mounts = new Map<string, { readonly to: string; readonly change: (text: string, path: string) => string }>();
  const stalls = new Map<RegExp, (() => void)[]>();
  const losses = new Set<{ readonly paths: RegExp; left: number }>();

  function forward(path: string, incoming: IncomingMessage, response: ServerResponse): void {
    const mount = [...mounts].find(([prefix]) => path.startsWith(prefix));
    const to = mount ? path.replace(mount[0], mount[1].to) : path;
    // a text that is to be changed must come as it is
    const headers = mount ? {} : incoming.headers;
    const outgoing = request(behind.url + to, { method: incoming.method, headers }, (answer) => {
      if (!mount) {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
        return;
      }
      void textOf(answer).then((text) => {
        const { 'content-length': _, ...kept } = answer.headers;
        response.writeHead(answer.statusCode ?? 500, kept);
        response.end(mount[1].change(text, to));
      });
    });
    outgoing.once('error', () => response.destroy());
    incoming.pipe(outgoing);
  }

  const server = createServer((incoming, response) => {
    const path = incoming.url ?? '/';
    asked.push(path);
    const loss = [...losses].find(({ paths, left }) => left > 0 && paths.test(path));
    const html = pages.get(path.split('?')[0]!);
    const stall = [...stalls].find(([paths]) => paths.test(path));
    if (stall) stall[1].push(() => forward(path, incoming, response));
    else if (loss) {
      loss.left--;
      response.writeHead(404, { 'cache-control': 'no-store' }).end();
    } else if (html === undefined) forward(path, incoming, response);
    else response.writeHead(200, TEXT).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    asked,
    page(html) {
      const path = `/pages/${pages.size}.html`;
      pages.set(path, html);
      return url + path;
    },
    mount: (path, change = (text) => text, to = '/embed/') => void mounts.set(path, { to, change }),
    lose(paths, times = Infinity) {
      const loss = { paths, left: times };
      losses.add(loss);
      return () => void losses.delete(loss);
    },
    stall(paths) {
      const waiting: (() => void)[] = [];
      stalls.set(paths, waiting);
      return () => {
        stalls.delete(paths);
        for (const answer of waiting) answer();
      };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await behind.close();
    },
  };
}
