/** Adapters with one fault each, to prove that the kit sees it. */
import type { Cart, CartHandle, CartOutcome, CommerceAdapter, Outcome } from '@vitrine/core';
import { memoryFixture, type MemoryFixture } from '../fixtures/memory.js';

/** What the fault does, given a sound adapter. */
export type Fault = (sound: CommerceAdapter, fixture: MemoryFixture) => Partial<CommerceAdapter>;

export const mutated = (fault: Fault): MemoryFixture => {
  const fixture = memoryFixture();
  return { ...fixture, adapter: { ...fixture.adapter, ...fault(fixture.adapter, fixture) } };
};

/** The value of a success, changed. */
export const onValue = <T>(outcome: Outcome<T>, change: (value: T) => T): Outcome<T> =>
  outcome.ok ? { ok: true, value: change(outcome.value) } : outcome;

/** Every product, changed. */
export const products =
  (change: (product: NonNullable<ProductOf>) => NonNullable<ProductOf>): Fault =>
  (sound) => ({
    getProducts: async (refs, op) =>
      onValue(await sound.getProducts(refs, op), (list) => list.map((product) => product && change(product))),
  });
type ProductOf = Extract<Awaited<ReturnType<CommerceAdapter['getProducts']>>, { ok: true }>['value'][number];

/** Every cart that is answered, changed. */
export const carts =
  (change: (cart: Cart) => Cart): Fault =>
  (sound) => {
    const inside = (outcome: CartOutcome): CartOutcome => onValue(outcome, (value) => ({ ...value, cart: change(value.cart) }));
    return {
      getCart: async (handle, op) =>
        onValue(await sound.getCart(handle, op), (value) => value && { ...value, cart: change(value.cart) }),
      addLines: async (...given) => inside(await sound.addLines(...given)),
      setQuantity: async (...given) => inside(await sound.setQuantity(...given)),
      setDiscountCodes: async (...given) => inside(await optional(sound, 'setDiscountCodes')(...given)),
      setMarket: async (...given) => inside(await optional(sound, 'setMarket')(...given)),
    };
  };

/** An optional method that the demo shop has. */
export function optional<K extends keyof CommerceAdapter>(sound: CommerceAdapter, name: K): NonNullable<CommerceAdapter[K]> {
  const method = sound[name];
  if (!method) throw new TypeError(`the demo shop has no ${name}`);
  return method;
}

/** Every error of a write, changed. */
export const writeErrors =
  (change: (error: Extract<CartOutcome, { ok: false }>['error']) => CartOutcome | null): Fault =>
  (sound) => {
    const inside = (outcome: CartOutcome): CartOutcome => (outcome.ok ? outcome : (change(outcome.error) ?? outcome));
    return {
      addLines: async (...given) => inside(await sound.addLines(...given)),
      setQuantity: async (...given) => inside(await sound.setQuantity(...given)),
    };
  };

export const backend: CartOutcome = { ok: false, error: { kind: 'backend', message: 'something went wrong' } };

/** What a write of a sound adapter answers for a cart that exists, whatever happens to it. */
export async function unchanged(
  sound: CommerceAdapter,
  handle: CartHandle | null,
  op: Parameters<CommerceAdapter['getCart']>[1],
): Promise<CartOutcome> {
  const read = await sound.getCart(handle, op);
  if (!read.ok) return read;
  return read.value ? { ok: true, value: { ...read.value, notices: [] } } : { ok: false, error: { kind: 'cart-gone' } };
}
