/** The shop's pages beside the API: the checkout, and what classic themes ask for by `wc-ajax`. */
import { countOf, hashOf, type Session } from './cart-json.js';
import { cookiesOf, emptySession, visitOf, type Visit } from './cart-answer.js';
import { RouteError, routes } from './cart-routes.js';
import { sold } from './catalogue.js';
import { customerOf, newCustomer } from './identity.js';
import type { State } from './state.js';

const linesOf = ({ lines }: Session): string =>
  lines.map(({ id, quantity }) => `<li>${quantity} × ${sold.get(id)!.product.name}</li>`).join('');

function fragmentsOf(visit: Visit): Response {
  const { session } = visit;
  const body = {
    fragments: {
      'div.widget_shopping_cart_content': `<div class="widget_shopping_cart_content"><ul>${linesOf(session)}</ul></div>`,
      'span.cart-contents-count': `<span class="cart-contents-count">${countOf(session)}</span>`,
    },
    cart_hash: hashOf(session),
  };
  return Response.json(body, { headers: new Headers([['cache-control', 'no-store'], ...cookiesOf(visit)]) });
}

/** `?wc-ajax=…`: these have no nonce, and never had. */
export async function ajaxAnswer(request: Request, name: string, state: State): Promise<Response> {
  const visit = visitOf(request, state);
  if (name === 'get_refreshed_fragments') return fragmentsOf(visit);
  const form = new URLSearchParams(await request.text());
  const body =
    name === 'add_to_cart'
      ? { id: Number(form.get('product_id')), quantity: Number(form.get('quantity') ?? 1) }
      : { key: form.get('cart_item_key') };
  try {
    routes[name === 'add_to_cart' ? 'add-item' : 'remove-item']!(visit.session, body);
  } catch (error) {
    if (error instanceof RouteError) return Response.json({ error: true, product_url: '/' });
    throw error;
  }
  state.sessions.set(visit.customer, visit.session);
  return fragmentsOf(visit);
}

/** `?session=<Cart-Token>` copies that cart into a session of the browser's own, once. */
function broughtBy(request: Request, state: State): Visit | null {
  const token = new URL(request.url).searchParams.get('session');
  const from = customerOf(token, state.now());
  const cart = from === null ? undefined : state.sessions.get(from);
  if (from === null || !cart) return null;
  const own = visitOf(request, state);
  if (own.customer === from || own.session.previous === from) return null;
  const visit = { customer: newCustomer(), byToken: false, session: { ...structuredClone(cart), previous: from } };
  state.sessions.set(visit.customer, visit.session);
  return visit;
}

export function checkoutAnswer(request: Request, state: State): Response {
  let visit = broughtBy(request, state) ?? visitOf(request, state);
  if (request.method === 'POST') {
    visit = { ...visit, session: emptySession() };
    state.sessions.set(visit.customer, visit.session);
  }
  const { session } = visit;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Checkout</title><link rel="icon" href="data:," />
<h1>Checkout</h1><ul>${linesOf(session)}</ul><p id="count">${countOf(session)}</p>
<form method="post" action="/checkout/"><button>Place order</button></form>`;
  const headers = new Headers([
    ['content-type', 'text/html; charset=utf-8'],
    ['referrer-policy', 'same-origin'],
    ...(state.sessions.has(visit.customer) ? cookiesOf(visit) : []),
  ]);
  return new Response(html, { headers });
}
