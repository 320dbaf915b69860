import type { CommerceAdapter } from '@vitrine/core';
import { failed } from './outcome.js';

/**
 * Stands in for an adapter whose configuration cannot work. Every call answers `unauthorized`, a fault of the set-up, so
 * that the show goes on with what its file says and the cart stays closed.
 */
export function unconfiguredAdapter(id: string, message: string): CommerceAdapter {
  const answer = () => Promise.resolve(failed('unauthorized', message));
  return {
    id,
    contractVersion: 1,
    capabilities: {
      refs: ['product', 'variant', 'handle', 'sku'],
      cart: 'none',
      discountCodes: 'none',
      lineAttributes: false,
      cartAttributes: false,
      stock: 'none',
      marketSwitch: 'fixed',
      idempotentAdd: false,
      checkout: [],
    },
    getProducts: answer,
    getCart: answer,
    addLines: answer,
    setQuantity: answer,
    checkout: answer,
  };
}
