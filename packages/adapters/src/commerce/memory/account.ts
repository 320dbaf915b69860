/** The demo shop's accounts: a wish list, and a sign-in that asks nobody for anything. */
import type { CommerceAdapter, CommerceError, Op, Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { productId } from './catalogue.js';
import type { MemoryServer } from './server.js';

export interface AccountOptions {
  /** Handles of the products that are on the wish list to begin with. Without it, the shop has no wish list. */
  readonly wishes?: readonly string[];
  /** What a shopper must sign in for: nothing unless given; `cart` is changing the cart as well as the wish list. */
  readonly signIn?: 'wishes' | 'cart';
}

export interface Account {
  /** Why the cart may not be changed; `null` where it may. */
  refusal(): { readonly ok: false; readonly error: CommerceError } | null;
  getWishes: NonNullable<CommerceAdapter['getWishes']>;
  setWish: NonNullable<CommerceAdapter['setWish']>;
  login: NonNullable<CommerceAdapter['login']>;
}

const SIGN_IN = { ok: false, error: { kind: 'unauthorized', login: true } } as const;

export function createAccount(server: MemoryServer, { wishes, signIn }: AccountOptions): Account {
  const list = new Set(wishes?.map(productId));
  const known = new Set(server.products.map(({ handle }) => productId(handle)));
  let isIn = signIn === undefined;

  async function arrive(op: Op): Promise<Outcome<null>> {
    const arrived = await server.arrive(op);
    return arrived.ok && !isIn ? SIGN_IN : arrived;
  }

  return {
    refusal: () => (signIn === 'cart' && !isIn ? SIGN_IN : null),
    async getWishes(op) {
      const arrived = await arrive(op);
      return arrived.ok ? ok([...list]) : arrived;
    },
    async setWish(id, wished, op) {
      const arrived = await arrive(op);
      if (!arrived.ok) return arrived;
      if (!known.has(id)) return failed('invalid-variant', `there is no product ${id}`);
      list[wished ? 'add' : 'delete'](id);
      return ok([...list]);
    },
    login: async () => void (isIn = true),
  };
}
