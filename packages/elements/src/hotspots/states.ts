import { deepFind, sampleShow, type ElementStates } from '../base/states.js';
import type { VitrineElement } from '../base/element.js';

const html =
  '<vitrine-player id="film" show="{show}" muted controls="none"></vitrine-player><vitrine-hotspots for="film"></vitrine-hotspots>';

type Place = readonly [product: string, x: number, y: number];

/** The sample, in which each product stands still where it is put. */
const standing = (...places: readonly Place[]) => ({
  ...sampleShow,
  cues: places.map(([product, x, y], i) => ({ id: `spot-${i}`, type: 'hotspot', start: 0, product, path: [{ t: 0, x, y }] })),
});

/** Shows a picture, and lays the marks over it. */
async function open(element: HTMLElement): Promise<void> {
  const { player } = element as VitrineElement;
  if (!player) throw new Error('the marks have no player');
  const over = () => {
    const { top, left, width, height } = player.getBoundingClientRect();
    const at = { position: 'absolute', inset: 'auto', top: `${top + scrollY}px`, left: `${left + scrollX}px` };
    for (const [name, value] of Object.entries({ ...at, width: `${width}px`, height: `${height}px` }))
      element.style.setProperty(name, value);
  };
  new ResizeObserver(() => requestAnimationFrame(over)).observe(player);
  await player.play();
  player.pause();
  // the player's own stand in the same places
  const own = deepFind(player, 'vitrine-hotspots');
  if (own) own.hidden = true;
  over();
}

const marks = (n: number) => (element: HTMLElement) =>
  (element.shadowRoot?.querySelectorAll('[part="marker"]:not([hidden])').length ?? 0) === n;

export const states: ElementStates = {
  empty: { html, show: standing() },
  one: { html, show: standing(['shirt', 0.5, 0.4]), act: open, ready: marks(1) },
  several: {
    html,
    show: standing(['shirt', 0.3, 0.3], ['mug', 0.6, 0.45], ['hat', 0.63, 0.46]),
    act: open,
    ready: marks(3),
  },
  edge: {
    html,
    show: standing(['shirt', 0.99, 0.3], ['mug', 0.01, 0.45]),
    async act(element) {
      await open(element);
      const first = () => deepFind(element, '[part="marker"]');
      await new Promise<void>((resolve) => {
        const look = () => (first() ? resolve() : void requestAnimationFrame(look));
        look();
      });
      first()!.focus();
    },
    ready: marks(2),
  },
};
