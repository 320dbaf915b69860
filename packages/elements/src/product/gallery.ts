import { html, nothing, type TemplateResult } from 'lit';
import type { Image, Item, Variant } from '@vitrine/core';
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

/** One picture of the product, and a button for each where there are several: nothing has to be swiped. */
export function createGallery(): Gallery {
  let chosen: string | undefined;
  return {
    reset: () => void (chosen = undefined),
    render({ item, variant, t, update }) {
      const images = imagesOf(item, variant);
      const image = images.find(({ url }) => url === chosen) ?? images[0];
      return html`<div part="gallery">
        ${picture({ ...item, image }, image?.alt)}
        ${
          images.length > 1
            ? html`<div id="thumbnails">${images.map(
                ({ url }, i) => html`<button part="thumbnail" type="button"
              aria-label=${t('picture', { n: i + 1, total: images.length })} aria-pressed=${url === image?.url}
              @click=${() => {
                chosen = url;
                update();
              }}><img src=${safe(url, 'image') ?? nothing} alt="" loading="lazy" /></button>`,
              )}</div>`
            : nothing
        }
      </div>`;
    },
  };
}

/** Each picture once, the variant's own first. */
function imagesOf({ product, image }: Item, variant: Variant | null): readonly Image[] {
  const all = [variant?.image, ...(product?.images ?? []), image];
  // the show's own picture stands in where the shop has none
  if (product?.images.length) all.pop();
  const known = new Map(all.flatMap((each) => (each && safe(each.url, 'image') ? [[each.url, each] as const] : [])));
  return [...known.values()];
}
