// What Shopify puts into every page of a theme: `window.Shopify`. On a real page it stands there before any script of the theme.
const { Shopify = {} } = window;
export const root = '/shopify-theme/';
window.Shopify = { ...Shopify, routes: { root }, currency: { active: 'EUR', rate: '1.0' } };

/** The Ajax API, as themes use it. */
export async function post(path, body) {
  const response = await fetch(root + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

export const cartWith = async (sections) => (await fetch(`${root}cart.js?sections=${sections}`)).json();

/** Puts what a section is made of into its place, as themes do. */
export function put(place, html, from = '.shopify-section') {
  const made = new DOMParser().parseFromString(html, 'text/html');
  place?.replaceChildren(...(made.querySelector(from)?.childNodes ?? []));
}
