import { deepFind, sampleShow, type ElementStates } from '../base/states.js';
import type { VitrinePlayer } from './player.js';

const html = '<vitrine-player show="{show}" muted></vitrine-player>';
const shows = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;
const isLaid = (selector: string) => (element: HTMLElement) => (deepFind(element, selector)?.clientHeight ?? 0) > 0;

const captions = {
  ...sampleShow,
  tracks: [{ kind: 'captions', src: '{origin}/examples/media/captions.en.vtt', lang: 'en', label: 'English' }],
};
const several = {
  ...sampleShow,
  cues: ['shirt', 'mug', 'hat'].map((product) => ({ id: `pin-${product}`, type: 'pin', start: 0, product })),
};

const MINUTE = 60_000;
/** A show that begins in so many milliseconds. */
const scheduled = (left: number) => ({
  ...sampleShow,
  status: 'scheduled',
  sources: [],
  startsAt: new Date(Date.now() + left).toISOString(),
});
/** One that has been on the air for a while; the products are those of the sample. */
const onAir = `<vitrine-player show="/live/show.json?start=${Date.now() - MINUTE}&pins=40:shirt" muted></vitrine-player>`;

/** Resolves once the show is known. */
const known = (player: VitrinePlayer) =>
  new Promise<VitrinePlayer>((resolve) => void player.stage.$show.subscribe((show) => show && resolve(player)));

/** Plays, and stands still at a moment, so that two pictures of it are the same. */
async function still(element: HTMLElement, at: number): Promise<void> {
  const player = await known(element as VitrinePlayer);
  await player.play();
  await new Promise<void>((resolve) => {
    const video = player.theatre!.video;
    video.addEventListener('seeked', () => resolve(), { once: true });
    video.pause();
    player.currentTime = at;
  });
}

async function press(element: HTMLElement, part: string): Promise<void> {
  await (element as VitrinePlayer).updateComplete;
  deepFind(element, `[part="${part}"]`)!.click();
}

export const states: ElementStates = {
  idle: { html, show: { ...sampleShow, cues: [] }, ready: shows('[part="play"][aria-label*="linen"]') },
  pinned: { html, show: sampleShow, ready: shows('[part="pins"] vitrine-product') },
  several: { html, show: several, ready: shows('[part="pins"] vitrine-product:nth-child(3)') },
  playing: {
    html,
    show: sampleShow,
    act: (element) => (element as VitrinePlayer).play(),
    ready: (element) => (element as VitrinePlayer).currentTime > 0 && shows('[part="controls"]')(element),
  },
  paused: {
    html,
    show: captions,
    act: (element) => still(element, 2),
    ready: (element) => isLaid('[part="mark"]')(element) && shows('[part="captions"]')(element),
  },
  settings: {
    html,
    show: captions,
    async act(element) {
      await still(element, 2);
      await press(element, 'settings-button');
    },
    ready: isLaid('[part="settings"] [type="radio"]'),
  },
  captions: {
    html,
    show: captions,
    async act(element) {
      await still(element, 2);
      while (!deepFind(element, '[part="captions"]')) await new Promise((resolve) => setTimeout(resolve, 10));
      await press(element, 'captions');
    },
    ready: isLaid('[part="caption"]'),
  },
  ended: {
    html,
    show: sampleShow,
    async act(element) {
      await still(element, 2);
      const player = element as VitrinePlayer;
      player.currentTime = player.duration - 0.3;
      await player.play();
    },
    ready: isLaid('[part="ended"]'),
  },
  bag: {
    html,
    show: sampleShow,
    async act(element) {
      await still(element, 2);
      await press(element, 'bag-button');
    },
    ready: (element) => isLaid('dialog[part="bag"][open]')(element) && shows('[part="moment"]')(element),
  },
  sheet: {
    html,
    show: sampleShow,
    async act(element) {
      await (await known(element as VitrinePlayer)).open('shirt');
    },
    ready: (element) => shows('dialog[open]')(element) && shows('[part="axis"]')(element),
  },
  fault: { html: '<vitrine-player show="/examples/media/nothing.json"></vitrine-player>', ready: shows('[part="message"]') },
  'video fault': {
    html,
    show: { ...sampleShow, sources: [{ src: '{origin}/examples/media/nothing.mp4', type: 'video/mp4' }] },
    act: async (element) => (await known(element as VitrinePlayer)).play(),
    ready: isLaid('[part="message"]'),
  },
  scheduled: {
    html: '<vitrine-player show="{show}" muted reminder></vitrine-player>',
    show: scheduled(3 * 24 * 60 * MINUTE + 5 * 60 * MINUTE),
    act: async (element) => (await known(element as VitrinePlayer)).play(),
    ready: isLaid('[part="calendar"]'),
  },
  'scheduled-soon': {
    html,
    show: { ...scheduled(50 * MINUTE), cues: [] },
    act: async (element) => (await known(element as VitrinePlayer)).play(),
    ready: isLaid('[part="calendar"]'),
  },
  live: {
    html: onAir,
    act: async (element) => (await known(element as VitrinePlayer)).play(),
    ready: (element) => isLaid('[part="live"][aria-pressed="true"]')(element) && shows('vitrine-product')(element),
  },
  'live-behind': {
    html: onAir,
    async act(element) {
      const player = await known(element as VitrinePlayer);
      await player.play();
      const { video } = player.theatre!;
      while (!(player.currentTime > 0 && video.seekable.length > 0)) await new Promise((resolve) => setTimeout(resolve, 10));
      player.pause();
      player.currentTime = Math.max(video.seekable.start(0) + 1, player.currentTime - 8);
    },
    ready: (element) =>
      isLaid('[part="live"][aria-pressed="false"]')(element) && !!deepFind(element, '[part="time"]')?.textContent,
  },
  'live-ended': {
    html,
    show: { ...sampleShow, sources: [], cues: [] },
    act: async (element) => (await known(element as VitrinePlayer)).play(),
    ready: isLaid('[part="lobby"]'),
  },
};
