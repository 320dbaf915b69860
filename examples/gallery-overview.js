// The cards of the gallery, one for each state, each with a page of its own inside: what opens over the page, as a drawer does,
// then opens over its card.
const NAMES = {
  theme: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  dir: { ltr: 'Left to right', rtl: 'Right to left' },
};

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const titled = (tag) => `<${tag}>`;

/** The address of one state alone, in the look that was chosen. */
const addressOf = (tag, state, look) => `gallery.html?${new URLSearchParams({ element: tag, state, ...look })}`;

function card(tag, state, look, seen) {
  const id = `${tag}/${state}`;
  const address = addressOf(tag, state, look);
  const frame = make('iframe', { title: `${titled(tag)}, ${state}` });
  frame.dataset.src = address;
  seen.observe(frame);
  const article = make(
    'article',
    { id },
    make('h3', {}, make('a', { href: `#${id}` }, state)),
    frame,
    make('a', { href: address, className: 'alone', ariaLabel: `${titled(tag)}, ${state}, alone` }, 'Alone'),
  );
  article.dataset.element = tag;
  return article;
}

/** A choice of how the cards look, which is in the address, so that it can be linked to. */
function choice(name, look, change) {
  const field = make('select', { id: name, onchange: () => change({ ...look, [name]: field.value }) });
  for (const [value, words] of Object.entries(NAMES[name])) field.append(make('option', { value }, words));
  field.value = look[name];
  return make('label', {}, `${name === 'dir' ? 'Direction' : 'Theme'} `, field);
}

/** Fills the page. Frames get their page when they come near, and lose it when they are far, so that few players live at a time. */
export function overview(all, asked) {
  const look = { theme: asked.get('theme') ?? 'auto', dir: asked.get('dir') ?? 'ltr' };
  const change = (wanted) => void (location.search = new URLSearchParams(wanted));
  const seen = new window.IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const wanted = isIntersecting ? target.dataset.src : 'about:blank';
        if ((target.dataset.shown ?? 'about:blank') === wanted) continue;
        target.dataset.shown = wanted;
        // in place of what was there, so that Back leads away from the gallery
        target.contentWindow.location.replace(new URL(wanted, location.href));
      }
    },
    { rootMargin: '100% 0px' },
  );
  const tags = Object.keys(all);
  const total = Object.values(all).reduce((sum, states) => sum + Object.keys(states).length, 0);
  // the page itself reads as it is written
  document.documentElement.dir = 'ltr';
  document.body.append(
    make('a', { href: '#all', className: 'skip' }, 'Skip to the elements'),
    make(
      'header',
      {},
      make('h1', {}, 'Every element, in every state'),
      make(
        'p',
        {},
        `${tags.length} elements, ${total} states. These are the states that the tests of accessibility and the pictures go over.`,
      ),
      make(
        'p',
        { className: 'look' },
        choice('theme', look, change),
        choice('dir', look, change),
        make('a', { href: 'index.html' }, 'The demo shop'),
      ),
      make(
        'nav',
        { ariaLabel: 'Elements' },
        make('ul', {}, ...tags.map((tag) => make('li', {}, make('a', { href: `#${tag}` }, tag)))),
      ),
    ),
    make(
      'main',
      { id: 'all' },
      ...tags.map((tag) =>
        make(
          'section',
          { id: tag },
          make('h2', {}, titled(tag)),
          make('div', { className: 'cards' }, ...Object.keys(all[tag]).map((state) => card(tag, state, look, seen))),
        ),
      ),
    ),
  );
  // the address named a card before there was one
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  document.documentElement.dataset.ready = 'true';
}
