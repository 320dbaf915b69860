/** Products by handle, one request each: the Ajax API has no other look-up. */
import type { Op, Outcome, Product, ProductRef, QuantityRule } from '@vitrine/core';
import { batches } from '../../batches.js';
import { isList, isRecord } from '../../config.js';
import { ifAborted, ok } from '../../outcome.js';
import { ajax, shaped, type Theme } from './ajax.js';
import { productOf, type AjaxProduct } from './product.js';

/** Requests at once, so that a long show does not look like an attack. */
const AT_ONCE = 8;

export interface Catalogue {
  getProducts(refs: readonly ProductRef[], op: Op): Promise<Outcome<readonly (Product | null)[]>>;
  /** False where the product's own rule forbids so many; only of what was seen. */
  allows(variantId: string, quantity: number): boolean;
}

/** @param currencyOf what the page's prices are in */
export function createCatalogue(theme: Theme, currencyOf: (op: Op) => Promise<Outcome<string>>): Catalogue {
  const rules = new Map<string, QuantityRule>();

  async function load(handle: string, currency: string, op: Op): Promise<Outcome<Product | null>> {
    const answer = await ajax(theme, `products/${encodeURIComponent(handle)}.js`, op);
    if (!answer.ok) return answer;
    const { status, json } = answer.value;
    if (status === 404) return ok(null);
    return shaped(() => {
      if (status >= 400 || !isRecord(json) || !isList(json['variants'])) throw new TypeError(`status ${status}`);
      const product = productOf(json as unknown as AjaxProduct, currency, theme.page.location.origin);
      for (const { id, quantity } of product.variants) if (quantity) rules.set(id, quantity);
      return product;
    });
  }

  return {
    allows(variantId, quantity) {
      const { min, max = Infinity, step } = rules.get(variantId) ?? { min: 0, step: 1 };
      return quantity >= min && quantity <= max && (quantity - min) % step === 0;
    },
    async getProducts(refs, op) {
      const aborted = ifAborted(op);
      if (aborted) return aborted;
      const handles = new Set(refs.flatMap((ref) => (ref.kind === 'handle' && ref.handle ? ref.handle : [])));
      if (handles.size === 0) return ok(refs.map(() => null));
      const currency = await currencyOf(op);
      if (!currency.ok) return currency;
      const known = new Map<string, Product | null>();
      for (const batch of batches(handles, AT_ONCE)) {
        const loaded = await Promise.all(batch.map((handle) => load(handle, currency.value, op)));
        for (const [i, outcome] of loaded.entries()) {
          if (!outcome.ok) return outcome;
          known.set(batch[i]!, outcome.value);
        }
      }
      return ok(refs.map((ref) => (ref.kind === 'handle' ? (known.get(ref.handle) ?? null) : null)));
    },
  };
}
