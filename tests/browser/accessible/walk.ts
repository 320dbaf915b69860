/** Goes through what is on the page with the Tab key, as somebody without a mouse does. */
import { sendKeys } from '@web/test-runner-commands';
import { focusedDeep } from '../harness.js';
import { called, isThere, modal, targetOf, upwards } from './controls.js';
import { painted } from './engine.js';

export interface Stop {
  readonly control: HTMLElement;
  readonly name: string;
  readonly box: DOMRect;
  /** The box of the stop before it, at the same moment: what has the focus may be scrolled to. */
  readonly last: DOMRect | undefined;
  /** Whether the browser says that the focus is to be seen, and something draws it at least two pixels wide. */
  readonly isShown: boolean;
  /** What stands before its middle, where it is not the control itself. */
  readonly before: Element | null;
}

export interface Walk {
  readonly stops: readonly Stop[];
  /** Whether the walk came out again at the other end. Out of a modal dialog it is not to come: that goes round. */
  readonly cameOut: boolean;
}

/** More than any element has. */
const MOST = 90;

/** The innermost element at a place, through shadow roots. */
function at(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** Pixels of the line around it. */
const outlineOf = (element: Element): number => {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
};

/** A control that is itself unseen, as a swatch's radio button, is shown by its label or what it stands in. */
function isFocusShown(control: HTMLElement): boolean {
  if (!control.matches(':focus-visible')) return false;
  const labels = (control as HTMLInputElement).labels ?? [];
  return [control, ...labels, control.nextElementSibling, control.parentElement]
    .filter((each) => each !== null)
    .some((each) => outlineOf(each) >= 2);
}

/** What is before the control's middle, where that is neither the control nor its label, nor part of either. */
export function obscuring(control: HTMLElement): Element | null {
  const { left, top, right, bottom } = targetOf(control);
  // of a control that is larger than the window, the middle of what is seen
  const middle = (from: number, to: number, most: number) => (Math.max(0, from) + Math.min(most, to)) / 2;
  const hit = at(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
  if (!hit) return document.documentElement;
  const own: readonly Element[] = [control, ...((control as HTMLInputElement).labels ?? [])];
  return [...upwards(hit)].some((each) => own.includes(each)) ? null : hit;
}

/** Walks from `from`, or from where the focus is in a modal dialog, until it comes to `to` or goes round. */
export async function walk(from: HTMLElement, to: HTMLElement): Promise<Walk> {
  if (!modal()) from.focus();
  const stops: Stop[] = [];
  for (let steps = 0; steps < MOST; steps++) {
    await sendKeys({ press: 'Tab' });
    const control = focusedDeep() as HTMLElement;
    if (control === to) return { stops, cameOut: true };
    if (stops[0]?.control === control) return { stops, cameOut: modal() !== undefined };
    // between the end of a dialog and its beginning the browser itself has its turn
    if (control === document.body || control === from || !isThere(control)) continue;
    await painted();
    const isShown = isFocusShown(control);
    const previous = stops.at(-1)?.control;
    const last = previous?.isConnected ? targetOf(previous) : undefined;
    stops.push({ control, name: called(control), box: targetOf(control), last, isShown, before: obscuring(control) });
  }
  return { stops, cameOut: false };
}
