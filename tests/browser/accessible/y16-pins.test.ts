import { expect } from '@open-wc/testing';
import { deepAll, focusedDeep, unmount } from '../harness.js';
import { wordsOf } from '../stories/find.js';
import { comes, painted } from './engine.js';
import { playing, seek, SHOW, type Player } from './playing.js';

/** Fifty seconds of which each has a product of its own. */
const keys = Array.from({ length: 20 }, (_, i) => `thing-${i}`);
const flood = {
  ...SHOW,
  products: keys.map((key) => ({ key, ref: { handle: key }, title: `The ${key}` })),
  cues: keys.map((key, i) => ({ id: key, type: 'pin', product: key, start: i, end: i + 1 })),
};

/** Whatever is said of products from now on, and when. */
function listen(player: Player): { readonly words: string; readonly at: number }[] {
  const said: { words: string; at: number }[] = [];
  const last = new Map<Element, string>();
  const observer = new MutationObserver(() => {
    for (const region of deepAll(document, '[role="status"], [aria-live="polite"]')) {
      const words = wordsOf(region);
      if (words === (last.get(region) ?? '')) continue;
      last.set(region, words);
      if (/now showing|new products?/i.test(words)) said.push({ words, at: performance.now() });
    }
  });
  for (const root of [document, player.shadowRoot!])
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  return said;
}

/** Five moments, far fewer seconds than there are between two announcements. */
async function goThrough(player: Player): Promise<void> {
  for (let second = 1; second < 6; second++) {
    await seek(player, second + 0.5);
    await painted();
  }
}

describe('Y16 products that come onto the screen', () => {
  afterEach(unmount);

  it('Y16 are told at most once in ten seconds, and take no focus', async () => {
    const { element } = await playing('muted', flood, (html) => `<button id="mine" type="button">Mine</button>${html}`);
    const mine = document.querySelector<HTMLElement>('#mine')!;
    mine.focus();
    const said = listen(element);
    await goThrough(element);
    expect(await comes(() => said.length > 0), 'something is said').to.equal(true);
    const gaps = said.slice(1).map(({ at }, i) => at - said[i]!.at);
    expect(
      gaps.filter((gap) => gap < 9_900),
      JSON.stringify(said),
    ).to.deep.equal([]);
    expect(focusedDeep()).to.equal(mine);
  });

  it('Y16 are not told where that is turned off', async () => {
    const { element } = await playing('muted announce="off"', flood);
    const said = listen(element);
    await goThrough(element);
    expect(said).to.deep.equal([]);
  });
});
