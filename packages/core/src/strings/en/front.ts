import type { FrontMessages } from '../messages.js';

export const front: FrontMessages = {
  play: 'Play',
  playTitle: 'Play {title}',
  add: 'Add to cart',
  addProduct: 'Add to cart: {product}',
  buyNow: 'Buy now',
  buyProduct: 'Buy now: {product}',
  view: 'View',
  viewProduct: 'View: {product}',
  adding: 'Adding…',
  loading: 'Loading…',
  unavailable: 'Unavailable',
  retry: 'Try again',
  openCart: 'Open cart',
};
