// The theme's drawer: what opens and closes it, and what is pressed in it. Whatever else is in it comes from the server.
const bubble = () => document.querySelector('#cart-icon-bubble, #header-cart');
const drawer = () => document.querySelector('cart-drawer, #side-cart');

export function open() {
  drawer().classList.add('active');
  drawer().querySelector('.drawer__inner').focus();
}
export function close() {
  if (!drawer().classList.contains('active')) return;
  drawer().classList.remove('active');
  bubble().focus();
}

/** @param set sets a line's quantity by its key */
export function furnish(set) {
  bubble().addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
  drawer().addEventListener('click', ({ target }) => {
    const { set: key, quantity } = target.closest('[data-set]')?.dataset ?? {};
    // what was pressed is there no more
    if (key) void set(key, Number(quantity)).then(() => drawer().querySelector('.drawer__inner').focus());
    else if (target.matches('.drawer__close, #CartDrawer-Overlay')) close();
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
}
