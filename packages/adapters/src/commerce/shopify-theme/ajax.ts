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
        headers: { accept: 'application/json', ...(write && { 'content-type': 'application/json' }) },
        ...(write && { body: JSON.stringify(body) }),
        credentials: 'same-origin',
        signal: op.signal,
      },
      { write },
    );
  const outcome = await (write ? theme.echo.during(url, send) : send());
  return outcome.ok ? ok({ status: outcome.value.status, json: outcome.value.json }) : outcome;
}

/** What Shopify says of a refusal, in the words of the page's language: for logs. */
function wordsOf({ status, json }: AjaxAnswer): string {
  const { description, message, errors } = isRecord(json) ? json : {};
  return [description, message, errors].find(isText) ?? `status ${status}`;
}

/**
 * What a refused write was refused for; `null` where it was not. 422 is said of too many as well as of what is not there,
 * in the page's language, so only the one text that Shopify does not translate is read.
 */
export function refusalOf(answer: AjaxAnswer): CommerceError | null {
  const { status } = answer;
  if (status < 400) return null;
  const message = wordsOf(answer);
  if (status === 404 || /cannot find variant/i.test(message)) return { kind: 'invalid-variant', message };
  if (status === 400 || status === 422) return { kind: 'out-of-stock', message };
  if (status === 409) return { kind: 'conflict', message };
  if (status === 401 || status === 403) return { kind: 'unauthorized', message };
  return status >= 500 ? { kind: 'network', maybeApplied: true, message } : { kind: 'backend', message };
}
