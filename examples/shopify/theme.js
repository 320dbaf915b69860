// A made-up Shopify theme, in three kinds: `?theme=dawn` (unless another is named), `actions` or `silent`. It knows nothing of Vitrine.
import './storefront.js';
import { start } from './dawn.js';
import { startSilent, startWithActions } from './other-themes.js';

const KINDS = { dawn: start, actions: startWithActions, silent: startSilent };
const wanted = new URLSearchParams(location.search).get('theme');
const kind = Object.hasOwn(KINDS, wanted ?? '') ? wanted : 'dawn';
const add = KINDS[kind]();
document.querySelector(`.themes a[href="?theme=${kind}"]`).setAttribute('aria-current', 'true');

const form = document.querySelector('#product-form');
const said = document.querySelector('#said');

form.addEventListener('change', ({ target }) => {
  if (target.dataset.price) document.querySelector('#price').textContent = target.dataset.price;
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const data = new window.FormData(form);
  form.ariaBusy = 'true';
  said.textContent = '';
  said.textContent = (await add(Number(data.get('id')), Number(data.get('quantity')))) ?? 'In your cart.';
  form.ariaBusy = 'false';
});
