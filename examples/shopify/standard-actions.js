// Stands for the script that Shopify puts into every theme: `Shopify.actions`, with handlers that a theme may replace.
import { root } from './storefront.js';

/** An event whose promise tells of the end of what has just begun. */
function announce(target, type, fields) {
  const event = Object.assign(new window.Event(type, { bubbles: true }), fields);
  target.dispatchEvent(event);
}

async function mutate(payload, signal) {
  const response = await fetch(`${root}api/standard-cart`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
    signal,
  });
  return response.json();
}

function action(standard, run) {
  let configuration = null;
  const call = (...given) => run(configuration, standard, ...given);
  call.isDefault = () => configuration === null;
  call.configure = (options) => {
    if (configuration) return false;
    configuration = options;
    return true;
  };
  return call;
}

/** What a line says is meant. */
const meaning = ({ id, quantity }) => (id === undefined ? 'add' : quantity === 0 ? 'remove' : 'update');

const updateCart = action(
  async (payload, { signal } = {}) => {
    const result = await mutate(payload, signal);
    // Shopify's own handler knows the cart of a few themes, and this is none of them
    location.reload();
    return result;
  },
  (configuration, standard, payload, options = {}) => {
    const target = configuration?.eventTarget?.() ?? document;
    const { context = 'standard-action', detail } = options.event ?? {};
    let settle;
    const promise = new Promise((resolve) => (settle = resolve));
    const lines = payload.lines ?? [];
    if (lines.length)
      announce(target, 'shopify:cart:lines-update', { action: meaning(lines[0]), context, detail, lines, promise });
    if (payload.discountCodes)
      announce(target, 'shopify:cart:discount-update', { discountCodes: payload.discountCodes, detail, promise });
    const done = configuration?.handler
      ? configuration.handler(() => mutate(payload, options.signal), payload, options)
      : standard(payload, options);
    // a failure is the promise's as well
    settle(done);
    return promise;
  },
);

const openCart = action(
  async () => void location.assign(`${root}cart`),
  (configuration, standard) => (configuration?.handler ?? standard)(),
);

export const actions = Object.freeze({ updateCart, openCart, getCart: () => mutate({}) });
