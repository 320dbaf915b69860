/** For both `load` and `error` of a picture: one that cannot be had gives way to what stands behind it. */
export function pictureSeen({ target, type }: Event): void {
  (target as HTMLElement).hidden = type === 'error';
}
