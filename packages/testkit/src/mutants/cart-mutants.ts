import type { CartHandle } from '@vitrine/core';
import { backend, carts, onValue, unchanged, type Fault } from './mutant.js';

export const cartMutants: Readonly<Record<string, Fault>> = {
  'shows the last cart to whoever asks': (sound) => {
    let last: CartHandle | null = null;
    return {
      async addLines(handle, lines, op) {
        const outcome = await sound.addLines(handle, lines, op);
        if (outcome.ok) last = outcome.value.handle;
        return outcome;
      },
      async getCart(handle, op) {
        if (handle || last) return sound.getCart(handle ?? last, op);
        const made = await sound.addLines(null, [{ variantId: 'v-MUG-01', quantity: 1 }], op);
        return onValue(made, ({ cart, handle: own }) => ({ cart, handle: own, notices: [] }));
      },
    };
  },
  'keeps the handle to itself': (sound) => ({
    addLines: async (...given) => onValue(await sound.addLines(...given), (change) => ({ ...change, handle: null })),
  }),
  'answers with the new line only': (sound) => ({
    addLines: async (handle, lines, op) =>
      onValue(await sound.addLines(handle, lines, op), (change) => {
        const added = change.cart.lines.filter(({ variantId }) => lines.some((line) => line.variantId === variantId));
        return {
          ...change,
          cart: { ...change.cart, lines: added, totalQuantity: added.reduce((sum, { quantity }) => sum + quantity, 0) },
        };
      }),
  }),
  'shows net prices in the cart': carts((cart) => ({
    ...cart,
    lines: cart.lines.map((line) => ({ ...line, unitPrice: { ...line.unitPrice, amount: '1.00' } })),
  })),
  'makes handles that no text can hold': (sound) => {
    const handles = new WeakMap<object, CartHandle>();
    const veiled = (handle: CartHandle | null): CartHandle | null => {
      if (!handle) return null;
      const veil = {};
      handles.set(veil, handle);
      return veil as unknown as CartHandle;
    };
    const bare = (handle: CartHandle | null): CartHandle | null =>
      typeof handle === 'object' && handle ? (handles.get(handle) ?? null) : handle;
    const inside = <T extends { readonly handle: CartHandle | null } | null>(value: T): T =>
      value && { ...value, handle: veiled(value.handle) };
    return {
      getCart: async (handle, op) => onValue(await sound.getCart(bare(handle), op), inside),
      addLines: async (handle, lines, op) => onValue(await sound.addLines(bare(handle), lines, op), inside),
      setQuantity: async (handle, lineId, quantity, op) =>
        onValue(await sound.setQuantity(bare(handle), lineId, quantity, op), inside),
    };
  },
  'begins a line with every add': (sound) => {
    let count = 0;
    return {
      addLines: (handle, lines, op) =>
        sound.addLines(
          handle,
          lines.map((line) => ({ ...line, attributes: { ...line.attributes, n: String(count++) } })),
          op,
        ),
    };
  },
  'adds where it should set': (sound) => ({
    async setQuantity(handle, lineId, quantity, op) {
      const now = await unchanged(sound, handle, op);
      const held = now.ok ? (now.value.cart.lines.find(({ id }) => id === lineId)?.quantity ?? 0) : 0;
      return sound.setQuantity(handle, lineId, quantity > 0 ? held + quantity : quantity, op);
    },
  }),
  'never sets more than five': (sound) => ({
    setQuantity: (handle, lineId, quantity, op) => sound.setQuantity(handle, lineId, Math.min(quantity, 5), op),
  }),
  'keeps a line at one': (sound) => ({
    async setQuantity(handle, lineId, quantity, op) {
      const now = await unchanged(sound, handle, op);
      const isThere = now.ok && now.value.cart.lines.some(({ id }) => id === lineId);
      return sound.setQuantity(handle, lineId, isThere && quantity === 0 ? 1 : quantity, op);
    },
  }),
  'misses a line that is gone': (sound) => ({
    async setQuantity(handle, lineId, quantity, op) {
      const now = await unchanged(sound, handle, op);
      if (now.ok && !now.value.cart.lines.some(({ id }) => id === lineId)) return { ok: false, error: { kind: 'invalid-line' } };
      return sound.setQuantity(handle, lineId, quantity, op);
    },
  }),
  'adds the first line and forgets the others': (sound) => ({
    addLines: (handle, lines, op) => sound.addLines(handle, lines.slice(0, 1), op),
  }),
  'rounds line totals': carts((cart) => ({
    ...cart,
    lines: cart.lines.map((line) => ({
      ...line,
      total: { ...line.total, amount: String(Math.round(Number(line.total.amount))) },
    })),
  })),
  'counts lines for items': carts((cart) => ({ ...cart, totalQuantity: cart.lines.length })),
  'puts a date into the cart': carts((cart) => Object.assign({ ...cart }, { changedAt: new Date(0) })),
  'makes a new cart for every add': (sound) => ({ addLines: (_handle, lines, op) => sound.addLines(null, lines, op) }),
  'gives a revision that stays': carts((cart) => ({ ...cart, revision: '1' })),
  'drops attributes': (sound) => ({
    addLines: (handle, lines, op) =>
      sound.addLines(
        handle,
        lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
        op,
      ),
  }),
  'buys at once by way of the cart': (sound) => {
    let last: CartHandle | null = null;
    return {
      async addLines(handle, lines, op) {
        const outcome = await sound.addLines(handle, lines, op);
        if (outcome.ok) last = outcome.value.handle;
        return outcome;
      },
      async buyNow(line, attribution, op) {
        const outcome = await sound.addLines(last, [line], op);
        return outcome.ok ? sound.checkout(outcome.value.handle, outcome.value.cart, attribution, op) : outcome;
      },
    };
  },
  'cannot add to a cart that is gone': (sound, { bogusHandle }) => ({
    addLines: (handle, lines, op) => (handle === bogusHandle ? Promise.resolve(backend) : sound.addLines(handle, lines, op)),
  }),
};
