import { expect } from '@open-wc/testing';
import { deepAll, unmount } from '../harness.js';
import { called, controlsIn, isIn, isThere, modal } from './controls.js';
import { enter, everyState } from './states.js';
import { walk, type Stop, type Walk } from './walk.js';

/** What is reached after something that stands further on: below it, or behind it in the same line. */
function backwards({ stops }: Walk): string[] {
  return stops.flatMap(({ name, box, last }, i) => {
    if (!last) return [];
    const isAbove = box.bottom <= last.top + 1 && box.left < last.right && box.right > last.left;
    const isInLine = box.top < last.bottom - 4 && box.bottom > last.top + 4;
    const isBehind = isInLine && box.right <= last.left + 1;
    return isAbove || isBehind ? [`${name} after ${stops[i - 1]!.name}`] : [];
  });
}

const names = (stops: readonly Stop[]): string[] => stops.map(({ name }) => name);

/** Radio buttons of one name are one stop; a mark on the seek bar is there for the pointer, and its product is in the list of all. */
const REACHED_OTHERWISE = 'input[type="radio"], [tabindex="-1"]';

/** Lists that scroll sideways. */
const rows = (element: HTMLElement): HTMLElement[] =>
  deepAll(element.shadowRoot ?? element, '*').filter(
    (each) =>
      each.checkVisibility() && /auto|scroll/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + 1,
  );

/** Rows of which only a part is there at a time. */
const isCarousel = (list: Element): boolean => list.closest('[aria-roledescription="carousel"]') !== null;

const isOutside = (box: DOMRect, around: DOMRect): boolean => box.right <= around.left + 1 || box.left >= around.right - 1;

describe('by the Tab key', () => {
  for (const each of everyState)
    describe(each.title, () => {
      let element: HTMLElementTagNameMap[typeof each.tag];
      let walked: Walk;
      /** What was there to be reached before anybody came: some only arrives then. */
      let there: readonly HTMLElement[];
      before(async () => {
        // a page goes on before and after
        element = await enter(each, (html) => `<button id="before">Before</button>${html}<button id="after">After</button>`);
        there = controlsIn(element);
        const button = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;
        walked = await walk(button('before'), button('after'));
      });
      after(unmount);

      it(`Y3 ${each.title}: everything is reached, and nothing holds the focus for ever`, () => {
        expect(walked.cameOut, names(walked.stops).join(' | ')).to.equal(true);
        const reached = walked.stops.map(({ control }) => control);
        const missed = there.filter(
          (control) => isThere(control) && !reached.includes(control) && !control.matches(REACHED_OTHERWISE),
        );
        expect(missed.map(called)).to.deep.equal([]);
      });

      it(`Y3 ${each.title}: in the order in which it is seen`, () => expect(backwards(walked)).to.deep.equal([]));

      it(`Y3 ${each.title}: what stands behind an open dialog is not reached`, () => {
        const dialog = modal();
        expect(
          names(walked.stops.filter(({ control }) => dialog && control.isConnected && !isIn(control, dialog))),
        ).to.deep.equal([]);
      });

      it(`Y5 ${each.title}: the focus is seen`, () => {
        expect(names(walked.stops.filter(({ isShown }) => !isShown))).to.deep.equal([]);
      });

      it(`Y5 ${each.title}: nothing stands before what has the focus`, () => {
        const hidden = walked.stops.filter(({ before }) => before !== null);
        expect(hidden.map(({ name, before }) => `${name} behind ${called(before!)}`)).to.deep.equal([]);
      });

      it(`Y13 ${each.title}: a row that scrolls can be reached, and what it does not show cannot`, () => {
        for (const list of rows(element)) {
          const inside = deepAll(list, '*').filter((control) => controlsIn(element).includes(control));
          expect(inside.length > 0 || list.tabIndex === 0, `${called(list)} can be reached`).to.equal(true);
          if (!isCarousel(list)) continue;
          const around = list.getBoundingClientRect();
          expect(inside.filter((control) => isOutside(control.getBoundingClientRect(), around)).map(called)).to.deep.equal([]);
        }
      });
    });
});
