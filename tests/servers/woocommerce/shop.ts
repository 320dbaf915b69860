/**
 * A fake WooCommerce: the Store API and the few pages around it, with the rules of the real one. How it answers was written
 * after WooCommerce's own sources and after what a real 11.0.1 once answered; it is not WooCommerce.
 */
import type { Handler } from '../serve-handler.js';
import { cartAnswer } from './cart-answer.js';
import { customerOf } from './identity.js';
import { productsAnswer } from './products-route.js';
import { ajaxAnswer, checkoutAnswer } from './site.js';
import { createState, type State } from './state.js';

export interface WooShop {
  readonly handler: Handler;
  readonly state: State;
  /** Every nonce that was ever given is refused from now on. */
  expireNonces(): void;
}

const API = '/wp-json/wc/store/v1';

export function createWooShop(): WooShop {
  const state = createState();
  return {
    state,
    expireNonces: () => void (state.tick += 2),
    async handler(request) {
      const { pathname } = new URL(request.url);
      state.asked.push(`${request.method} ${pathname}`);
      const answer = isPreflight(request) ? new Response() : (state.chaos.shift()?.() ?? (await answerTo(request, state)));
      if (pathname.startsWith(API)) addCors(request, answer, state);
      return answer;
    },
  };
}

async function answerTo(request: Request, state: State): Promise<Response> {
  const { pathname, searchParams, origin } = new URL(request.url);
  const ajax = searchParams.get('wc-ajax');
  if (ajax !== null) return ajaxAnswer(request, ajax, state);
  if (pathname === '/checkout/') return checkoutAnswer(request, state);
  const [, resource, name] = new RegExp(`^${API}/(\\w+)(?:/([\\w-]+))?$`).exec(pathname) ?? [];
  if (resource === 'products' && name === undefined) return productsAnswer(searchParams, origin);
  if (resource === 'cart') return cartAnswer(request, name ?? '', state);
  return Response.json({ code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } }, { status: 404 });
}

const isPreflight = ({ method, headers }: Request): boolean =>
  method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');

/** As Authentication::send_cors_headers: an origin is named to those that the site allows, and to who has a valid token. */
function addCors(request: Request, { headers }: Response, state: State): void {
  const origin = request.headers.get('origin');
  headers.set('access-control-allow-methods', 'OPTIONS, GET, POST, PUT, PATCH, DELETE');
  headers.set('access-control-allow-credentials', 'true');
  headers.set('access-control-allow-headers', 'Authorization, X-WP-Nonce, Content-Type, Cart-Token, Nonce');
  headers.set('access-control-expose-headers', 'X-WP-Total, X-WP-TotalPages, Link, Cart-Token');
  headers.append('vary', 'Origin');
  const isAllowed = origin === new URL(request.url).origin || state.allowedOrigins.has(origin ?? '');
  const hasToken = customerOf(request.headers.get('cart-token'), state.now()) !== null;
  if (origin && (isPreflight(request) || hasToken || isAllowed)) headers.set('access-control-allow-origin', origin);
}
