/** An adapter made safe: each call is timed, its answer checked, and its failure free of secrets. Nothing here throws. */
import type {
  Attribution,
  Cart,
  CartChange,
  CartHandle,
  CheckoutHandoff,
  CommerceAdapter,
  CommerceError,
  CommerceErrorKind,
  Consent,
  Market,
  NewLine,
  Op,
  Outcome,
} from '../contracts/commerce.js';
import { guarded } from '../guarded.js';
import type { Platform } from '../platform.js';
import { cleanError, cleanNotice, hiding } from './redact.js';
import { readChange, readHandoff, readReading, type Reading } from './shape.js';

/** Milliseconds after which a call counts as lost. No component's signal reaches an adapter: a sent write must finish. */
export const CALL_LIMIT = 15_000;

type Handle = CartHandle | null;

export interface Backend {
  getCart(handle: Handle, opId: string): Promise<Outcome<Reading | null>>;
  addLines(handle: Handle, lines: readonly NewLine[], opId: string): Promise<Outcome<CartChange>>;
  setQuantity(handle: Handle, lineId: string, quantity: number, opId: string): Promise<Outcome<CartChange>>;
  setDiscountCodes(handle: Handle, codes: readonly string[], opId: string): Promise<Outcome<CartChange>>;
  setMarket(handle: Handle, opId: string): Promise<Outcome<CartChange>>;
  checkout(handle: Handle, cart: Cart, attribution: Attribution, opId: string): Promise<Outcome<CheckoutHandoff>>;
  buyNow(line: NewLine, attribution: Attribution, opId: string): Promise<Outcome<CheckoutHandoff>>;
}

export interface BackendOptions {
  readonly adapter: CommerceAdapter;
  readonly platform: Platform;
  market(): Market;
  consent(): Consent;
}

const KINDS: Readonly<Record<CommerceErrorKind, true>> = {
  'out-of-stock': true,
  'invalid-variant': true,
  'invalid-line': true,
  'invalid-quantity': true,
  'invalid-discount': true,
  'cart-gone': true,
  conflict: true,
  'rate-limited': true,
  unauthorized: true,
  network: true,
  unsupported: true,
  backend: true,
  aborted: true,
};

function readError(error: CommerceError | undefined, write: boolean): CommerceError {
  if (typeof error !== 'object' || error === null || !Object.hasOwn(KINDS, error.kind)) {
    return { kind: 'backend', message: 'the adapter failed with an error of no known kind' };
  }
  return error.kind === 'network' ? { ...error, maybeApplied: write && error.maybeApplied !== false } : error;
}

export function createBackend({ adapter, platform, market, consent }: BackendOptions): Backend {
  async function ask<T>(
    call: { readonly opId: string; readonly handle: Handle; readonly write: boolean },
    send: ((op: Op) => Promise<Outcome<unknown>>) | undefined,
    read: (value: unknown) => T | undefined,
  ): Promise<Outcome<T>> {
    if (!send) return { ok: false, error: { kind: 'unsupported' } };
    const hide = hiding([call.handle]);
    const outcome = await guarded(
      (signal) => send({ signal, market: market(), consent: consent(), opId: call.opId }),
      platform,
      CALL_LIMIT,
    );
    if (!outcome.ok) return { ok: false, error: cleanError(readError(outcome.error, call.write), hide) };
    const value = read(outcome.value);
    if (value !== undefined) return { ok: true, value };
    return { ok: false, error: { kind: 'backend', message: 'the adapter answered in a wrong shape' } };
  }

  async function write(
    handle: Handle,
    opId: string,
    send: ((op: Op) => Promise<Outcome<unknown>>) | undefined,
  ): Promise<Outcome<CartChange>> {
    const outcome = await ask({ opId, handle, write: true }, send, readChange);
    if (!outcome.ok) return outcome;
    const hide = hiding([handle, outcome.value.handle]);
    return { ok: true, value: { ...outcome.value, notices: outcome.value.notices.map((notice) => cleanNotice(notice, hide)) } };
  }

  const { setDiscountCodes, setMarket, buyNow } = adapter;
  return {
    getCart: (handle, opId) => ask({ opId, handle, write: false }, (op) => adapter.getCart(handle, op), readReading),
    addLines: (handle, lines, opId) => write(handle, opId, (op) => adapter.addLines(handle, lines, op)),
    setQuantity: (handle, lineId, quantity, opId) =>
      write(handle, opId, (op) => adapter.setQuantity(handle, lineId, quantity, op)),
    setDiscountCodes: (handle, codes, opId) =>
      write(handle, opId, setDiscountCodes && ((op) => setDiscountCodes.call(adapter, handle, codes, op))),
    setMarket: (handle, opId) => write(handle, opId, setMarket && ((op) => setMarket.call(adapter, handle, op))),
    checkout: (handle, cart, attribution, opId) =>
      ask({ opId, handle, write: false }, (op) => adapter.checkout(handle, cart, attribution, op), readHandoff),
    buyNow: (line, attribution, opId) =>
      ask({ opId, handle: null, write: true }, buyNow && ((op) => buyNow.call(adapter, line, attribution, op)), readHandoff),
  };
}
