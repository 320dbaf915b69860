import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepAll, until } from '../harness.js';
import { all, find, press } from './find.js';
import { HLS, MP4, paused, played, seek, slide, type Playing } from './playing.js';
import { startServing, stopServing } from './served.js';
import { finish } from './story.js';

const videoOf = ({ player }: Playing): HTMLVideoElement => player.theatre!.video;
const begun = async (source: typeof MP4 = MP4) => paused(await played({ sources: [source] }));

describe('controls', () => {
  before(() => startServing());
  after(stopServing);
  afterEach(() => expect(finish()).to.deep.equal([]));

  for (const [name, source] of Object.entries({ HLS, MP4 }))
    it(`sets the speed, which stays, with ${name}`, async () => {
      const playing = await begun(source);
      const { player, shadow } = playing;
      await press(await find('button', 'Settings', shadow));
      expect(((await find('radio', '1×', shadow)) as HTMLInputElement).checked).to.equal(true);
      for (const [label, rate] of [
        ['0.75×', 0.75],
        ['1.25×', 1.25],
        ['1.5×', 1.5],
        ['2×', 2],
      ] as const) {
        await press(await find('radio', label, shadow));
        await until(() => player.playbackRate === rate);
        expect(((await find('radio', label, shadow)) as HTMLInputElement).checked).to.equal(true);
      }
      await seek(playing, 9);
      (await find('button', 'Play', shadow)).click();
      await until(() => !player.paused && player.currentTime > 9.5);
      expect([player.playbackRate, videoOf(playing).playbackRate]).to.deep.equal([2, 2]);
    });

  it('sets the volume by its bar and by keys, and is muted at nothing', async () => {
    const playing = await begun();
    const { player, shadow } = playing;
    const bar = (await find('slider', 'Volume', shadow)) as HTMLInputElement;
    expect([player.muted, bar.value]).to.deep.equal([true, '0']);
    await slide(bar, 0.5);
    await until(() => player.volume === 0.5 && !player.muted);
    await until(() => bar.getAttribute('aria-valuetext') === '50 %');
    await slide(bar, 0);
    await until(() => player.muted);
    await press(await find('button', 'Unmute', shadow));
    await until(() => !player.muted);
    player.volume = 0.5;
    (await find('button', 'Play', shadow)).focus();
    await sendKeys({ press: 'ArrowUp' });
    await until(() => Math.abs(player.volume - 0.6) < 0.01);
    await sendKeys({ press: 'ArrowDown' });
    await until(() => Math.abs(player.volume - 0.5) < 0.01);
    await sendKeys({ press: 'm' });
    await until(() => player.muted);
    await find('button', 'Unmute', shadow);
    expect(player.volume).to.be.closeTo(0.5, 0.01);
  });

  it('has the volume among the settings where there is no room for it', async () => {
    const { player, shadow } = await begun();
    player.style.setProperty('width', '340px');
    await until(() => all('slider', 'Volume', shadow).length === 0);
    await press(await find('button', 'Settings', shadow));
    await slide((await find('slider', 'Volume', shadow)) as HTMLInputElement, 0.25);
    await until(() => player.volume === 0.25 && !player.muted);
    await sendKeys({ press: 'Escape' });
    await until(() => all('slider', 'Volume', shadow).length === 0);
    expect(player.volume).to.equal(0.25);
  });

  it('fills the screen with the products, and no longer', async () => {
    const playing = await begun();
    const { player, shadow } = playing;
    await press(await find('button', 'Full screen', shadow));
    await until(() => document.fullscreenElement === player);
    await find('button', 'Exit full screen', shadow);
    expect(deepAll(shadow, '[part~="pins"] vitrine-product')[0]!.checkVisibility()).to.equal(true);
    await press(await find('button', 'Exit full screen', shadow));
    await until(() => document.fullscreenElement === null);
    await find('button', 'Full screen', shadow);
    expect(player.currentTime).to.be.greaterThan(0);
  });

  it('stays as it is where the browser refuses the full screen', async () => {
    const { player, shadow } = await begun();
    let asked = 0;
    player.requestFullscreen = () => {
      asked++;
      return Promise.reject(new TypeError('not granted'));
    };
    await press(await find('button', 'Full screen', shadow));
    await until(() => asked === 1);
    await find('button', 'Full screen', shadow);
    expect(all('button', 'Exit full screen', shadow)).to.deep.equal([]);
  });

  it('puts the video into a window of its own, where the browser has such', async () => {
    const playing = await begun();
    const video = videoOf(playing);
    const { shadow } = playing;
    const has = document.pictureInPictureEnabled && 'requestPictureInPicture' in video;
    if (!has) {
      console.log('picture in picture: not run, this browser has none');
      await find('button', 'Settings', shadow);
      expect(all('button', 'Picture in picture', shadow)).to.deep.equal([]);
      return;
    }
    let answer = (): Promise<PictureInPictureWindow> => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    let asked = 0;
    video.requestPictureInPicture = () => {
      asked++;
      return answer();
    };
    const button = await find('button', 'Picture in picture', shadow);
    await press(button);
    await until(() => asked === 1);
    await playing.player.updateComplete;
    expect(button.getAttribute('aria-pressed')).to.equal('false');

    answer = () => {
      Object.defineProperty(shadow, 'pictureInPictureElement', { configurable: true, value: video });
      video.dispatchEvent(new Event('enterpictureinpicture'));
      return Promise.resolve({} as PictureInPictureWindow);
    };
    await press(button);
    await until(() => asked === 2 && button.getAttribute('aria-pressed') === 'true');
    Object.defineProperty(shadow, 'pictureInPictureElement', { configurable: true, value: null });
    video.dispatchEvent(new Event('leavepictureinpicture'));
    await until(() => button.getAttribute('aria-pressed') === 'false');
    expect(asked).to.equal(2);
  });
});
