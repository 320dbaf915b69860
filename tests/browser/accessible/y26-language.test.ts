import { expect } from '@open-wc/testing';
import { deepAll, mount, unmount, until } from '../harness.js';
import { upwards } from './controls.js';
import { comes } from './engine.js';
import { playing, putPlayer, SHOW } from './playing.js';

/** The language that a reader of the page takes an element for. */
const languageAt = (element: Element): string =>
  [...upwards(element)].map((each) => each.getAttribute('lang') ?? '').find((lang) => lang !== '') ?? '';

describe('Y26 words of another language than the page’s', () => {
  afterEach(unmount);

  it('Y26 a product that only the show knows is in the language of the show', async () => {
    const show = { ...SHOW, lang: 'de', products: [{ key: 'shirt', ref: { handle: 'nowhere' }, title: 'Leinenhemd' }] };
    await mount(
      'vitrine-product',
      '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-product product="shirt" for="show"></vitrine-product>',
      { show },
    );
    const titles = () =>
      deepAll(document, 'vitrine-product *')
        .concat(deepAll(document.body, '*'))
        .filter((each) => each.childElementCount === 0 && each.textContent.trim() === 'Leinenhemd' && each.checkVisibility());
    await until(() => titles().length > 0);
    expect([...new Set(titles().map(languageAt))]).to.deep.equal(['de']);
  });

  it('Y26 captions say which language they are in', async () => {
    const { element } = await playing('muted', SHOW);
    const { video } = element.theatre!;
    expect(await comes(() => video.textTracks.length >= 2), 'two tracks').to.equal(true);
    expect([...video.textTracks].map(({ language }) => language).toSorted()).to.include.members(['de', 'en']);
  });

  it('Y26 captions on the screen are in the language of their track', async () => {
    const { element, shop } = await playing('muted', SHOW);
    const { video } = element.theatre!;
    await until(() => video.textTracks.length >= 2);
    shop.lang = 'de';
    const overlay = () => deepAll(element.shadowRoot!, '[part~="caption"], [part~="captions-text"], [part~="cue"]')[0];
    const german = [...video.textTracks].find(({ language }) => language === 'de')!;
    const button = () => deepAll(element.shadowRoot!, 'button[part~="captions"]')[0];
    await until(() => button()?.getAttribute('aria-label') === 'Untertitel');
    button()!.click();
    if (!(await comes(() => overlay() !== undefined || (german.cues?.length ?? 0) > 0))) throw new Error('no captions came');
    // the browser's own captions take the language of the track by themselves
    const drawn = overlay();
    expect(drawn ? languageAt(drawn) : german.language).to.equal('de');
  });

  it('Y26 the words of a shop are in the language of the shop', async () => {
    const { element, shop } = await putPlayer('muted');
    shop.lang = 'de';
    await until(() => element.stage.$show.get() !== null);
    const [play] = deepAll(element.shadowRoot!, '[part~="play"]');
    expect(await comes(() => play!.getAttribute('aria-label')!.includes('abspielen')), play!.outerHTML).to.equal(true);
    expect(languageAt(play!)).to.equal('de');
  });
});
