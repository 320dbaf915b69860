/** The desk for tokens as an HTTP server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressOf } from './address.js';
import { createTokenDesk, type TokenDeskOptions } from './desk.js';

export interface TokenServerOptions extends TokenDeskOptions {
  /** How many proxies of one's own stand in front of it, each adding to `X-Forwarded-For`; none unless given. */
  readonly proxies?: number;
}

export interface TokenServer {
  /** Resolves with its address once it listens; rejects where it cannot. Port 0 is any that is free. */
  listen(port: number, host?: string): Promise<string>;
  close(): Promise<void>;
}

/** Milliseconds in which a request has to be there. */
const PATIENCE = 10_000;

export function createTokenServer({ proxies = 0, ...options }: TokenServerOptions): TokenServer {
  const desk = createTokenDesk(options);
  const server = createServer(
    { requestTimeout: PATIENCE, headersTimeout: PATIENCE, maxHeaderSize: 8_192 },
    (request, response) => {
      const { method = '', url = '', headers, socket } = request;
      const forwarded = headers['x-forwarded-for'];
      const {
        status,
        headers: told,
        body,
      } = desk({
        method,
        path: url,
        address: addressOf(socket.remoteAddress ?? '', Array.isArray(forwarded) ? forwarded.join() : forwarded, proxies),
        origin: headers.origin,
        authorization: headers.authorization,
      });
      // nobody has anything to send
      request.resume();
      response.writeHead(status, told).end(body);
    },
  );
  return {
    listen: (port, host = '127.0.0.1') =>
      new Promise((resolve, reject) => {
        server.once('error', reject).listen(port, host, () => {
          const { address, port: own, family } = server.address() as AddressInfo;
          resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${own}`);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
