import type { FrontMessages } from '../messages.js';

export const front: FrontMessages = {
  play: 'Abspielen',
  playTitle: '{title} abspielen',
  add: 'In den Warenkorb',
  addProduct: 'In den Warenkorb: {product}',
  buyNow: 'Jetzt kaufen',
  buyProduct: 'Jetzt kaufen: {product}',
  view: 'Ansehen',
  viewProduct: 'Ansehen: {product}',
  adding: 'Wird hinzugefügt…',
  loading: 'Wird geladen…',
  unavailable: 'Nicht erhältlich',
  retry: 'Nochmals versuchen',
  openCart: 'Warenkorb öffnen',
};
