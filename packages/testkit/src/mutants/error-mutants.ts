import { backend, unchanged, writeErrors, type Fault } from './mutant.js';

export const errorMutants: Readonly<Record<string, Fault>> = {
  'calls every refusal a fault of the backend': writeErrors(({ kind }) => (kind === 'invalid-variant' ? backend : null)),
  'removes a line for a negative quantity': (sound) => ({
    setQuantity: (handle, lineId, quantity, op) => sound.setQuantity(handle, lineId, Math.max(0, quantity), op),
  }),
  'takes sold-out things without a word': (sound) => ({
    async addLines(handle, lines, op) {
      const outcome = await sound.addLines(handle, lines, op);
      if (outcome.ok || outcome.error.kind !== 'out-of-stock') return outcome;
      return handle ? unchanged(sound, handle, op) : sound.addLines(null, [{ variantId: 'v-MUG-01', quantity: 1 }], op);
    },
  }),
  'clamps in silence': (sound) => ({
    async addLines(...given) {
      const outcome = await sound.addLines(...given);
      return outcome.ok ? { ok: true, value: { ...outcome.value, notices: [] } } : outcome;
    },
  }),
  'fails to read a dead handle': (sound, { bogusHandle }) => ({
    getCart: (handle, op) =>
      handle === bogusHandle ? Promise.resolve({ ok: false, error: { kind: 'cart-gone' } }) : sound.getCart(handle, op),
  }),
  'takes a dead cart for an empty one': (sound, { bogusHandle }) => ({
    async getCart(handle, op) {
      if (handle !== bogusHandle) return sound.getCart(handle, op);
      const made = await sound.addLines(null, [{ variantId: 'v-MUG-01', quantity: 1 }], op);
      const emptied = made.ok ? await sound.setQuantity(made.value.handle, made.value.cart.lines[0]?.id ?? '', 0, op) : made;
      return emptied.ok ? { ok: true, value: { cart: emptied.value.cart, handle } } : emptied;
    },
    addLines: (handle, lines, op) => (handle === bogusHandle ? Promise.resolve(backend) : sound.addLines(handle, lines, op)),
  }),
  'writes although it was told not to': (sound) => {
    const deaf = (op: Parameters<typeof sound.getCart>[1]) => ({ ...op, signal: new AbortController().signal });
    return {
      addLines: (handle, lines, op) => sound.addLines(handle, lines, deaf(op)),
      setQuantity: (handle, lineId, quantity, op) => sound.setQuantity(handle, lineId, quantity, deaf(op)),
    };
  },
  'says that all went well with a line that is gone': (sound) => ({
    async setQuantity(handle, lineId, quantity, op) {
      const outcome = await sound.setQuantity(handle, lineId, quantity, op);
      return !outcome.ok && outcome.error.kind === 'invalid-line' ? unchanged(sound, handle, op) : outcome;
    },
  }),
  'calls a conflict a fault of the backend': writeErrors(({ kind }) => (kind === 'conflict' ? backend : null)),
  'is sure that a lost write was not applied': writeErrors((error) =>
    error.kind === 'network' ? { ok: false, error: { ...error, maybeApplied: false } } : null,
  ),
  'calls a lost add a fault of the backend': (sound) => ({
    async addLines(...given) {
      const outcome = await sound.addLines(...given);
      return !outcome.ok && outcome.error.kind === 'network' ? backend : outcome;
    },
  }),
  'calls a lost set a wrong line': (sound) => ({
    async setQuantity(...given) {
      const outcome = await sound.setQuantity(...given);
      return !outcome.ok && outcome.error.kind === 'network' ? { ok: false, error: { kind: 'invalid-line' } } : outcome;
    },
  }),
};
