import { expect } from '@open-wc/testing';
import { deepAll, unmount, until } from '../harness.js';
import { approach, called, isThere } from './controls.js';
import { notRun, painted } from './engine.js';
import { difference, looked, pictureOf } from './pixels.js';
import { playing, putPlayer, SHOW, type Player } from './playing.js';

/** Letters, lines and shapes gone, the ground still there. */
const bare = new CSSStyleSheet();
bare.replaceSync(`*, *::before, *::after { color: transparent !important; fill: transparent !important; stroke: transparent !important;
  -webkit-text-fill-color: transparent !important; transition: none !important; animation: none !important; text-shadow: none !important }
  svg { visibility: hidden !important } input[type='range'] { opacity: 0 !important }`);
const still = new CSSStyleSheet();
still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }');

function wear(player: Player, sheet: CSSStyleSheet): () => void {
  const roots = [player.shadowRoot!, ...deepAll(player.shadowRoot!, '*').flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/** What is drawn over the picture: controls, and the words between them. Products have a ground of their own. */
const WORDS = '[part~="time"], [part~="message"], [part~="caption"]';
const overPicture = (player: Player): HTMLElement[] =>
  deepAll(player.shadowRoot!, `button, input[type="range"], ${WORDS}`).filter(
    (each) =>
      isThere(each) && !each.closest('dialog') && (each.getRootNode() as ShadowRoot).host.localName !== 'vitrine-buy-button',
  );

/** With what is drawn there, and without it. */
async function look(player: Player, each: HTMLElement): Promise<ReturnType<typeof difference>> {
  await approach(each);
  const box = each.getBoundingClientRect();
  const seen = await pictureOf(box);
  const undo = wear(player, bare);
  await painted();
  const ground = await pictureOf(box);
  undo();
  return difference(seen!, ground!);
}

/** What has less contrast to its ground than it needs: 4.5 for words, 3 for all else. */
async function dull(player: Player): Promise<string[]> {
  const found: string[] = [];
  wear(player, still);
  for (const each of overPicture(player)) {
    const needed = each.matches(WORDS) || each.textContent.trim() !== '' ? 4.5 : 3;
    const isDull = ({ contrast, pixels }: ReturnType<typeof difference>) => contrast < needed || pixels < 8;
    const told = await looked(
      () => look(player, each),
      (seen) => !isDull(seen),
    );
    if (isDull(told)) found.push(`${called(each)} has ${told.contrast.toFixed(2)}:1 in ${told.pixels} pixels`);
  }
  return found;
}

const posterOf = (colour: string): string => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 180, height: 320 });
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 180, 320);
  return canvas.toDataURL('image/png');
};

describe('Y7 what stands over the picture', () => {
  before(async function () {
    if (!(await pictureOf(new DOMRect(0, 0, 1, 1)))) notRun(this, 'Y7', 'pictures of the page are taken in Chromium');
  });
  beforeEach(() => document.body.style.setProperty('max-inline-size', '360px'));
  afterEach(() => {
    unmount();
    document.body.removeAttribute('style');
  });

  for (const colour of ['white', 'black']) {
    const show = {
      ...SHOW,
      sources: [{ src: `{origin}/tests/fixtures/frames/${colour}.mp4`, type: 'video/mp4' }],
    };

    it(`Y7 stands out from a ${colour} poster`, async () => {
      const { element } = await putPlayer('muted', show);
      const picture = document.createElement('img');
      Object.assign(picture, { src: posterOf(colour), width: 180, height: 320, alt: '' });
      element.append(picture);
      await until(() => element.stage.$show.get() !== null && picture.complete);
      expect(overPicture(element)).not.to.be.empty;
      expect(await dull(element)).to.deep.equal([]);
    });

    for (const state of ['playing', 'paused'] as const)
      it(`Y7 stands out from ${colour} frames, ${state}`, async () => {
        const { element } = await playing('muted loop', show);
        if (state === 'paused') {
          element.pause();
          await until(() => element.paused && !element.shadowRoot!.querySelector('[part="sound"]'));
        }
        expect(overPicture(element).length).to.be.above(3);
        expect(await dull(element)).to.deep.equal([]);
      });
  }
});
