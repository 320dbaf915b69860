import { products, type Fault } from './mutant.js';

export const productMutants: Readonly<Record<string, Fault>> = {
  'forgets the missing ones': (sound) => ({
    async getProducts(refs, op) {
      const outcome = await sound.getProducts(refs, op);
      return outcome.ok ? { ok: true, value: outcome.value.filter(Boolean) } : outcome;
    },
  }),
  'fails for a missing product': (sound) => ({
    async getProducts(refs, op) {
      const outcome = await sound.getProducts(refs, op);
      return outcome.ok && outcome.value.includes(null) ? { ok: false, error: { kind: 'invalid-variant' } } : outcome;
    },
  }),
  'asks for fifty and forgets the rest': (sound) => ({
    async getProducts(refs, op) {
      const outcome = await sound.getProducts(refs.slice(0, 50), op);
      return outcome.ok ? { ok: true, value: [...outcome.value, ...refs.slice(50).map(() => null)] } : outcome;
    },
  }),
  'names the options of a variant otherwise': products((product) => ({
    ...product,
    variants: product.variants.map((variant) => ({
      ...variant,
      options: Object.fromEntries(Object.entries(variant.options).map(([name, value]) => [name.toLowerCase(), value])),
    })),
  })),
  'forgets the last value of each option': products((product) => ({
    ...product,
    options: product.options.map((option) => ({ ...option, values: option.values.slice(0, -1) })),
  })),
  'writes prices as people do': products((product) => ({
    ...product,
    variants: product.variants.map((variant) => ({
      ...variant,
      price: variant.price && { ...variant.price, amount: variant.price.amount.replace('.', ',') },
    })),
  })),
  'sells what is sold out': products((product) => ({
    ...product,
    variants: product.variants.map((variant) => ({ ...variant, availability: 'in-stock' })),
  })),
  'reads although it was told not to': (sound) => {
    const deaf = (op: Parameters<typeof sound.getCart>[1]) => ({ ...op, signal: new AbortController().signal });
    return {
      getProducts: (refs, op) => sound.getProducts(refs, deaf(op)),
      getCart: (handle, op) => sound.getCart(handle, deaf(op)),
    };
  },
  'finds the first variant for every choice': (sound) => ({
    async getVariant(id, _options, op) {
      const outcome = await sound.getProducts([{ kind: 'product', id }], op);
      return outcome.ok ? { ok: true, value: outcome.value[0]?.variants[0] ?? null } : outcome;
    },
  }),
};
