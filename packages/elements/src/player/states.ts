import { deepFind, sampleShow, type ElementStates } from '../base/states.js';
import type { VitrinePlayer } from './player.js';

const html = '<vitrine-player show="{show}" muted></vitrine-player>';
const shows = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;

export const states: ElementStates = {
  idle: { html, show: { ...sampleShow, cues: [] }, ready: shows('[part="play"][aria-label*="linen"]') },
  pinned: { html, show: sampleShow, ready: shows('[part="pins"] vitrine-product') },
  playing: {
    html,
    show: sampleShow,
    act: (element) => (element as VitrinePlayer).play(),
    ready: (element) => (element as VitrinePlayer).currentTime > 0 && shows('[part="controls"]')(element),
  },
  sheet: {
    html,
    show: sampleShow,
    async act(element) {
      const { stage } = element as VitrinePlayer;
      await new Promise<void>((resolve) => void stage.$show.subscribe((show) => show && resolve()));
      await (element as VitrinePlayer).open('shirt');
    },
    ready: (element) => shows('dialog[open]')(element) && shows('[part="axis"]')(element),
  },
  fault: { html: '<vitrine-player show="/examples/media/nothing.json"></vitrine-player>', ready: shows('[part="message"]') },
};
