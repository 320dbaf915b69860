/**
 * A Shopify theme's server, as far as a cart goes: it answers as https://shopify.dev/docs/api/ajax says, and where that and
 * shops in the field differ, in either way. The cart is the cookie's; nothing is said to other origins.
 */
import { cartJson, newCart, type Cart, type Manners } from './cart.js';
import { productJson, products } from './catalogue.js';
import { page } from './pages.js';
import { sectionOf, type Place } from './sections.js';
import { standardCart } from './standard-cart.js';
import { write } from './writes.js';

export interface ShopifyThemeOptions {
  /** Path under which it is served, `/` at both ends. */
  readonly base?: string;
  /** Path under which pictures are. */
  readonly media?: string;
}

/** To be set by a test. */
export interface Switches extends Manners {
  /** So many of the next writes are refused for being too many. */
  limited: number;
  /** Milliseconds before an answer. */
  latency: number;
}

export interface ShopifyTheme {
  readonly switches: Switches;
  /** Every write so far, as `POST /cart/add.js`. */
  readonly writes: readonly string[];
  handler(request: Request): Promise<Response>;
}

const LOCALE = /^(fr|ja)\//;
const WRITE = /^cart\/(add|change|update|clear)(\.js)?$/;

const json = (body: unknown, status = 200): Response => Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

export function createShopifyTheme({ base = '/', media = '/examples/media/' }: ShopifyThemeOptions = {}): ShopifyTheme {
  const carts = new Map<string, Cart>();
  const writes: string[] = [];
  const switches: Switches = { partly: true, limited: 0, latency: 0 };

  function cartFor(request: Request): Cart {
    const token = /(?:^|;\s*)cart=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1];
    const known = token === undefined ? undefined : carts.get(token);
    if (known) return known;
    const cart = newCart();
    carts.set(cart.token, cart);
    return cart;
  }

  async function answer(request: Request, path: string, query: URLSearchParams, cart: Cart, place: Place): Promise<Response> {
    const sections = (ids: string | null) =>
      ids ? { sections: Object.fromEntries(ids.split(',').map((id) => [id, sectionOf(id, cart, place)])) } : {};
    const whole = (ids: string | null) => ({ ...cartJson(cart, place.currency, place.root, place.media), ...sections(ids) });
    if (WRITE.test(path)) {
      if (request.method !== 'POST') return json({ status: 405 }, 405);
      writes.push(`${request.method} /${path}`);
      if (switches.limited > 0) {
        switches.limited--;
        return new Response('Too many requests', { status: 429, headers: { 'retry-after': '0' } });
      }
      return write({ request, path: path.replace('.js', ''), cart, place, manners: switches, whole, json });
    }
    if (path === 'api/standard-cart') return json(standardCart(cart, (await request.json()) as object, place, switches));
    if (path === 'cart.js') return json(whole(query.get('sections')));
    const handle = /^products\/(.+)\.js$/.exec(path)?.[1];
    const product = products.find((one) => one.handle === handle);
    if (product) return json(productJson(product, place.currency, place.root, place.media));
    const id = query.get('section_id');
    if (id) return new Response(sectionOf(id, cart, place) ?? '', { headers: { 'content-type': 'text/html' } });
    if (query.has('sections')) return json(sections(query.get('sections')).sections);
    // what was bought is in the cart no more
    if (path === 'checkout/thank_you') Object.assign(cart, { lines: [], codes: [] });
    return page(path, place.root);
  }

  return {
    switches,
    writes,
    async handler(request) {
      const { pathname, searchParams } = new URL(request.url);
      if (switches.latency) await new Promise((resolve) => setTimeout(resolve, switches.latency));
      const below = pathname.slice(base.length);
      const locale = LOCALE.exec(below)?.[0] ?? '';
      const cart = cartFor(request);
      const place: Place = { currency: locale === 'ja/' ? 'JPY' : 'EUR', root: base + locale, media };
      const response = await answer(request, below.slice(locale.length), searchParams, cart, place);
      response.headers.append('set-cookie', `cart=${cart.token}; path=${base}; SameSite=Lax`);
      return response;
    },
  };
}
