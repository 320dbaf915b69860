import { expect } from '@open-wc/testing';
import { deepAll, unmount } from '../harness.js';
import { approach, called, controlsIn, targetOf } from './controls.js';
import { finger, media, notRun, painted, viewport } from './engine.js';
import { looked, partOf, pictureOf, standsOut } from './pixels.js';
import { enter, everyState, type NamedState } from './states.js';
import { obscuring } from './walk.js';

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

/** The box of a control, and two pixels of the ground around it. */
function around(control: HTMLElement): DOMRect {
  const { left, top, width, height } = targetOf(control);
  return new DOMRect(left - 2, top - 2, width + 4, height + 4);
}

/** An icon is a shape, for which less is asked than for letters. */
const askedOf = (control: HTMLElement, ofWords: number): number => (control.textContent.trim() === '' ? 3 : ofWords);

/** Those of several controls that are whole in the window, with nothing before them, and stand out from their ground in one picture. */
async function seenAtOnce(controls: readonly HTMLElement[], ofWords: number): Promise<ReadonlySet<HTMLElement>> {
  const whole = (await pictureOf(new DOMRect(0, 0, innerWidth, innerHeight)))!;
  const isWhole = ({ left, top, right, bottom }: DOMRect): boolean =>
    left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  return new Set(
    controls.filter((control) => {
      const box = around(control);
      return isWhole(box) && !obscuring(control) && standsOut(partOf(whole, box), A_FEW) >= askedOf(control, ofWords);
    }),
  );
}

/** The greatest contrast of one control, looked at anew while it is less than what is asked: what comes later may have moved it. */
function contrastOf(control: HTMLElement, asked: number): Promise<number> {
  const look = async (): Promise<number> => {
    await approach(control);
    return standsOut((await pictureOf(around(control)))!, A_FEW);
  };
  return looked(look, (most) => most >= asked);
}

/** Controls in which there is nothing to be told from the ground. */
async function unseen(element: HTMLElement, ofWords: number): Promise<string[]> {
  const found: string[] = [];
  let left: readonly HTMLElement[] = controlsIn(element).filter((each) => !each.matches(NOT_ASKED));
  while (left[0]) {
    const [first, ...others] = left;
    await approach(first);
    const seen = await seenAtOnce(left, ofWords);
    if (!seen.has(first)) {
      const asked = askedOf(first, ofWords);
      const ratio = await contrastOf(first, asked);
      if (ratio < asked) found.push(`${called(first)} has ${ratio}:1`);
    }
    left = others.filter((each) => !seen.has(each));
  }
  return found;
}

/** 44 pixels, but for what is lost when a place is worked out. */
const FINGER = 43.99;
/** Links and marks that have a larger neighbour that does the same, or are no way to buy, play or leave. */
const SECONDARY = '[part~="title"], [part~="time"], [part~="mark"], input[type="range"], video';

describe('on another device', () => {
  /** In which a player is seen whole. */
  const WHOLE = { width: 480, height: 960 };
  const usual = { width: innerWidth, height: innerHeight };
  before(async function () {
    if (!(await media(STILL))) notRun(this, 'Y6, Y11 and Y24', 'only Chromium can be given another device');
    await viewport(WHOLE.width, WHOLE.height);
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

      it(`Y6 ${each.title}: what one buys, plays and leaves with has 44 pixels each way, with a finger`, async () => {
        await become({});
        // a window of another size has a mouse again
        await viewport(usual.width, usual.height);
        await finger(true);
        await painted();
        const isFinger = matchMedia('(pointer: coarse)').matches;
        const small = controlsIn(element).flatMap((control) => {
          const { width, height } = targetOf(control);
          return !control.matches(SECONDARY) && (width < FINGER || height < FINGER)
            ? [`${called(control)} has ${width}x${height}`]
            : [];
        });
        await finger(false);
        await viewport(WHOLE.width, WHOLE.height);
        expect(isFinger).to.equal(true);
        expect(small).to.deep.equal([]);
      });
    });
});
