import { deepFind, sampleShow, shopOf, type ElementStates } from '../base/states.js';
import type { VitrineCarousel } from './carousel.js';

const products = 'handle:linen-shirt handle:ceramic-mug handle:sold-out-hat';
const carousel = (layout: VitrineCarousel['layout']) =>
  `<vitrine-carousel layout="${layout}" products="${products}"></vitrine-carousel>`;
/** One of each that there is something to say of. */
const every = (layout: VitrineCarousel['layout']) =>
  `<vitrine-carousel layout="${layout}" products="handle:stoneware-vase handle:paper-lamp handle:olive-soap handle:espresso-cups handle:wicker-chair handle:oak-stool handle:linen-curtain handle:sold-out-hat"></vitrine-carousel>`;
const open = async (element: HTMLElement) => void (await shopOf(element));
const shows = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;

export const states: ElementStates = {
  row: { html: carousel('row'), act: open, ready: shows('[aria-roledescription="carousel"]') },
  grid: { html: carousel('grid'), act: open, ready: shows('[aria-label="Products"]') },
  list: { html: carousel('list'), act: open, ready: shows('[aria-label="Products"]') },
  many: {
    html: `<vitrine-carousel products="${Array.from({ length: 200 }, (_, i) => `handle:thing-${i}`).join(' ')}"></vitrine-carousel>`,
    act: open,
    ready: shows('[part="next"]'),
  },
  empty: { html: '<vitrine-carousel></vitrine-carousel>' },
  pinned: {
    html: '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-carousel for="show"></vitrine-carousel>',
    show: sampleShow,
    act: open,
    ready: shows('[part~="pinned"] [part="mark"]'),
  },
  moments: {
    html: '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-carousel layout="list" moments for="show"></vitrine-carousel>',
    show: sampleShow,
    act: open,
    ready: shows('[part="moment"]'),
  },
  truth: { html: every('row'), act: open, ready: shows('[part="unit-price"]') },
  'truth-list': { html: every('list'), act: open, ready: shows('[part="unit-price"]') },
};
