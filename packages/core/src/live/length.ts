let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them: an emoji of seven code points is one. */
export function lengthOf(text: string): number {
  // browsers of before 2024 count code points
  if (typeof Intl.Segmenter === 'function') segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let length = 0;
  for (const _ of segmenter?.segment(text) ?? text) length++;
  return length;
}
