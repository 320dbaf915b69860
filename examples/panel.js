// The demo's panel: a tab in the corner that opens a few choices. It is no part of Vitrine. What is chosen stands in the address, so
// that a state of the page can be linked to, and nothing is stored.
import { choicesIn, groups, queryOf, withChoice } from './panel-choices.js';
import { followShop } from './panel-shop.js';
import { speak } from './panel-copy.js';

const make = (tag, properties = {}, ...children) => {
  const { data = {}, ...own } = properties;
  const element = Object.assign(document.createElement(tag), own);
  Object.assign(element.dataset, data);
  element.append(...children);
  return element;
};

const shop = document.querySelector('vitrine-shop');
const vendure = document.querySelector('meta[name="demo-vendure"]')?.content;
let choices = choicesIn(location.search, vendure);

const tab = make('button', { type: 'button', id: 'demo-tab' });
const box = make('div', { id: 'demo-box', popover: 'auto', role: 'dialog', ariaLabel: 'Demo panel' });
const note = make('p', { id: 'demo-note' });

function field(name, { legend, kind, options }) {
  const rows = Object.entries(options).map(([value, words]) => {
    const input = make('input', { type: kind, name: `demo-${name}`, value });
    input.addEventListener('change', () => choose(name, kind === 'checkbox' ? { [value]: input.checked } : value));
    return make('label', {}, input, words);
  });
  return make('fieldset', { data: { name } }, make('legend', {}, legend), make('div', {}, ...rows));
}

/** Shows what is chosen: in the panel, on the page, and in the shop. */
function apply(before) {
  const { theme, locale, faults } = choices;
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  Object.assign(root, { lang: locale, dir: locale === 'ar' ? 'rtl' : 'ltr' });
  speak(locale);
  followShop(shop, choices, before, vendure);

  const isDemo = choices.backend === 'memory';
  for (const input of box.querySelectorAll('input')) {
    const name = input.name.slice('demo-'.length);
    input.checked = name === 'faults' ? faults.includes(input.value) : choices[name] === input.value;
    // a real shop has one market of its own, and breaks by itself
    input.disabled = name === 'backend' ? input.value === 'vendure' && !vendure : !isDemo && ['market', 'faults'].includes(name);
  }
  note.textContent = isDemo
    ? vendure
      ? ''
      : 'Vendure does not run: npm run demo:vendure starts it.'
    : 'Market and faults are switches of the demo shop.';
  tab.replaceChildren('Demo', ...(isDemo && faults.length > 0 ? [make('b', {}, ` ${faults.length} on`)] : []));
}

function choose(name, value) {
  const before = choices;
  choices = withChoice(choices, name, value);
  const query = queryOf(choices, location.search, vendure);
  window.history.replaceState(window.history.state, '', location.pathname + (query && `?${query}`) + location.hash);
  apply(before);
}

const close = make('button', { type: 'button', ariaLabel: 'Close the demo panel' }, '✕');
close.addEventListener('click', () => box.hidePopover());
tab.popoverTargetElement = box;
box.append(
  make('header', {}, make('h2', {}, 'This is a demo'), close),
  make('p', {}, 'None of this is part of the shop. What you choose is kept in the address.'),
  ...Object.entries(groups).map(([name, group]) => field(name, group)),
  note,
  make('p', {}, make('a', { href: 'gallery.html' }, 'Every element in every state')),
);
// the panel speaks English, whatever the page does
document.body.append(make('aside', { id: 'demo', lang: 'en', dir: 'ltr', ariaLabel: 'Demo' }, tab, box));
apply();

const letters = document.querySelector('#letters');
letters?.addEventListener('submit', (event) => {
  event.preventDefault();
  letters.querySelector('[role=status] > *').hidden = false;
});
