import type { CartOutcome } from '@vitrine/core';
import { onValue, optional, unchanged, type Fault } from './mutant.js';

export const shopMutants: Readonly<Record<string, Fault>> = {
  'takes a code and lowers nothing': (sound) => ({
    setDiscountCodes: async (handle, codes, op) =>
      onValue(await unchanged(sound, handle, op), (change) => ({
        ...change,
        cart: { ...change.cart, discountCodes: codes.map((code) => ({ code, applied: true })) },
      })),
  }),
  'adds codes and takes none away': (sound) => ({
    setDiscountCodes: (handle, codes, op) =>
      codes.length ? optional(sound, 'setDiscountCodes')(handle, codes, op) : unchanged(sound, handle, op),
  }),
  'drops all codes over a bad one': (sound) => ({
    async setDiscountCodes(handle, codes, op) {
      const outcome = await optional(sound, 'setDiscountCodes')(handle, codes, op);
      if (!outcome.ok) await optional(sound, 'setDiscountCodes')(handle, [], op);
      return outcome;
    },
  }),
  'tells of a bad code in a notice only': (sound) => ({
    async setDiscountCodes(handle, codes, op): Promise<CartOutcome> {
      const outcome = await optional(sound, 'setDiscountCodes')(handle, codes, op);
      if (outcome.ok || outcome.error.kind !== 'invalid-discount') return outcome;
      return onValue(await unchanged(sound, handle, op), (change) => ({
        ...change,
        notices: [{ code: 'discount-not-applied' }],
      }));
    },
  }),
  'stays in its market': (sound) => ({ setMarket: (handle, op) => unchanged(sound, handle, op) }),
  'empties the cart in another market': (sound) => ({
    async setMarket(handle, op) {
      let now = await optional(sound, 'setMarket')(handle, op);
      for (const { id } of now.ok ? now.value.cart.lines : [])
        now = await sound.setQuantity(now.ok ? now.value.handle : handle, id, 0, op);
      return now;
    },
  }),
  "overwrites the checkout's own parameters": (sound) => ({
    async checkout(handle, cart, attribution, op) {
      const outcome = await sound.checkout(handle, cart, attribution, op);
      if (!outcome.ok || outcome.value.kind !== 'redirect') return outcome;
      const url = new URL(outcome.value.url);
      for (const [key, value] of Object.entries(attribution)) url.searchParams.set(key, value);
      return { ok: true, value: { ...outcome.value, url: url.href } };
    },
  }),
  'forgets the attribution': (sound) => ({ checkout: (handle, cart, _attribution, op) => sound.checkout(handle, cart, {}, op) }),
  'turns a wish round with every press': (sound) => ({
    async setWish(id, _wished, op) {
      const list = await optional(sound, 'getWishes')(op);
      return optional(sound, 'setWish')(id, !(list.ok && list.value.includes(id)), op);
    },
  }),
  'has a method that its capabilities deny': ({ capabilities }) => ({ capabilities: { ...capabilities, marketSwitch: 'fixed' } }),
};
