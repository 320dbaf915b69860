/** The shop's pages beside the API: the checkout, and what classic themes ask for by `wc-ajax`. */
import { countOf, hashOf, type Session } from './cart-json.js';
import { cookiesOf, emptySession, visitOf, type Visit } from './cart-answer.js';
import { RouteError, routes } from './cart-routes.js';
import { sold } from './catalogue.js';
import { customerOf, newCustomer } from './identity.js';
import { pictures } from './product-json.js';
import type { State } from './state.js';

const euros = (units: number): string => `€${(units / 100).toFixed(2)}`;
const subtotalOf = ({ lines }: Session): number =>
  lines.reduce((sum, { id, quantity }) => sum + Number(sold.get(id)!.item.price) * quantity, 0);

/** The lines as a theme's template for the mini cart writes them. */
function linesOf({ lines }: Session, origin: string): string {
  return lines
    .map(({ key, id, quantity, chosen }) => {
      const { product, item } = sold.get(id)!;
      const [picture] = pictures(item.picture ?? product.picture, '', origin);
      const image = picture ? `<img src="${picture.src}" alt="" width="64" height="64">` : '';
      const choice = product.attributes
        .map(({ label, terms }) => terms.find(({ slug }) => slug === chosen[label])?.name)
        .join(' / ');
      return `<li class="woocommerce-mini-cart-item"><a href="/product/${product.slug}/">${image}${product.name}</a>
<span class="variation">${choice}</span><span class="quantity">${quantity} × ${euros(Number(item.price))}</span>
<button type="button" class="remove_from_cart_button" data-cart_item_key="${key}" aria-label="Remove ${product.name} from cart">Remove</button></li>`;
    })
    .join('');
}

function fragmentsOf(visit: Visit, origin: string): Response {
  const { session } = visit;
  const inside =
    session.lines.length === 0
      ? '<p class="woocommerce-mini-cart__empty-message">Your cart is empty.</p>'
      : `<ul class="woocommerce-mini-cart">${linesOf(session, origin)}</ul>
<p class="total"><span>Subtotal</span><strong>${euros(subtotalOf(session))}</strong></p>
<p class="buttons"><a href="/checkout/" class="checkout">Checkout</a></p>`;
  const body = {
    fragments: {
      'div.widget_shopping_cart_content': `<div class="widget_shopping_cart_content">${inside}</div>`,
      'span.cart-contents-count': `<span class="cart-contents-count">${countOf(session)}</span>`,
    },
    cart_hash: hashOf(session),
  };
  return Response.json(body, { headers: new Headers([['cache-control', 'no-store'], ...cookiesOf(visit)]) });
}

/** `?wc-ajax=…`: these have no nonce, and never had. */
export async function ajaxAnswer(request: Request, name: string, state: State): Promise<Response> {
  const visit = visitOf(request, state);
  const { origin } = new URL(request.url);
  if (name === 'get_refreshed_fragments') return fragmentsOf(visit, origin);
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
  return fragmentsOf(visit, origin);
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
  const { origin } = new URL(request.url);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Checkout</title>
<meta name="viewport" content="width=device-width, initial-scale=1" /><link rel="icon" href="/examples/media/icon.svg" />
<link rel="stylesheet" href="/examples/shop.css" /><link rel="stylesheet" href="/examples/woocommerce/theme.css" />
<main class="checkout-page"><h1>Checkout</h1><p class="fine">A stand-in for WooCommerce’s checkout: nothing is sold here.</p>
<ul class="woocommerce-mini-cart">${linesOf(session, origin)}</ul><p class="total"><span><span id="count">${countOf(session)}</span> in all</span><strong>${euros(subtotalOf(session))}</strong></p>
<form method="post" action="/checkout/"><button>Place order</button></form></main>`;
  const headers = new Headers([
    ['content-type', 'text/html; charset=utf-8'],
    ['referrer-policy', 'same-origin'],
    ...(state.sessions.has(visit.customer) ? cookiesOf(visit) : []),
  ]);
  return new Response(html, { headers });
}
