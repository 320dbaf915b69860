import { expect } from '@open-wc/testing';
import { deepAll, unmount } from '../harness.js';
import { engine, notRun, painted, viewport } from './engine.js';
import { lostWords, scrollsSideways } from './lost-text.js';
import { enter, everyState } from './states.js';

/** What WCAG 1.4.12 lets a reader set, in every shadow root as a reader's own style sheet would. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
);
const roots = () => [document, ...deepAll(document, '*').flatMap(({ shadowRoot }) => shadowRoot ?? [])];
function space(): void {
  for (const root of roots()) root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
}
function restore(): void {
  document.documentElement.style.removeProperty('font-size');
  for (const root of roots()) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
}
const narrow = (): void => undefined;
const enlarge = (): void => void (document.documentElement.style.fontSize = '200%');

/** Each is a way to read that needs room: 400 % zoom of a window of 1280 pixels, large letters on a phone, wide ones. */
const READERS = [
  { id: '320 pixels', width: 320, height: 512, set: narrow },
  { id: 'text of 200 %', width: 390, height: 844, set: enlarge },
  { id: 'wide text on 320 pixels', width: 320, height: 740, set: space },
  { id: 'text of 200 % on 320 pixels', width: 320, height: 740, set: enlarge },
] as const;

describe('for readers who need large or wide letters', () => {
  const usual = { width: innerWidth, height: innerHeight };
  before(function () {
    if (engine === 'WebKit') notRun(this, 'Y23', 'its window cannot be narrower than 450 pixels');
  });
  after(() => viewport(usual.width, usual.height));

  for (const each of everyState)
    describe(each.title, () => {
      let element: HTMLElementTagNameMap[typeof each.tag];
      before(async () => {
        await viewport(READERS[0].width, READERS[0].height);
        element = await enter(each);
      });
      after(unmount);
      afterEach(restore);

      for (const { id, width, height, set } of READERS)
        it(`Y23 ${each.title}: loses no word and scrolls one way only, with ${id}`, async () => {
          if (innerWidth !== width || innerHeight !== height) await viewport(width, height);
          set();
          await painted();
          // what is measured by the page itself comes a frame later
          if (lostWords(element).length > 0 || scrollsSideways(element).length > 0) await painted();
          expect(lostWords(element), 'lost').to.deep.equal([]);
          expect(scrollsSideways(element), 'sideways').to.deep.equal([]);
        });
    });
});
