/** One request to the theme's Ajax API: same origin, with the cart's cookie, under the page's locale. */
import type { CommerceError, Op, Outcome } from '@vitrine/core';
import { isRecord, isText } from '../../config.js';
import { http, type Fetch } from '../../http.js';
import { ok } from '../../outcome.js';
import type { Echo } from './echo.js';
import type { ShopifyPage } from './page.js';

export interface Theme {
  readonly page: ShopifyPage;
  readonly fetch: Fetch;
  /** Knows which of the page's requests were ours. */
  readonly echo: Echo;
}

export interface AjaxAnswer {
  readonly status: number;
  readonly json: unknown;
}

const JSON_TYPE = 'application/json';

/** An absolute address below the page's locale. A root that leads elsewhere is none. */
export function addressIn({ location, Shopify }: ShopifyPage, path: string): string {
  const url = new URL(`${Shopify?.routes?.root ?? '/'}${path}`, location.origin);
  return url.origin === location.origin ? url.href : new URL(`/${path}`, location.origin).href;
}

/** Reads, or with a `body` writes. What is not there (404) has an answer as well, whatever its page says. */
export async function ajax(theme: Theme, path: string, op: Op, body?: object): Promise<Outcome<AjaxAnswer>> {
  const url = addressIn(theme.page, path);
  const write = body !== undefined;
  const sent: Fetch = async (address, init) => {
    const response = await theme.fetch(address, init);
    return response.status === 404 ? new Response('null', { status: 404 }) : response;
  };
  const send = () =>
    http(
      sent,
      url,
      {
        method: write ? 'POST' : 'GET',
        headers: { accept: JSON_TYPE, 'content-type': JSON_TYPE },
        body: write ? JSON.stringify(body) : null,
        credentials: 'same-origin',
        signal: op.signal,
      },
      { write },
    );
  const outcome = await (write ? theme.echo.during(url, send) : send());
  return outcome.ok ? ok({ status: outcome.value.status, json: outcome.value.json }) : outcome;
}

/** What a reader makes of an answer; what it throws over, an answer of another shape, is `backend`. */
export function shaped<T>(read: () => T): Outcome<T> {
  try {
    return ok(read());
  } catch (cause) {
    return { ok: false, error: { kind: 'backend', message: 'an answer of another shape', cause } };
  }
}

const KINDS: Readonly<Record<number, 'invalid-variant' | 'out-of-stock' | 'conflict' | 'unauthorized'>> = {
  400: 'out-of-stock',
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'invalid-variant',
  409: 'conflict',
  422: 'out-of-stock',
};

/**
 * What a refused write was refused for; `null` where it was not. 422 is said of too many as well as of what is not there,
 * in the page's language, so only the one text that Shopify does not translate is read.
 */
export function refusalOf({ status, json }: AjaxAnswer): CommerceError | null {
  if (status < 400) return null;
  const { description, message: short } = isRecord(json) ? json : {};
  const message = [description, short].find(isText) ?? `status ${status}`;
  if (status >= 500) return { kind: 'network', maybeApplied: true, message };
  return { kind: /cannot find variant/i.test(message) ? 'invalid-variant' : (KINDS[status] ?? 'backend'), message };
}
