/** What the catalogue keeps of one product, and how an answer changes it. */
import type { WritableAtom } from 'nanostores';
import type { Product, ProductRef, Variant } from '../contracts/commerce.js';
import type { Entry } from '../item.js';
import { choiceKey } from '../variants.js';
import type { Choice } from '../offer.js';

/** The latest choice that was looked for by itself, because its variant did not come with the product. */
export interface Sought {
  readonly choice: Choice;
  /** `null`: it was not found, or not yet. */
  readonly variant: Variant | null;
}

export interface Known {
  readonly ref: ProductRef;
  readonly $entry: WritableAtom<Entry>;
  /** When it was last told, in milliseconds; `-Infinity` where that does not count any more. */
  at: number;
  /** The market that it was told for. */
  market: string;
  /** Has been asked for, and there is no answer yet. */
  isAsked: boolean;
  /** Something has changed since it was asked for, so that the answer may be of before. */
  isDoubted: boolean;
  sought: Sought | null;
}

/** Whether somebody looks at it: what nobody looks at is not asked for again. */
export const isSeen = ({ $entry }: Known): boolean => $entry.lc > 0;

/** Sets an entry unless it says the same as before, so that nothing renders for nothing. */
export function put({ $entry }: Known, entry: Entry): void {
  if (JSON.stringify($entry.get()) !== JSON.stringify(entry)) $entry.set(entry);
}

/** The product with a variant that did not come with it, in place of what was known of that variant. */
export const withVariant = (product: Product, variant: Variant): Product => ({
  ...product,
  variants: [...product.variants.filter(({ id }) => id !== variant.id), variant],
});

/** What an answer comes to. A variant that was found before stays until it has been looked for again. */
export function answered({ sought }: Known, product: Product | null): Entry {
  if (!product) return { product, status: 'missing' };
  if (!sought || product.variantsComplete) return { product, status: 'ready' };
  if (sought.variant) return { product: withVariant(product, sought.variant), status: 'ready' };
  return { product, status: 'ready', searches: { [choiceKey(product, sought.choice)]: 'loading' } };
}
