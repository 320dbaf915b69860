/** What can be pressed, filled in or reached with Tab, through shadow roots. */
import { deepAll } from '../harness.js';
import { painted } from './engine.js';

export const NATIVE = 'button, a[href], input:not([type="hidden"]), select, textarea, summary, video[controls], audio[controls]';
export const FOCUSABLE = `${NATIVE}, [tabindex]:not([tabindex="-1"]), [contenteditable]`;

/** The parent as it is seen: through slots and shadow roots. */
export const parentOf = (node: Node): Element | null =>
  ((node as Element).assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null) as Element | null;

/** The element and everything that it stands in, from the inside out. */
export function* upwards(element: Element | null): Generator<Element> {
  for (let node = element; node; node = parentOf(node)) yield node;
}

export const isIn = (element: Element, box: Element): boolean => [...upwards(element)].includes(box);

/** The dialog that everything else stands behind. */
export const modal = (): HTMLElement | undefined => deepAll(document, 'dialog:modal').at(-1);

/** Whether a shopper can see it, and it is not shut off. */
export const isThere = (element: HTMLElement): boolean => {
  const dialog = modal();
  return (
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    ![...upwards(element)].some((each) => (each as HTMLElement).inert) &&
    (!dialog || isIn(element, dialog))
  );
};

/** Everything in an element that can be reached, its own shadow root and those in it included. */
export const controlsIn = (element: HTMLElement): HTMLElement[] =>
  deepAll(element.shadowRoot ?? element, FOCUSABLE).filter(isThere);

/** The box that a finger hits: that of the control, or of its label. */
export function targetOf(control: HTMLElement): DOMRect {
  const boxes = [control, ...((control as HTMLInputElement).labels ?? [])].map((each) => each.getBoundingClientRect());
  return boxes.reduce((best, box) => (box.width * box.height > best.width * best.height ? box : best));
}

/** Comes to a control as a pointer does: it is in the window, and the controls of a film that plays do not go away meanwhile. */
export async function approach(control: HTMLElement): Promise<void> {
  control.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  control.scrollIntoView({ block: 'nearest', inline: 'center' });
  await painted();
}

/** Says which control it is, in a few words. */
export function called(element: Element): string {
  const { id, part, localName } = element as HTMLElement;
  const name = element.getAttribute('aria-label') ?? element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40) ?? '';
  return `<${localName}${id && `#${id}`}${part.length > 0 ? ` part=${part.value}` : ''}> "${name}"`;
}
