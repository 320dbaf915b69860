import { safeUrl, type Image } from '@vitrine/core';
import { decodeEntities } from '../../plain-text.js';

export interface WooImage {
  readonly src: string;
  readonly thumbnail?: string;
  readonly alt?: string;
}

/** @param small for a line of the cart: the shop's thumbnail, where there is one */
export function pictureOf({ src, thumbnail, alt }: WooImage, base: string, small = false): Image | null {
  const url = safeUrl((small && thumbnail) || src, 'image', base);
  return url === null ? null : { url, ...(alt && { alt: decodeEntities(alt) }) };
}
