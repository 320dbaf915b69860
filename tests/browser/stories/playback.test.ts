import { expect } from '@open-wc/testing';
import type { ErrorCode } from '@vitrine/core';
import type { VitrinePlayer } from '@vitrine/elements';
import { until } from '../harness.js';
import { createMemoryBackend } from './memory-backend.js';
import { all, find, heard, press } from './find.js';
import { arrived, HLS, MP4, played, put, seek, slide, SOURCES, type Playing } from './playing.js';
import { served, servedShow, startServing, stopServing } from './served.js';
import { begin, finish, type Story } from './story.js';

const TITLES = { shirt: 'Linen Shirt', mug: 'Ceramic Mug', hat: 'Sun Hat' } as const;

/** The product that is shown now, by what a shopper sees. */
const shown = ({ shadow }: Playing): string[] =>
  Object.values(TITLES).filter((title) => all('button', new RegExp(`: ${title}$`), shadow).length > 0);
/** What a show says of a moment, worked out anew. */
const expected = (time: number): string[] => [time < 8 ? TITLES.shirt : time < 16 ? TITLES.mug : TITLES.hat];

const codesOf = (story: Story): ErrorCode[] => story.facts('vitrine-error').map(({ code }) => code);

describe('playing', () => {
  before(() => startServing());
  after(stopServing);
  afterEach(() => expect(finish()).to.deep.equal([]));

  for (const [name, source] of Object.entries(SOURCES))
    describe(name, () => {
      it('plays, pauses, seeks, mutes, and says the time', async () => {
        const playing = await played({ sources: [source] });
        const { player, shadow, story } = playing;
        // waiting for data comes and goes with the machine, so that the same may be said again after it
        const states = () => {
          const steady = story.facts('vitrine-playback-change').flatMap(({ state }) => (state === 'buffering' ? [] : [state]));
          return steady.filter((state, at) => state !== steady[at - 1]);
        };
        await until(() => states().includes('playing'));
        await press(await find('button', 'Pause', shadow));
        await until(() => player.paused);
        await seek(playing, 12);
        const bar = (await find('slider', 'Seek', shadow)) as HTMLInputElement;
        const whole = `${Math.floor(player.duration)} seconds`;
        await until(() => /^1[12] seconds of /.test(bar.getAttribute('aria-valuetext') ?? ''));
        expect(bar.getAttribute('aria-valuetext')).to.match(new RegExp(` of ${whole}$`));
        await slide(bar, 3);
        await arrived(playing, 3, 0.5);
        await press(await find('button', 'Unmute', shadow));
        await until(() => !player.muted);
        await press(await find('button', 'Mute', shadow));
        await until(() => player.muted);
        (await find('button', 'Play', shadow)).click();
        await until(() => !player.paused && player.currentTime > 3);
        await until(() => states().length > 2 && !heard(shadow).includes('Loading video'));
        expect(states()).to.deep.equal(['playing', 'paused', 'playing']);
        expect(codesOf(story)).to.deep.equal([]);
      });

      it('shows exactly the products of the moment, wherever it is sought', async () => {
        const playing = await played({ sources: [source] });
        playing.player.pause();
        for (const to of [1, 10, 20, 10, 1]) {
          await seek(playing, to);
          await until(() => shown(playing)[0] === expected(to)[0]);
          expect(shown(playing)).to.deep.equal(expected(to));
        }
        let seed = 7;
        for (let times = 0; times < 20; times++) {
          seed = (seed * 16_807) % 2_147_483_647;
          const to = Math.round((seed / 2_147_483_647) * 230) / 10;
          await seek(playing, to);
          const now = playing.player.currentTime;
          await until(() => shown(playing)[0] === expected(now)[0]);
          expect(shown(playing), `at ${now} s`).to.deep.equal(expected(now));
        }
      });

      it('renders nothing while the same product is shown', async () => {
        const playing = await played({ sources: [source] });
        const { player, shadow } = playing;
        let updates = 0;
        const updated = player.requestUpdate.bind(player);
        player.requestUpdate = (...args) => {
          updates++;
          return updated(...args);
        };
        let touched: string[] = [];
        const watch = new MutationObserver((records) => {
          for (const { target } of records) {
            const element = target instanceof Element ? target : target.parentElement;
            if (!element?.closest('input[type="range"]') && !element?.part.contains('time'))
              touched.push(`${element?.localName}`);
          }
        });
        watch.observe(shadow, { subtree: true, childList: true, attributes: true, characterData: true });
        // on a busy machine the film may wait for a moment, which is shown: then it is looked at once more
        let waits = 0;
        for (const type of ['waiting', 'playing']) player.theatre!.video.addEventListener(type, () => waits++);
        let before: number;
        do {
          await seek(playing, 1);
          await until(() => !player.paused && player.currentTime > 1.2);
          before = waits;
          [touched, updates] = [[], 0];
          const from = player.currentTime;
          await until(() => player.currentTime > from + 1.5);
        } while (waits > before);
        watch.disconnect();
        expect(touched).to.deep.equal([]);
        expect(updates).to.equal(0);
      });
    });

  describe('what cannot be played', () => {
    const wrong: Readonly<Record<string, readonly [() => { src: string; type: string }, RegExp]>> = {
      'a playlist that is not there': [
        () => ({ ...HLS, src: '/examples/media/nothing.m3u8' }),
        /^media\/(manifest-invalid|network|unsupported)$/,
      ],
      'a playlist that is HTML': [
        () => ({ ...HLS, src: served('page.m3u8', '<!doctype html><p>Hello', { type: 'text/html' }) }),
        /^media\/manifest-invalid$/,
      ],
      'a film that is not there': [() => ({ ...MP4, src: '/examples/media/nothing.mp4' }), /^media\/(unsupported|network)$/],
    };

    for (const [what, [source, code]] of Object.entries(wrong))
      it(`${what}: a code, words, and another try`, async () => {
        const { story, shadow, player } = await put({ sources: [source()] });
        await press(await find('button', 'Play A story', shadow));
        const again = await find('button', 'Try again', shadow);
        expect(codesOf(story), JSON.stringify(story.facts('vitrine-error'))).to.have.lengthOf(1);
        expect(codesOf(story)[0]).to.match(code);
        expect(heard(shadow)).to.match(/video/);
        expect(player.getBoundingClientRect().height).to.be.at.least(24);
        expect(all('button', /: Linen Shirt$/, shadow), 'the product stays').not.to.deep.equal([]);
        again.click();
        await until(() => codesOf(story).length === 2);
      });
  });

  it('stays paused when it is paused right after the press, before anything is here', async () => {
    for (const source of [MP4, HLS]) {
      const { player, shadow } = await put({ sources: [source] });
      const pressed = player.play();
      player.pause();
      await pressed;
      await find('button', 'Play', shadow);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([source.type, player.paused, player.currentTime]).to.deep.equal([source.type, true, 0]);
      finish();
    }
  });

  it('tells of a video that cannot be played when somebody wants it, not when it was only brought ahead', async () => {
    const { story, shadow, player } = await put({ sources: [{ ...MP4, src: '/examples/media/nothing.mp4' }] });
    const theatre = await player.arrive();
    await theatre!.prepare();
    await until(() => theatre!.video.error !== null);
    await new Promise((resolve) => setTimeout(resolve));
    expect(codesOf(story)).to.deep.equal([]);
    await press(await find('button', 'Play A story', shadow));
    await find('button', 'Try again', shadow);
    expect(codesOf(story)).to.have.lengthOf(1);
  });

  it('waits for a show that is still on its way', async () => {
    const address = servedShow('late', { sources: [MP4] });
    await begin(createMemoryBackend(), `<vitrine-player show="${address}" muted></vitrine-player>`);
    const player = document.querySelector<VitrinePlayer>('vitrine-player')!;
    await player.play();
    await until(() => !player.paused && player.currentTime > 0);
  });

  it('waits no longer for a show that does not come', async () => {
    const address = served('nothing', 'no', { status: 404 });
    const story = await begin(createMemoryBackend(), `<vitrine-player show="${address}" muted></vitrine-player>`);
    await document.querySelector<VitrinePlayer>('vitrine-player')!.play();
    expect(codesOf(story)).to.deep.equal(['config/show-missing']);
    await find('alert', /could not be loaded/);
  });

  it('starts without sound where the browser refuses sound', async () => {
    const { player, story } = await put({ sources: [MP4] }, '');
    const original = HTMLMediaElement.prototype.play;
    const tries: boolean[] = [];
    HTMLMediaElement.prototype.play = async function (this: HTMLMediaElement) {
      tries.push(this.muted);
      if (!this.muted) throw new DOMException('no sound without a gesture', 'NotAllowedError');
      return original.call(this);
    };
    try {
      await player.play();
      await until(() => !player.paused);
      // it may ask at the press already, and again once there is something to play
      expect([tries[0], tries.at(-1)], tries.join()).to.deep.equal([false, true]);
      expect(tries.filter(Boolean)).to.have.lengthOf(1);
      expect(player.muted).to.equal(true);
      expect(codesOf(story)).to.deep.equal([]);
    } finally {
      HTMLMediaElement.prototype.play = original;
    }
  });

  it('waits for a press where the browser refuses even that', async () => {
    const { player, story, shadow } = await put({ sources: [MP4] }, '');
    const original = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    try {
      await player.play();
      expect(codesOf(story)).to.deep.equal(['media/autoplay-refused']);
      expect(player.paused).to.equal(true);
    } finally {
      HTMLMediaElement.prototype.play = original;
    }
    await press(await find('button', 'Play', shadow));
    await until(() => !player.paused);
  });
});
