/** What the catalogue has learnt, and a line of the cart does not say: whose variation it is, and by which id it was added. */
import type { Combination } from './variation.js';

export interface Known {
  parentOf(variation: number): string | undefined;
  /** @param shown what the line shows, attribute to value */
  variantId(id: number, shown: Readonly<Record<string, string>>): string;
  learn(variation: number, parent: number, combination: Combination): void;
}

export function createKnown(): Known {
  const parents = new Map<number, string>();
  const named = new Map<string, string>();
  const keyOf = (id: number, shown: Readonly<Record<string, string>>) =>
    JSON.stringify([id, ...Object.entries(shown).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return {
    parentOf: (variation) => parents.get(variation),
    variantId: (id, shown) => named.get(keyOf(id, shown)) ?? String(id),
    learn(variation, parent, { id, shown, isOpen }) {
      parents.set(variation, String(parent));
      if (isOpen) named.set(keyOf(variation, shown), id);
    },
  };
}
