/** The fake is worth as much as it refuses: what the real WooCommerce does not let through, it does not either. */
import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { createWooShop } from '../servers/woocommerce/shop.js';

const SITE = 'https://shop.example';
const API = `${SITE}/wp-json/wc/store/v1`;
const DAY = 86_400_000;

interface Asking {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}
function shopper() {
  const shop = createWooShop();
  shop.state.work = 1;
  const ask = async (path: string, { body, headers = {}, method = body ? 'POST' : 'GET' }: Asking = {}) => {
    const request = new Request(path.startsWith('/') ? API + path : path, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await shop.handler(request);
    const text = await response.text();
    const json = (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, json, text };
  };
  return { shop, ask };
}
type Ask = ReturnType<typeof shopper>['ask'];
const tokenOf = async (ask: Ask) => (await ask('/cart')).headers.get('cart-token') ?? '';
const nonceOf = async (ask: Ask) => (await ask('/cart')).headers.get('nonce') ?? '';
const MUG = { id: 20, quantity: 1 };

test('a write needs a nonce that holds, or a token that is genuine', async () => {
  const { shop, ask } = shopper();
  const add = async (headers: Record<string, string>) => {
    const { status, json } = await ask('/cart/add-item', { body: MUG, headers });
    return `${status} ${(json['code'] as string | undefined) ?? ''}`.trim();
  };
  equal(await add({}), '401 woocommerce_rest_missing_nonce');
  equal(await add({ nonce: 'made up' }), '403 woocommerce_rest_invalid_nonce');
  const nonce = await nonceOf(ask);
  equal(await add({ nonce }), '201');
  shop.expireNonces();
  equal(await add({ nonce }), '403 woocommerce_rest_invalid_nonce');
  const token = await tokenOf(ask);
  equal(await add({ 'cart-token': token }), '201');
  equal(await add({ 'cart-token': `${token}x` }), '401 woocommerce_rest_missing_nonce');
});

test('a token holds for two days, and each answer brings one that holds longer', async () => {
  const { shop, ask } = shopper();
  const token = await tokenOf(ask);
  await ask('/cart/add-item', { body: MUG, headers: { 'cart-token': token } });
  const start = Date.now();
  shop.state.now = () => start + DAY;
  const { headers, json } = await ask('/cart', { headers: { 'cart-token': token } });
  equal(json['items_count'], 1);
  shop.state.now = () => start + 2.5 * DAY;
  equal((await ask('/cart', { headers: { 'cart-token': token } })).json['items_count'], 0);
  equal((await ask('/cart', { headers: { 'cart-token': headers.get('cart-token') ?? '' } })).json['items_count'], 1);
});

test('another origin reads only what it may', async () => {
  const { shop, ask } = shopper();
  const origin = 'https://magazine.example';
  const named = async (asking: Asking = {}) => {
    const { headers } = await ask('/cart', { ...asking, headers: { origin, ...asking.headers } });
    return headers.get('access-control-allow-origin');
  };
  equal(await named(), null);
  equal(await named({ headers: { 'cart-token': await tokenOf(ask) } }), origin);
  equal(await named({ method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } }), origin);
  shop.state.allowedOrigins.add(origin);
  equal(await named(), origin);
  const exposed = (await ask('/cart', { headers: { origin } })).headers.get('access-control-expose-headers') ?? '';
  ok(exposed.includes('Cart-Token') && !/nonce|cart-hash/i.test(exposed));
});

test('too many are refused and nothing is changed; a line that is gone comes with the cart', async () => {
  const { ask } = shopper();
  const headers = { 'cart-token': await tokenOf(ask) };
  const many = await ask('/cart/add-item', { body: { id: 13, quantity: 5 }, headers });
  deepEqual([many.status, many.json['code']], [400, 'woocommerce_rest_product_partially_out_of_stock']);
  match(many.json['message'] as string, /&quot;Linen Shirt&quot;/);
  equal((await ask('/cart', { headers })).json['items_count'], 0);
  const gone = await ask('/cart/remove-item', { body: { key: 'x' }, headers });
  deepEqual([gone.status, gone.json['code']], [409, 'woocommerce_rest_cart_invalid_key']);
  equal((gone.json['data'] as { cart: { items_count: number } }).cart.items_count, 0);
});

test('the hash changes with each change, and amounts are minor units', async () => {
  const { ask } = shopper();
  const headers = { 'cart-token': await tokenOf(ask) };
  const one = await ask('/cart/add-item', { body: MUG, headers });
  const two = await ask('/cart/add-item', { body: MUG, headers });
  notEqual(one.headers.get('cart-hash'), two.headers.get('cart-hash'));
  equal((two.json['totals'] as { total_price: string }).total_price, '2400');
});

test('writes that overlap are lost, each with a success', async () => {
  const { shop, ask } = shopper();
  shop.state.work = 10;
  const headers = { 'cart-token': await tokenOf(ask) };
  const adds = await Promise.all(Array.from({ length: 5 }, () => ask('/cart/add-item', { body: MUG, headers })));
  deepEqual(
    adds.map(({ status }) => status),
    [201, 201, 201, 201, 201],
  );
  const { json } = await ask('/cart', { headers });
  ok((json['items_count'] as number) < 5);
});

test('the checkout copies the cart of a token once', async () => {
  const { ask } = shopper();
  const token = await tokenOf(ask);
  const headers = { 'cart-token': token };
  await ask('/cart/add-item', { body: MUG, headers });
  const url = `${SITE}/checkout/?session=${token}`;
  const first = await ask(url);
  match(first.text, /id="count">1</);
  const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await ask('/cart/add-item', { body: MUG, headers });
  match((await ask(url, { headers: { cookie } })).text, /id="count">1</, 'as the real one: the copy stays as it was');
  match((await ask(url)).text, /id="count">2</);
});
