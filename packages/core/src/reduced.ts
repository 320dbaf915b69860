import type { Variant } from './contracts/commerce.js';
import { compare, type Money } from './money.js';

/** What a variant cost before, where that was more than it costs now; how much less it is nobody computes. */
export function reducedFrom({ price, compareAt }: Pick<Variant, 'price' | 'compareAt'>): Money | null {
  if (!price || !compareAt || price.currency !== compareAt.currency) return null;
  try {
    return compare(compareAt, price) > 0 ? compareAt : null;
  } catch {
    return null;
  }
}
