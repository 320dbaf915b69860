/** `values` in parts of at most `size`; none where there are none. */
export function batches<T>(values: Iterable<T>, size: number): T[][] {
  const all = [...values];
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
