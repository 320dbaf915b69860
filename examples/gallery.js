// Every element in every named state. With `?element=…&state=…` one state alone, with nothing around it; without, a card for
// each of them, and in it that page, loaded when it comes into view. The states are those that the tests go over.
import { all } from './states.js';
import { overview } from './gallery-overview.js';

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
const element = asked.get('element');
const state = asked.get('state');

if (['light', 'dark'].includes(asked.get('theme'))) root.dataset.theme = asked.get('theme');
if (asked.get('dir') === 'rtl') root.dir = 'rtl';

/** Resolves once `holds` does; there is no hurry, since whoever waits has a limit of their own. */
async function until(holds) {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 25));
}

const define = (within) =>
  Promise.all(
    [...within.querySelectorAll('*')].map(
      ({ localName }) => localName.includes('-') && window.customElements.whenDefined(localName),
    ),
  );

/** Puts a state on the page as the tests do: in a demo shop of its own, which keeps nothing. */
async function show(tag, { html, shop: config = {}, show: file, act, ready }) {
  const shop = document.createElement('vitrine-shop');
  const address = file
    ? URL.createObjectURL(new window.Blob([JSON.stringify(file).replaceAll('{origin}', location.origin)]))
    : '';
  for (const [name, value] of Object.entries({ adapter: 'memory', endpoint: `/${window.crypto.randomUUID()}`, consent: 'none' }))
    shop.setAttribute(name, value);
  shop.append(document.createRange().createContextualFragment(html.replaceAll('{show}', address)));
  document.body.append(shop);
  // a room comes once there is somebody, and whoever looks at this page is
  window.dispatchEvent(new window.Event('click'));
  shop.config = { imageBase: new URL('media/', location.href).href, ...config };
  await Promise.all([window.customElements.whenDefined('vitrine-shop'), define(shop)]);
  const target = shop.matches(tag) ? shop : shop.querySelector(tag);
  await target.updateComplete;
  await act?.(target);
  await until(() => ready?.(target) ?? true);
  await target.updateComplete;
}

async function alone() {
  document.body.className = 'alone';
  document.title = `${element}, ${state} · Vitrine`;
  const wanted = all[element]?.[state];
  if (!wanted) throw new Error(`there is no state "${state}" of <${element}>`);
  await show(element, wanted);
}

if (element && state) {
  try {
    // the console is no part of what shoppers load
    if (element === 'vitrine-host') await import('/packages/studio/dist/vitrine-studio.js');
    await alone();
    root.dataset.ready = 'true';
  } catch (error) {
    root.dataset.failed = String(error);
    document.body.append(String(error));
  }
} else overview(all, asked);
