/** What the page in the iframe says to the one around it. Each message has the channel's name in `vitrine`. */
export type FrameMessage =
  | { readonly type: 'resize'; /** CSS pixels. */ readonly height: number }
  | { readonly type: 'fact'; readonly name: string; readonly detail: unknown };

/** The facts that go out, as events of the same names. */
export const FACTS = [
  'vitrine-ready',
  'vitrine-playback-change',
  'vitrine-cue-enter',
  'vitrine-cue-leave',
  'vitrine-cart-change',
  'vitrine-error',
];
