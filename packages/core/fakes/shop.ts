/** A shop on the other side of a network that does what a test tells it to. It keeps carts, and counts what reached it. */
import type {
  Capabilities,
  Cart,
  CartHandle,
  CartLine,
  CommerceAdapter,
  CommerceError,
  NewLine,
  Notice,
  Op,
  Outcome,
} from '../src/contracts/commerce.js';
import type { FakeClock } from './clock.js';

/** What befalls the next call: the first four on the way, the others at the shop or in the adapter. */
export type Fault =
  | 'not-sent'
  | 'request-lost'
  | 'answer-lost'
  | 'late'
  | 'never'
  | 'throw'
  | 'reject'
  | 'wrong'
  | 'no-lines'
  | CommerceError
  /** Nothing befalls this call. */
  | null;

export interface Call {
  readonly method: string;
  readonly handle: CartHandle | null;
  readonly opId: string;
  readonly lines?: readonly NewLine[];
  readonly quantity?: number;
}

interface StoredCart {
  lines: CartLine[];
  codes: string[];
}

export interface FakeShop {
  readonly adapter: CommerceAdapter;
  readonly calls: Call[];
  readonly carts: Map<string, StoredCart>;
  readonly stock: Map<string, number>;
  readonly prices: Map<string, string>;
  /** Befall the next writes, in this order. */
  readonly faults: Fault[];
  /** Befall the next reads. */
  readonly readFaults: Fault[];
  /** The most calls that were ever on their way at once. */
  overlap: number;
  /** Milliseconds that a request, and then an answer, are under way. */
  latency: number;
  count(method: string): number;
  /** How many of a variant are in all carts together. */
  total(variantId: string): number;
}

export interface FakeShopOptions {
  readonly clock: FakeClock;
  readonly capabilities?: Partial<Capabilities>;
  readonly over?: Partial<CommerceAdapter>;
  /** The shop refuses what exceeds its stock, instead of giving what there is with a notice. */
  readonly refuses?: boolean;
  /** The shop gives what there is and says nothing of it. */
  readonly isSilent?: boolean;
}

/** What must never be seen outside. */
export const SECRET = 'canary-handle';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
const fail = (error: CommerceError): Outcome<never> => ({ ok: false, error });

