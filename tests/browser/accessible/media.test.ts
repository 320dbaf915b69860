import { expect } from '@open-wc/testing';
import { deepAll, unmount } from '../harness.js';
import { approach, called, controlsIn, targetOf } from './controls.js';
import { finger, media, notRun, painted, viewport } from './engine.js';
import { looked, pictureOf, standsOut } from './pixels.js';
import { enter, everyState, type NamedState } from './states.js';

const STILL = { 'prefers-reduced-motion': 'reduce' };

/** Makes the device another one while the element is there: colours do not fade from the one to the other. */
async function become(features: Readonly<Record<string, string>>): Promise<void> {
  await media({ ...STILL, ...features });
  await painted();
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
}

const everything = (element: HTMLElement): HTMLElement[] => [element, ...deepAll(element.shadowRoot ?? element, '*')];

/** Changes of these are motion; of a colour or of opacity they are not. */
const MOVES = /^(all|transform|translate|scale|rotate|left|right|top|bottom|inset.*|margin.*|width|height|.*-size|grid.*)$/;
const seconds = (value: string): number =>
  Math.max(...value.split(',').map((each) => parseFloat(each) * (/\dms/.test(each) ? 0.001 : 1)));
const isShort = (value: string): boolean => seconds(value) <= 0.011;

function moving(element: HTMLElement): string[] {
  return everything(element).flatMap((each) => {
    const { transitionProperty, transitionDuration, scrollBehavior } = getComputedStyle(each);
    const properties = transitionProperty.split(', ').filter((name) => MOVES.test(name));
    return [
      ...(properties.length > 0 && !isShort(transitionDuration) ? [`${called(each)} glides: ${properties.join()}`] : []),
      ...(scrollBehavior === 'smooth' ? [`${called(each)} scrolls smoothly`] : []),
    ];
  });
}

/** Animations that move something, or never end. */
const running = (): string[] =>
  document.getAnimations().flatMap((animation) => {
    const effect = animation.effect as KeyframeEffect;
    const { duration, iterations } = effect.getComputedTiming();
    const moves = effect.getKeyframes().some((frame) => Object.keys(frame).some((name) => MOVES.test(name)));
    const isLong = Number(duration) > 11 && (moves || iterations === Infinity);
    return isLong ? [`${called(effect.target!)} ${(animation as CSSAnimation).animationName ?? 'moves'}`] : [];
  });

/** Pixels that an icon, a letter or an edge has at the least. */
const A_FEW = 8;
/** A frame of video has colours of its own, and what cannot be used now is not asked to stand out. */
const NOT_ASKED = 'video, input[type="radio"], [aria-disabled="true"], :disabled';

/** Controls in which there is nothing to be told from the ground. */
async function unseen(element: HTMLElement, ofWords: number): Promise<string[]> {
  const found: string[] = [];
  for (const control of controlsIn(element).filter((each) => !each.matches(NOT_ASKED))) {
    // each time anew: what comes later may have moved it
    const look = async () => {
      await approach(control);
      const { left, top, width, height } = targetOf(control);
      return standsOut((await pictureOf(new DOMRect(left - 2, top - 2, width + 4, height + 4)))!, A_FEW);
    };
    // an icon is a shape, for which less is asked than for letters
    const wanted = control.textContent.trim() === '' ? 3 : ofWords;
    const ratio = await looked(look, (seen) => seen >= wanted);
    if (ratio < wanted) found.push(`${called(control)} has ${ratio}:1`);
  }
  return found;
}

describe('on another device', () => {
  const usual = { width: innerWidth, height: innerHeight };
  before(async function () {
    if (!(await media(STILL))) notRun(this, 'Y11 and Y24', 'only Chromium can be given another device');
    // a player is seen whole
    await viewport(480, 960);
  });
  after(async () => {
    await media();
    await viewport(usual.width, usual.height);
  });

  for (const each of everyState)
    describe(each.title, () => {
      let element: HTMLElementTagNameMap[NamedState['tag']];
      before(async () => {
        await media(STILL);
        element = await enter(each);
      });
      after(unmount);

      it(`Y11 ${each.title}: nothing moves by itself, glides or scrolls smoothly`, () => {
        expect([...moving(element), ...running()]).to.deep.equal([]);
      });

      for (const theme of ['light', 'dark']) {
        it(`Y24 ${each.title}: every control can be told from its ground in the system’s colours, in ${theme}`, async () => {
          await become({ 'forced-colors': 'active', 'prefers-color-scheme': theme });
          expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
          expect(await unseen(element, 3)).to.deep.equal([]);
        });

        it(`Y24 ${each.title}: what has the focus is seen in the system’s colours, in ${theme}`, async () => {
          await become({ 'forced-colors': 'active', 'prefers-color-scheme': theme });
          const dull = controlsIn(element).filter((control) => {
            control.focus({ preventScroll: true });
            const { outlineStyle, outlineWidth } = getComputedStyle(control);
            return control.matches(':focus-visible') && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2);
          });
          expect(dull.filter((control) => !(control as HTMLInputElement).labels?.length).map(called)).to.deep.equal([]);
        });
      }

      it(`Y24 ${each.title}: every control stands out from its ground, with more contrast`, async () => {
        await become({ 'prefers-contrast': 'more' });
        expect(await unseen(element, 4.5)).to.deep.equal([]);
      });
    });
});

/** 44 pixels, but for what is lost when a place is worked out. */
const FINGER = 43.99;
/** Links and marks that have a larger neighbour that does the same, or are no way to buy, play or leave. */
const SECONDARY = '[part~="title"], [part~="time"], [part~="mark"], input[type="range"], video';

describe('with a finger', () => {
  before(async function () {
    if (!(await finger(true))) notRun(this, 'Y6 with a finger', 'only Chromium can be given another device');
    expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
  });
  after(() => finger(false));

  for (const each of everyState)
    it(`Y6 ${each.title}: what one buys, plays and leaves with has 44 pixels each way`, async () => {
      const element = await enter(each);
      const small = controlsIn(element).flatMap((control) => {
        const { width, height } = targetOf(control);
        return !control.matches(SECONDARY) && (width < FINGER || height < FINGER)
          ? [`${called(control)} has ${width}x${height}`]
          : [];
      });
      unmount();
      expect(small).to.deep.equal([]);
    });
});
