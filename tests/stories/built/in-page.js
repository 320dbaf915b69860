// Put into each page before anything of its own: finds what a shopper finds, through shadow roots, and hears what goes on. It stands
// behind a symbol, so that the page's names are what they would be without it.
const ROLES = {
  button: 'button',
  link: 'a[href]',
  spinbutton: 'input[type=number]',
  textbox: 'input:not([type]), input[type=text]',
  radio: 'input[type=radio]',
  dialog: 'dialog[open]',
};

const deep = (root, selector) =>
  [...root.querySelectorAll('*')].flatMap((node) => [
    ...(node.matches(selector) ? [node] : []),
    ...(node.shadowRoot ? deep(node.shadowRoot, selector) : []),
  ]);

/** The words of a node as they are seen, slots and shadow roots included. */
function wordsOf(node) {
  if (node.nodeType === 3) return node.nodeValue;
  if (node.nodeType !== 1 || node.hidden || /^(style|script)$/.test(node.localName)) return '';
  const assigned = node.localName === 'slot' ? node.assignedNodes({ flatten: true }) : [];
  const children = assigned.length > 0 ? assigned : [...(node.shadowRoot ?? node).childNodes];
  return children.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

function nameOf(element) {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null) return wordsOf(element.getRootNode().getElementById(by));
  return element.labels?.length ? [...element.labels].map(wordsOf).join(' ') : wordsOf(element);
}

const isIn = (element, box) => {
  for (let node = element; node; node = node.assignedSlot ?? node.parentNode ?? node.host) if (node === box) return true;
  return false;
};

/** All that a shopper can reach of a role, or of a selector, whose name has `name` in it: with a dialog open, only what is in it. */
function all(role, name = '') {
  const modal = deep(document, 'dialog:modal').at(-1);
  return deep(document, ROLES[role] ?? role).filter(
    (element) => element.checkVisibility() && (!modal || isIn(element, modal)) && nameOf(element).includes(name),
  );
}

const story = { all, nameOf, wordsOf, errors: [], violations: [], shifts: [], facts: [] };
window[Symbol.for('story')] = story;

window.addEventListener('vitrine-error', ({ detail }) => story.errors.push(detail));
for (const fact of ['ready', 'cart-change', 'playback-change', 'analytics'])
  window.addEventListener(`vitrine-${fact}`, ({ type, detail }) => story.facts.push({ type, detail: { ...detail } }));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) =>
  story.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`),
);

const rect = ({ x, y, width, height }) => `${x},${y} ${width}x${height}`;
const nodeName = (node) => (node ? `${node.nodeName}#${node.id ?? ''}[${node.part ?? ''}]` : 'something');
if (window.PerformanceObserver?.supportedEntryTypes.includes('layout-shift'))
  new window.PerformanceObserver((list) => {
    for (const { value, sources, startTime } of list.getEntries()) {
      const moved = sources.map((it) => `${nodeName(it.node)} ${rect(it.previousRect)} to ${rect(it.currentRect)}`);
      story.shifts.push(`${value.toFixed(6)} at ${Math.round(startTime)} ms: ${moved.join('; ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
