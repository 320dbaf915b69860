/** Finds what a shopper finds: by what a control is and how it is called, through shadow roots, wherever it stands. */
import { sendMouse } from '@web/test-runner-commands';
import { deepAll, until } from '../harness.js';

const ROLES = {
  button: 'button',
  link: 'a[href]',
  spinbutton: 'input[type="number"]',
  slider: 'input[type="range"]',
  textbox: 'input:not([type]), input[type="text"]',
  radio: 'input[type="radio"]',
  dialog: 'dialog[open]',
  alert: '[role="alert"]',
  status: '[role="status"]',
  heading: 'h1, h2, h3',
} as const;
export type Role = keyof typeof ROLES;

/** The words of a node as they are seen, slots and shadow roots included. */
export function wordsOf(node: Node): string {
  if (!(node instanceof node.ownerDocument!.defaultView!.Element))
    return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
  if (node.localName === 'style' || node.localName === 'script' || (node as HTMLElement).hidden) return '';
  const assigned = node.localName === 'slot' ? (node as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  const children = assigned.length > 0 ? assigned : [...(node.shadowRoot ?? node).childNodes];
  return children.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

export function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null) return wordsOf((element.getRootNode() as Document).getElementById(by)!);
  const labels = (element as HTMLInputElement).labels;
  return labels?.length ? [...labels].map(wordsOf).join(' ') : wordsOf(element);
}

const fits = (name: string, wanted: string | RegExp | undefined): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? name === wanted : wanted.test(name));

/** All that can be seen, in the order of the page. */
export const all = (role: Role, name?: string | RegExp, root: ParentNode = document): HTMLElement[] =>
  deepAll(root, ROLES[role]).filter((element) => element.checkVisibility() && fits(nameOf(element), name));

/** Milliseconds after which what is not there is not coming. */
const PATIENCE = 15_000;

/** The first, as soon as there is one. Rejects with what there is instead. */
export async function find(role: Role, name?: string | RegExp, root: ParentNode = document): Promise<HTMLElement> {
  const end = performance.now() + PATIENCE;
  await until(() => all(role, name, root).length > 0 || performance.now() > end);
  const [found] = all(role, name, root);
  if (found) return found;
  const others = all(role, undefined, root).map((element) => `"${nameOf(element)}"`);
  throw new Error(`no ${role} ${String(name)}, but ${others.join(', ') || 'none at all'}; heard: ${heard(root)}`);
}

/** Whatever live regions and alerts say, also those that are only heard. */
export const heard = (root: ParentNode = document): string =>
  deepAll(root, '[role="alert"], [role="status"]').map(wordsOf).filter(Boolean).join('\n');

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const centreOf = (control: HTMLElement): [number, number] => {
  const { x, y, width, height } = control.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

/** Where the control stands, once it stands still. */
async function placeOf(control: HTMLElement): Promise<[number, number]> {
  control.scrollIntoView({ block: 'center' });
  for (let before = ''; ;) {
    const place = centreOf(control);
    if (String(place) === before) return place;
    before = String(place);
    await nextFrame();
    await nextFrame();
  }
}

/** Milliseconds after which a press that the page has not seen is taken for lost: WebKit's driver answers ahead of the page. */
const ARRIVAL = 8000;

interface Hit {
  /** What the pointer went down on and, once there is a click, what was clicked; from the inside out. */
  readonly path: readonly EventTarget[];
  /** Whether what was to be pressed stood elsewhere by then, or moved away between down and up. */
  readonly moved: boolean;
  /** Whether a click came of it. */
  readonly clicked: boolean;
}

/** Clicks there, and waits until the page has seen it. */
async function clickAt(position: [number, number], control: HTMLElement): Promise<Hit> {
  let path: EventTarget[] = [];
  let moved = false;
  let clicked = false;
  const seen = new AbortController();
  const notice = { capture: true, once: true, signal: seen.signal };
  const look = (event: Event) => {
    path = event.composedPath();
    moved ||= String(centreOf(control)) !== String(position);
    // what the pointer left between down and up is not clicked: that goes to what holds both places
    clicked = event.type === 'click';
  };
  addEventListener('pointerdown', look, notice);
  addEventListener('click', look, notice);
  await sendMouse({ type: 'click', position });
  const end = performance.now() + ARRIVAL;
  await until(() => clicked || performance.now() > end);
  seen.abort();
  return { path, moved, clicked };
}

/** Presses with the mouse; once more where the page moved under it, as while pictures still arrive. */
export async function press(control: HTMLElement): Promise<void> {
  for (let tries = 0; ; tries++) {
    const position = await placeOf(control);
    const { path, moved, clicked } = await clickAt(position, control);
    if ((clicked && path.includes(control)) || !control.isConnected) return;
    const isLost = !clicked && tries < 3;
    if (isLost || moved) continue;
    const there =
      path
        .slice(0, 3)
        .map((node) => (node as Element).localName ?? 'shadow root')
        .join(' in ') || 'nothing';
    throw new Error(`${there} stands before "${nameOf(control)}"`);
  }
}
