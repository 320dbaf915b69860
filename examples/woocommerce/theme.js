// Stands in for a theme's own script: the product's form, the drawer of the mini cart, and one of two ways to keep a cart.
const isBlocks = new URLSearchParams(location.search).get('theme') === 'blocks';
const { add, remove } = await import(isBlocks ? './blocks.js' : './classic.js');

const form = document.querySelector('form.cart');
const status = form.querySelector('[role=status]');
form.addEventListener('change', ({ target }) => {
  document.querySelector('.price').textContent = target.dataset.price;
  for (const image of document.querySelectorAll('.gallery img')) image.hidden = image.dataset.colour !== target.dataset.colour;
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  status.textContent = 'Adding…';
  const wrong = await add(Number(new window.FormData(form).get('variation')));
  status.textContent = wrong ?? 'It is in your cart.';
});

const drawer = document.querySelector('.mini-cart');
document.querySelector('.cart-contents').addEventListener('click', () => drawer.showModal());
drawer.querySelector('.close').addEventListener('click', () => drawer.close());
drawer.addEventListener('click', (event) => {
  // beside the drawer, that is on what lies behind it
  if (event.target === drawer && event.offsetX < 0) drawer.close();
  const { cart_item_key: key } = event.target.dataset;
  if (key) void remove(key);
});
document.documentElement.dataset.ready = isBlocks ? 'blocks' : 'classic';
