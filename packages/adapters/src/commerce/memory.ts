/** A complete demo shop in the page: stock, discount codes, two markets, notices, and faults to switch on. It sells nothing. */
import {
  withAttribution,
  type AdapterFactory,
  type Attribution,
  type Capabilities,
  type CartHandle,
  type CheckoutHandoff,
  type CommerceAdapter,
  type Op,
  type ProductRef,
} from '@vitrine/core';
import { failed, ok } from '../outcome.js';
import type { AccountOptions } from './memory/account.js';
import { currencyFor, productId, variantId, type MemoryProduct, type MemoryVariant } from './memory/catalogue.js';
import { handleOf } from './memory/cart.js';
import { memoryOptions } from './memory/config.js';
import { createMemoryServer, type MemoryServer, type MemoryServerOptions } from './memory/server.js';
import { addLines, setCodes, setQuantity, tidy } from './memory/write.js';

export interface MemoryOptions extends MemoryServerOptions, AccountOptions {
  /** A server shared with another adapter; the options of a server then count for nothing. */
  readonly server?: MemoryServer;
  /** Where checkout leads, absolute; `#vitrine-demo-checkout` on the page unless given. */
  readonly checkoutUrl?: string;
  /** What becomes of a cart in another market; `reprice` unless given. */
  readonly marketSwitch?: Capabilities['marketSwitch'];
}

export function memoryAdapter(options: MemoryOptions = {}): CommerceAdapter & { readonly server: MemoryServer } {
  const server = options.server ?? createMemoryServer(options);
  const { wishes, signIn } = options;
  // most demo shops know nobody
  const account = (wishes ?? signIn) && import('./memory/account.js').then(({ createAccount }) => createAccount(server, options));
  const checkoutUrl =
    options.checkoutUrl ?? new URL('#vitrine-demo-checkout', globalThis.location?.href ?? 'https://demo.invalid/').href;
  const { marketSwitch = 'reprice' } = options;
  const handOff = (key: string, value: string, attribution: Attribution): CheckoutHandoff => {
    const url = new URL(checkoutUrl);
    url.searchParams.set(key, value);
    return { kind: 'redirect', url: withAttribution(url.href, attribution), frameable: false };
  };

  return {
    id: 'memory',
    contractVersion: 1,
    demo: true,
    checkoutOrigins: [new URL(checkoutUrl).origin],
    server,
    capabilities: {
      refs: ['product', 'variant', 'handle', 'sku'],
      cart: 'handle',
      discountCodes: 'many',
      lineAttributes: true,
      cartAttributes: false,
      stock: 'count',
      marketSwitch,
      idempotentAdd: server.idempotentAdd,
      checkout: ['redirect'],
    },
    async getProducts(refs, op) {
      const arrived = await server.arrive(op);
      if (!arrived.ok) return arrived;
      return ok(
        refs.map((ref) => {
          const product = server.products.find((one) => isMeant(one, ref));
          return product ? server.productIn(product, op.market, variantOf(product, ref)) : null;
        }),
      );
    },
    async getCart(handle, op) {
      const read = await server.read(handle, op);
      return read.ok ? ok(read.value && { cart: server.cartOf(read.value), handle: handleOf(read.value) }) : read;
    },
    addLines: async (handle, lines, op) =>
      (await account)?.refusal() ?? server.write(handle, op, (state, shelf) => addLines(state, lines, shelf), 'create'),
    setQuantity: async (handle, lineId, quantity, op) =>
      (await account)?.refusal() ?? server.write(handle, op, (state, shelf) => setQuantity(state, lineId, quantity, shelf)),
    ...(account &&
      wishes && {
        getWishes: async (op: Op) => (await account).getWishes(op),
        setWish: async (id: string, wished: boolean, op: Op) => (await account).setWish(id, wished, op),
      }),
    ...(account && signIn && { login: async () => (await account).login() }),
    async checkout(handle, _cart, attribution, op) {
      const read = await server.read(handle, op);
      if (!read.ok) return read;
      return read.value ? ok(handOff('vitrine_demo_cart', read.value.id, attribution)) : failed('cart-gone');
    },
    async getVariant(id, wanted, op) {
      const arrived = await server.arrive(op);
      if (!arrived.ok) return arrived;
      const product = server.products.find(({ handle }) => productId(handle) === id);
      return ok(product ? server.variantIn(product, wanted, op.market) : null);
    },
    setDiscountCodes: (handle, codes, op) => server.write(handle, op, (state) => setCodes(state, codes, server.discountCodes)),
    ...(marketSwitch === 'reprice' && {
      setMarket: (handle: CartHandle | null, op: Op) =>
        server.write(handle, op, (state) => {
          const currency = currencyFor(op.market, server.products);
          // the new prices are what was asked for, not news
          const { state: moved, notices } = tidy({ ...state, currency }, server.shelfIn({ currency }));
          return ok({ state: moved, notices: notices.filter(({ code }) => code !== 'price-changed') });
        }),
    }),
    async buyNow(line, attribution, op) {
      const arrived = await server.arrive(op);
      if (!arrived.ok) return arrived;
      const alone = addLines(
        { id: '', version: 0, currency: '', lines: [], codes: [], ops: [] },
        [line],
        server.shelfIn(op.market),
      );
      if (!alone.ok) return alone;
      const [short] = alone.value.notices;
      if (short) return { ok: false, error: { kind: 'out-of-stock', variantId: line.variantId, available: short.actual ?? 0 } };
      return ok(handOff('vitrine_demo_buy', `${line.variantId}:${line.quantity}`, attribution));
    },
  };
}

/** Knows the options but `server`, and `faults` to start with. */
export const memoryFactory: AdapterFactory = (config, host) => {
  const { faults, ...options } = memoryOptions(config, host);
  const adapter = memoryAdapter({ checkoutUrl: new URL('#vitrine-demo-checkout', host.pageUrl).href, ...options });
  Object.assign(adapter.server.faults, faults);
  return adapter;
};

/** The variant that an address names outright. */
const variantOf = ({ variants }: MemoryProduct, ref: ProductRef): MemoryVariant | undefined =>
  variants.find(({ sku }) => (ref.kind === 'variant' ? variantId(sku) === ref.id : ref.kind === 'sku' && sku === ref.sku));

function isMeant({ handle, variants }: MemoryProduct, ref: ProductRef): boolean {
  switch (ref.kind) {
    case 'product':
      return productId(handle) === ref.id;
    case 'handle':
      return handle === ref.handle;
    case 'variant':
      return variants.some(({ sku }) => variantId(sku) === ref.id);
    case 'sku':
      return variants.some(({ sku }) => sku === ref.sku);
  }
}
