// A retailer's own shop, as it was before Vitrine: products, and a cart that the browser keeps. It knows nothing of Vitrine.

/** `12345` to `"123.45"`: amounts are whole cents here, so that nothing is lost on the way. */
export const decimal = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/**
 * `key` names the cart in the browser's storage, `products` is what is sold: `{id, title, cents, picture, note}`.
 * Every change is told, whoever made it: this page, or another tab.
 */
export function openShop({ key, currency, products }) {
  const listeners = new Set();
  const byId = new Map(products.map((product) => [product.id, product]));

  function read() {
    try {
      return JSON.parse(window.localStorage.getItem(key) ?? '{}');
    } catch {
      return {};
    }
  }
  function write(quantities) {
    window.localStorage.setItem(key, JSON.stringify(quantities));
    tell();
  }
  const tell = () => listeners.forEach((listener) => listener());

  // another tab has written; or this page comes back from the browser's cache, where it heard of nothing
  window.addEventListener('storage', (event) => (event.key === key || event.key === null) && tell());
  window.addEventListener('pageshow', (event) => event.persisted && tell());

  return {
    currency,
    products,
    product: (id) => byId.get(id),
    /** What is in the cart, as lines. */
    cart() {
      const lines = Object.entries(read())
        .map(([id, quantity]) => ({ product: byId.get(id), quantity }))
        .filter(({ product, quantity }) => product && quantity > 0);
      return {
        lines,
        count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
        cents: lines.reduce((sum, { product, quantity }) => sum + product.cents * quantity, 0),
      };
    },
    add(id, quantity = 1) {
      const quantities = read();
      write({ ...quantities, [id]: (quantities[id] ?? 0) + quantity });
    },
    /** 0 takes it out. */
    set(id, quantity) {
      const others = Object.entries(read()).filter(([other]) => other !== id || quantity > 0);
      const quantities = Object.fromEntries(others);
      write(quantity > 0 ? { ...quantities, [id]: quantity } : quantities);
    },
    empty: () => write({}),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