export function createFakeShop({ clock, capabilities, over, refuses, isSilent }: FakeShopOptions): FakeShop {
  const carts = new Map<string, StoredCart>();
  const done = new Set<string>();
  let handles = 0;
  let ids = 0;
  let open = 0;
  const isAmbient = capabilities?.cart === 'ambient';
  if (isAmbient) carts.set('page', { lines: [], codes: [] });

  function show(handle: string, cart: StoredCart): Cart {
    const lines = cart.lines.map((line) => ({ ...line, unitPrice: eur(shop.prices.get(line.variantId) ?? '10.00') }));
    return {
      currency: 'EUR',
      lines,
      linesComplete: true,
      totalQuantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      subtotal: eur('1.00'),
      total: eur('1.00'),
      totalsEstimated: false,
      discountCodes: cart.codes.map((code) => ({ code, applied: true })),
      checkoutUrl: `https://shop.example/pay?cart=${handle}`,
    };
  }

  function change(handle: CartHandle | null, work: (cart: StoredCart) => readonly Notice[] | CommerceError): Outcome<unknown> {
    const name = isAmbient ? 'page' : (handle ?? `${SECRET}=${++handles}`);
    const cart = carts.get(name) ?? (handle ? undefined : { lines: [], codes: [] });
    if (!cart) return fail({ kind: 'cart-gone', message: `no cart ${handle}` });
    const notices = work(cart);
    if ('kind' in notices) return fail(notices);
    carts.set(name, cart);
    return ok({ cart: show(name, cart), handle: isAmbient ? null : name, notices });
  }

  function put(cart: StoredCart, { variantId, quantity, attributes = {} }: NewLine): readonly Notice[] | CommerceError {
    const stock = shop.stock.get(variantId) ?? Infinity;
    const others = cart.lines.reduce((sum, line) => (line.variantId === variantId ? sum + line.quantity : sum), 0);
    const given = Math.min(quantity, stock - others);
    if (given <= 0 || (refuses && given < quantity)) return { kind: 'out-of-stock', variantId };
    const same = cart.lines.find(
      (line) => line.variantId === variantId && JSON.stringify(line.attributes) === JSON.stringify(attributes),
    );
    if (same) cart.lines = cart.lines.map((line) => (line === same ? { ...line, quantity: line.quantity + given } : line));
    else {
      cart.lines.push({
        id: `line-${++ids}`,
        variantId,
        title: variantId,
        options: {},
        quantity: given,
        unitPrice: eur('10.00'),
        total: eur('1.00'),
        attributes,
        editable: true,
      });
    }
    return given < quantity && !isSilent ? [{ code: 'quantity-adjusted', variantId, requested: quantity, actual: given }] : [];
  }

  /** Takes a call there and its answer back, with whatever befalls it. */
  async function travel(call: Call, signal: AbortSignal, faults: Fault[], work: () => Outcome<unknown>): Promise<Outcome<never>> {
    shop.calls.push(call);
    const fault = faults.shift();
    const answer = (outcome: unknown) => outcome as Outcome<never>;
    const lost = fail({ kind: 'network', maybeApplied: true, message: `lost ${call.handle}` });
    if (fault === 'throw') throw new TypeError(`broken at ${call.handle}`);
    shop.overlap = Math.max(shop.overlap, ++open);
    try {
      await clock.sleep(shop.latency);
      if (fault === 'not-sent') return fail({ kind: 'network', maybeApplied: false });
      if (fault === 'request-lost') return lost;
      if (fault === 'reject') throw new Error(`rejected ${encodeURIComponent(call.handle ?? '')}`);
      if (fault === 'never') return await new Promise(() => signal.addEventListener('abort', () => void open--));
      if (fault === 'late') {
        void clock.sleep(500).then(work);
        return lost;
      }
      if (fault !== null && typeof fault === 'object') return fail(fault);
      const isKnown = shop.adapter.capabilities.idempotentAdd && done.has(call.opId);
      const outcome = isKnown ? change(call.handle, () => []) : work();
      if (outcome.ok) done.add(call.opId);
      await clock.sleep(shop.latency);
      if (fault === 'answer-lost') return lost;
      if (fault === 'wrong') return answer('what?');
      if (fault === 'no-lines') return answer(ok({ cart: { total: 1 }, handle: call.handle }));
      return answer(structuredClone(outcome));
    } finally {
      open--;
    }
  }

  const write = (call: Call, op: Op, work: (cart: StoredCart) => readonly Notice[] | CommerceError) =>
    travel(call, op.signal, shop.faults, () => change(call.handle, work));

  const shop: FakeShop = {
    calls: [],
    carts,
    stock: new Map(),
    prices: new Map(),
    faults: [],
    readFaults: [],
    overlap: 0,
    latency: 5,
    count: (method) => shop.calls.filter((call) => call.method === method).length,
    total: (variantId) =>
      [...carts.values()]
        .flatMap(({ lines }) => lines)
        .reduce((sum, line) => (line.variantId === variantId ? sum + line.quantity : sum), 0),
    adapter: {
      id: 'fake',
      contractVersion: 1,
      capabilities: {
        refs: ['variant'],
        cart: 'handle',
        discountCodes: 'many',
        lineAttributes: true,
        cartAttributes: false,
        stock: 'none',
        marketSwitch: 'reprice',
        idempotentAdd: false,
        checkout: ['redirect'],
        ...capabilities,
      },
      getProducts: () => Promise.resolve(ok([])),
      getCart: (handle, op) =>
        travel({ method: 'getCart', handle, opId: op.opId }, op.signal, shop.readFaults, () => {
          const name = isAmbient ? 'page' : handle;
          const cart = name === null ? undefined : carts.get(name);
          return ok(cart && name !== null ? { cart: show(name, cart), handle: isAmbient ? null : handle } : null);
        }),
      addLines: (handle, lines, op) =>
        write({ method: 'addLines', handle, lines, opId: op.opId }, op, (cart) =>
          lines
            .map((line) => put(cart, line))
            .reduce((all, one) => ('kind' in all ? all : 'kind' in one ? one : [...all, ...one]), []),
        ),
      setQuantity: (handle, lineId, quantity, op) =>
        write({ method: 'setQuantity', handle, quantity, opId: op.opId }, op, (cart) => {
          const line = cart.lines.find(({ id }) => id === lineId);
          if (!line) return quantity === 0 ? [] : { kind: 'invalid-line' };
          const given = Math.min(quantity, shop.stock.get(line.variantId) ?? Infinity);
          cart.lines = cart.lines.flatMap((other) => (other !== line ? other : given === 0 ? [] : { ...line, quantity: given }));
          return given < quantity && !isSilent ? [{ code: 'quantity-adjusted', lineId, requested: quantity, actual: given }] : [];
        }),
      setDiscountCodes: (handle, codes, op) =>
        write({ method: 'setDiscountCodes', handle, opId: op.opId }, op, (cart) => {
          if (codes.includes('NOPE')) return { kind: 'invalid-discount' };
          cart.codes = [...codes];
          return [];
        }),
      setMarket: (handle, op) => write({ method: 'setMarket', handle, opId: op.opId }, op, () => []),
      checkout: (handle, cart, attribution, op) =>
        travel({ method: 'checkout', handle, opId: op.opId }, op.signal, shop.readFaults, () =>
          ok({
            kind: 'redirect',
            url: `${cart.checkoutUrl}&n=${cart.totalQuantity}&${new URLSearchParams(attribution)}`,
            frameable: false,
          }),
        ),
      buyNow: (line, _, op) =>
        travel({ method: 'buyNow', handle: null, lines: [line], opId: op.opId }, op.signal, shop.faults, () =>
          ok({ kind: 'redirect', url: 'https://shop.example/now', frameable: false }),
        ),
      ...over,
    },
  };
  return shop;
}
