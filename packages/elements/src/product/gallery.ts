import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Image, Item, Variant } from '@vitrine/core';
import { nextIcon } from '../base/icons.js';
import { pictureSeen } from '../base/picture-seen.js';
import { safe } from '../base/safe.js';
import { picture } from './parts.js';
import type { SheetView } from './sheet.js';

export interface GalleryView extends Pick<SheetView, 't' | 'update'> {
  readonly item: Item;
  /** What is chosen; its own picture comes first. */
  readonly variant: Variant | null;
}

export interface Gallery {
  /** Back to the first picture. */
  reset(): void;
  render(view: GalleryView): TemplateResult;
}

/** The longest, in milliseconds, that a picture takes to come into sight. */
const ON_ITS_WAY = 1_000;

/**
 * The pictures of the product, side by side to swipe; a button on, one back and one for each, so that nothing has to be. They are
 * found in the root, since a `ref` would bring the half of Lit that directives have for when they are off the page.
 */
export function createGallery({ renderRoot }: Pick<LitElement, 'renderRoot'>): Gallery {
  const track = () => renderRoot.querySelector<HTMLElement>('#pictures');
  let shown = 0;
  /** The picture that a press has asked for, until it is there, or a finger has had the time to want another one. */
  let aim: number | undefined;
  let pressedAt = 0;
  /** The first picture, which is another one for another variant. */
  let first: string | undefined;

  function turn(to: number, behavior: ScrollBehavior): void {
    const element = track();
    if (!element) return;
    const { direction } = getComputedStyle(element);
    element.scrollTo({ left: to * element.clientWidth * (direction === 'rtl' ? -1 : 1), behavior });
  }

  function reset(): void {
    shown = 0;
    aim = undefined;
    // there is no such picture in the document before it has been rendered
    queueMicrotask(() => turn(0, 'instant'));
  }

  function render({ item, variant, t, update }: GalleryView): TemplateResult {
    const images = imagesOf(item, variant);
    if (images[0]?.url !== first) {
      first = images[0]?.url;
      reset();
    }
    const total = images.length;
    const go = (to: number) => () => {
      const from = track()?.scrollLeft;
      shown = aim = to;
      pressedAt = performance.now();
      // Firefox lets go of the way to a picture where one changes its size meanwhile
      setTimeout(() => aim === to && track()?.scrollLeft === from && turn(to, 'instant'), ON_ITS_WAY);
      turn(to, matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
      update();
    };
    const look = ({ currentTarget }: Event) => {
      const { scrollLeft, clientWidth } = currentTarget as HTMLElement;
      const at = clientWidth > 0 ? Math.round(Math.abs(scrollLeft) / clientWidth) : 0;
      if (aim === at || performance.now() - pressedAt > ON_ITS_WAY) aim = undefined;
      if (aim !== undefined || at === shown) return;
      shown = at;
      update();
    };
    const step = (name: 'previous' | 'next', to: number) => {
      const off = to < 0 || to >= total;
      return html`<button part=${name} class="round" type="button" aria-label=${t(`${name}Picture`)} aria-disabled=${off}
        @click=${off ? nothing : go(to)}>${nextIcon}</button>`;
    };
    if (total < 2) return html`<div part="gallery">${picture({ ...item, image: images[0] }, images[0]?.alt)}</div>`;
    return html`<div part="gallery">
      <div id="pictures" role="group" aria-roledescription=${t('carousel')} aria-label=${item.title} @scroll=${look}>
        <div id="strip" .style=${`--count:${total}`}>
          <div id="steps">${step('previous', shown - 1)}${step('next', shown + 1)}</div>
          ${repeat(
            images,
            ({ url }) => url,
            (image, i) =>
              html`<div class="slide" role="group" aria-label=${t('picture', { n: i + 1, total })}>${picture({ ...item, image }, image.alt)}</div>`,
          )}
        </div>
      </div>
      <div id="thumbnails">${images.map(
        ({ url }, i) => html`<button part="thumbnail" type="button" aria-label=${t('picture', { n: i + 1, total })}
          aria-pressed=${i === shown} @click=${go(i)}><img src=${safe(url, 'image') ?? nothing} alt="" loading="lazy" @error=${pictureSeen} @load=${pictureSeen} /></button>`,
      )}</div>
    </div>`;
  }

  return { reset, render };
}

/** Each picture once, the variant's own first. */
function imagesOf({ product, image }: Item, variant: Variant | null): readonly Image[] {
  const all = [variant?.image, ...(product?.images ?? []), image];
  // the show's own picture stands in where the shop has none
  if (product?.images.length) all.pop();
  const known = new Map(all.flatMap((each) => (each && safe(each.url, 'image') ? [[each.url, each] as const] : [])));
  return [...known.values()];
}
