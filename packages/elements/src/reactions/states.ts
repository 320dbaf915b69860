import { deepFind, type ElementStates } from '../base/states.js';
import { beside, enter, liveShow } from '../room/states.js';

const html = beside('vitrine-reactions');
const shows = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;
const react = (...kinds: readonly string[]) => ({ react: { kinds, sample: 1 } });

export const states: ElementStates = {
  idle: { html, show: liveShow },
  empty: { html, show: liveShow, act: async (element) => void (await enter(element)) },
  ready: {
    html,
    show: liveShow,
    act: async (element) => void (await enter(element, react('heart', 'fire', 'clap', 'laugh', 'wow', 'star', 'like'))),
    ready: shows('[part="button"]'),
  },
  counted: {
    html,
    show: liveShow,
    async act(element) {
      const { channel } = await enter(element, react('heart', 'fire', 'Bravo'));
      channel.tick({ react: { heart: 1240, fire: 8 } });
    },
    ready: shows('[part="count"]'),
  },
  refused: {
    html,
    show: liveShow,
    async act(element) {
      const { channel } = await enter(element, react('heart'));
      channel.$status.set('degraded');
      deepFind(element, '[part="button"]')?.click();
    },
    ready: shows('[part="error"]'),
  },
};
