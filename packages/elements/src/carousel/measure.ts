import { FEW, type Strip } from './strip.js';

/**
 * What there is to be measured of a list, in pixels. Lines are as high as the highest that was ever seen, and the styles make
 * them all so, since room is kept for lines that nobody has measured.
 */
export function measure(track: HTMLElement, layout: 'row' | 'grid' | 'list', before: Strip): Strip {
  const row = layout === 'row';
  const slides = Array.from(track.querySelectorAll<HTMLElement>('[data-index]'));
  const { columnGap, rowGap, gridTemplateColumns } = getComputedStyle(track);
  const gap = parseFloat(row ? columnGap : rowGap) || 0;
  const sizes = slides.map((slide) => (row ? slide.getBoundingClientRect().width : slide.getBoundingClientRect().height));
  const most = Math.max(0, ...sizes);
  const seen = most > 0 ? most + gap : 0;
  // a part of a pixel more is the same
  const isSame = Math.abs(seen - before.size) < 1 || (!row && before.count > FEW && seen < before.size);
  return {
    ...before,
    columns: layout === 'grid' ? Math.max(1, gridTemplateColumns.split(' ').length) : 1,
    size: isSame ? before.size : seen,
    view: row ? track.clientWidth : track.clientHeight,
    offset: Math.abs(row ? track.scrollLeft : track.scrollTop),
  };
}
