import { FEW, type Strip } from './strip.js';

/**
 * What there is to be measured of a list, in pixels. Lines are as high as the highest that was ever seen, and the styles make
 * them all so, since room is kept for lines that nobody has measured.
 */
export function measure(track: HTMLElement, layout: 'row' | 'grid' | 'list', before: Strip): Strip {
  const row = layout === 'row';
  // the style is asked for only where it may have changed: the answer lays the whole list out
  const { gap, columns } = before.size > 0 ? before : spacing(track, layout);
  const slides = Array.from(track.querySelectorAll<HTMLElement>('[data-index]'));
  const sizes = slides.map((slide) => (row ? slide.getBoundingClientRect().width : slide.getBoundingClientRect().height));
  const most = Math.max(0, ...sizes);
  const seen = most > 0 ? most + gap : 0;
  // a part of a pixel more is the same
  const isSame = Math.abs(seen - before.size) < 1 || (!row && before.count > FEW && seen < before.size);
  return {
    ...before,
    gap,
    columns,
    size: isSame ? before.size : seen,
    view: row ? track.clientWidth : track.clientHeight,
    offset: Math.abs(row ? track.scrollLeft : track.scrollTop),
  };
}

function spacing(track: HTMLElement, layout: 'row' | 'grid' | 'list'): Pick<Strip, 'gap' | 'columns'> {
  const { columnGap, rowGap, gridTemplateColumns } = getComputedStyle(track);
  return {
    gap: parseFloat(layout === 'row' ? columnGap : rowGap) || 0,
    columns: layout === 'grid' ? Math.max(1, gridTemplateColumns.split(' ').length) : 1,
  };
}
