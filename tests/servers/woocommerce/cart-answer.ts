/** One request to the cart, with the session that it belongs to: read, changed and written back, as PHP does it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { cartJson, countOf, hashOf, type Session } from './cart-json.js';
import { RouteError, routes } from './cart-routes.js';
import { cookieFor, customerOf, customerOfCookie, newCustomer, nonceOf, tokenFor } from './identity.js';
import type { State } from './state.js';

/** A customer and a copy of the cart: what others write meanwhile is not seen, and is lost when this one is written back. */
export interface Visit {
  readonly customer: string;
  readonly byToken: boolean;
  readonly session: Session;
}

export const emptySession = (): Session => ({ lines: [], coupons: [] });

export function visitOf(request: Request, state: State): Visit {
  const byToken = customerOf(request.headers.get('cart-token'), state.now());
  const customer = byToken ?? customerOfCookie(request.headers.get('cookie')) ?? newCustomer();
  return { customer, byToken: byToken !== null, session: structuredClone(state.sessions.get(customer) ?? emptySession()) };
}

/** Cookies are set when there is something to remember, and not for who comes with a token. */
export function cookiesOf({ customer, byToken, session }: Visit): [string, string][] {
  if (byToken) return [];
  const values = [
    `${cookieFor(customer)}; Path=/; HttpOnly; SameSite=Lax`,
    `woocommerce_items_in_cart=${countOf(session)}; Path=/; SameSite=Lax`,
    `woocommerce_cart_hash=${hashOf(session)}; Path=/; SameSite=Lax`,
  ];
  return values.map((value) => ['set-cookie', value]);
}

export async function cartAnswer(request: Request, name: string, state: State): Promise<Response> {
  const { origin } = new URL(request.url);
  const visit = visitOf(request, state);
  const { session, customer, byToken } = visit;
  const isWrite = request.method !== 'GET';
  const headers = (more: [string, string][] = []) =>
    new Headers([
      ['nonce', nonceOf(state.tick)],
      ['nonce-timestamp', String(Math.floor(state.now() / 1000))],
      ['user-id', '0'],
      ['cart-token', tokenFor(customer, state.now())],
      ['cart-hash', hashOf(session)],
      ['cache-control', 'no-store'],
      ...more,
    ]);
  const json = () => cartJson(session, origin, state.tax);
  const refuse = ({ code, message, status }: RouteError) =>
    Response.json({ code, message, data: { status, ...(status === 409 && { cart: json() }) } }, { status, headers: headers() });

  const save = () => void state.sessions.set(customer, session);
  if (!isWrite) {
    await sleep(state.work);
    // a reading computes the totals anew and saves them with all else (woocommerce/woocommerce#62280)
    if (state.sessions.has(customer)) save();
    return Response.json(json(), { headers: headers() });
  }
  const nonce = request.headers.get('nonce');
  if (!byToken && nonce === null)
    return refuse(new RouteError('missing_nonce', 'Missing the Nonce header. This endpoint requires a valid nonce.', 401));
  if (!byToken && nonce !== nonceOf(state.tick) && nonce !== nonceOf(state.tick - 1))
    return refuse(new RouteError('invalid_nonce', 'Nonce is invalid.', 403));
  const route = routes[name];
  if (!route) return Response.json({ code: 'rest_no_route', message: '', data: { status: 404 } }, { status: 404 });
  await sleep(state.work);
  try {
    route(session, ((await request.json()) ?? {}) as Record<string, unknown>);
  } catch (error) {
    if (error instanceof RouteError) return refuse(error);
    throw error;
  }
  save();
  return Response.json(json(), { status: name === 'add-item' ? 201 : 200, headers: headers(cookiesOf(visit)) });
}
