/** Finds words that are cut off, or that can be read only by scrolling sideways. */
import { called, upwards } from './controls.js';
import { deepAll } from '../harness.js';

type Axis = 'x' | 'y';
const isHeardOnly = ({ clipPath, width, height }: CSSStyleDeclaration): boolean =>
  clipPath !== 'none' || width === '1px' || height === '1px';

/** Every text node that is seen in an element, through shadow roots and slots. */
function* textsIn(root: HTMLElement): Generator<Text> {
  const all = [root, ...deepAll(root.shadowRoot ?? root, '*')];
  for (const element of all) {
    if (element.localName === 'option' || !element.checkVisibility({ visibilityProperty: true })) continue;
    for (const node of [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes])
      if (
        node.nodeType === Node.TEXT_NODE &&
        node.nodeValue!.trim() !== '' &&
        (node as Text).parentNode !== element.shadowRoot?.host
      )
        yield node as Text;
  }
}

function boxOf(text: Text): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

/** Whether the words go over the edge of something that cuts them off there, rather than scrolls. */
function cutBy(text: Text): Element | undefined {
  const words = boxOf(text);
  if (words.width === 0) return undefined;
  const free = { x: false, y: false };
  for (const around of upwards(text.parentElement)) {
    const style = getComputedStyle(around);
    if (style.display === 'contents') continue;
    if (isHeardOnly(style)) return undefined;
    const box = around.getBoundingClientRect();
    const isOver = {
      x: words.left < box.left - 2 || words.right > box.right + 2,
      y: words.top < box.top - 3 || words.bottom > box.bottom + 3,
    };
    const overflow = { x: style.overflowX, y: style.overflowY };
    for (const axis of ['x', 'y'] satisfies Axis[]) {
      if (!free[axis] && isOver[axis] && /hidden|clip/.test(overflow[axis])) return around;
      // what scrolls shows the rest when it is scrolled
      if (/auto|scroll/.test(overflow[axis])) free[axis] = true;
    }
    // the top layer is cut by the window only
    if (around.matches('dialog:modal')) break;
  }
  return !free.x && (words.left < -2 || words.right > innerWidth + 2) ? document.documentElement : undefined;
}

/** Words that are lost, a line each. */
export const lostWords = (element: HTMLElement): string[] =>
  [...textsIn(element)].flatMap((text) => {
    const by = cutBy(text);
    return by ? [`"${text.nodeValue!.trim().slice(0, 40)}" is cut by ${called(by).slice(0, 60)}`] : [];
  });

/** What scrolls sideways and is no row of products: it, or the page, would have to be scrolled both ways. */
export function scrollsSideways(element: HTMLElement): string[] {
  const page = document.documentElement;
  const boxes = deepAll(element.shadowRoot ?? element, '*').filter((each) => {
    if (each.localName === 'input' || !each.checkVisibility() || each.scrollWidth <= each.clientWidth + 1) return false;
    const { overflowX, scrollSnapType } = getComputedStyle(each);
    const isRow = scrollSnapType.startsWith('x') || each.closest('[aria-roledescription]') !== null;
    return /auto|scroll/.test(overflowX) && !isRow;
  });
  return [...boxes.map(called), ...(page.scrollWidth > innerWidth + 1 ? [`the page, by ${page.scrollWidth - innerWidth}`] : [])];
}
