import { expect } from '@open-wc/testing';
import { unmount, until } from '../harness.js';
import { find } from '../stories/find.js';
import { engine, media, notRun, painted } from './engine.js';
import { putPlayer, type Player } from './playing.js';

/** A page that goes on below the player for longer than any window is. */
const onLongPage = (html: string): string => `${html}<p id="below">Below</p>`;

async function autoplayer(attributes: string): Promise<Player> {
  const { element } = await putPlayer(attributes, undefined, onLongPage);
  element.style.setProperty('max-inline-size', '200px');
  document.querySelector<HTMLElement>('#below')!.style.setProperty('margin-block-start', '4000px');
  await until(() => element.stage.$show.get() !== null);
  return element;
}

describe('Y10 a player that starts by itself', () => {
  afterEach(() => {
    unmount();
    scrollTo(0, 0);
  });

  it('Y10 has no sound, and can be paused', async () => {
    const player = await autoplayer('autoplay="muted"');
    await until(() => !player.paused && player.currentTime > 0);
    expect(player.muted).to.equal(true);
    (await find('button', 'Pause', player.shadowRoot!)).click();
    await until(() => player.paused);
  });

  it('Y10 stops where nobody sees it, and goes on when it is seen again', async () => {
    const player = await autoplayer('autoplay="muted"');
    await until(() => !player.paused && player.currentTime > 0);
    document.querySelector('#below')!.scrollIntoView();
    await until(() => player.paused);
    scrollTo(0, 0);
    await until(() => !player.paused);
  });

  it('Y10 stays paused once somebody has paused it', async () => {
    const player = await autoplayer('autoplay="muted"');
    await until(() => !player.paused && player.currentTime > 0);
    (await find('button', 'Pause', player.shadowRoot!)).click();
    await until(() => player.paused);
    document.querySelector('#below')!.scrollIntoView();
    await until(() => player.getBoundingClientRect().bottom < 0);
    scrollTo(0, 0);
    await until(() => player.getBoundingClientRect().top >= 0);
    for (let i = 0; i < 10; i++) await painted();
    expect(player.paused).to.equal(true);
  });

  for (const attributes of ['autoplay', 'autoplay="sound"', ''])
    it(`Y10 does not start with "${attributes}"`, async () => {
      const player = await autoplayer(attributes);
      for (let i = 0; i < 20; i++) await painted();
      expect([player.paused, player.currentTime]).to.deep.equal([true, 0]);
    });

  it('Y11 does not start for whoever wants less motion', async function () {
    if (!(await media({ 'prefers-reduced-motion': 'reduce' })))
      notRun(this, 'Y11 no autoplay with less motion', `${engine} cannot be given another device`);
    const player = await autoplayer('autoplay="muted"');
    for (let i = 0; i < 20; i++) await painted();
    await media();
    expect([player.paused, player.currentTime]).to.deep.equal([true, 0]);
  });
});
