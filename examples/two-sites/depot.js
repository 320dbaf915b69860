// The second site: its own shop and basket, which the browser keeps, under Vitrine by functions.
import { openShop } from '../own-shop.js';
import { vitrineConfig } from '../own-vitrine.js';

const product = (id, title, cents, picture, note) => ({ id, title, cents, picture: `../media/${picture}.webp`, note });

const shop = openShop({
  key: 'harbour-depot:basket',
  currency: 'GBP',
  products: [
    product('shirt-sand', 'Work Shirt, Sand', 3900, 'linen-shirt', 'Heavy linen, horn buttons.'),
    product('mug-blue', 'Enamelled Mug', 950, 'ceramic-mug', 'Three hundred millilitres.'),
    product('lamp-paper', 'Lantern Lamp', 4800, 'paper-lamp', 'With a warm bulb.'),
  ],
});

document.querySelector('vitrine-shop').config = {
  ...vitrineConfig(shop, { id: 'harbour-depot', checkout: new URL('checkout.html?shop=depot', document.baseURI).href }),
  refs: { shirt: { product: 'shirt-sand' }, mug: { product: 'mug-blue' }, lamp: { product: 'lamp-paper' } },
  attribution: { utm_source: 'harbour-depot', utm_medium: 'shoppable-video' },
};
