import { css } from 'lit';

/** A sheet from below on a phone, a panel at the side where there is room. */
export const bagStyles = css`
  dialog[part='bag'] {
    --_from: 0 3rem;
    box-sizing: border-box;
    flex-direction: column;
    inline-size: 100%;
    max-inline-size: none;
    block-size: auto;
    max-block-size: min(82vh, 82dvh);
    margin: auto 0 0;
    padding: 0;
    border: 0;
    border-radius: 20px 20px 0 0;
    overflow: hidden;
    overscroll-behavior: contain;
    color: var(--_text);
    background: var(--_surface);
    font-size: 1rem;
    line-height: 1.4;
    text-align: start;
    box-shadow: 0 -8px 40px rgb(0 0 0 / 0.18);
  }
  dialog[part='bag'][open] { display: flex; animation: bag-in 0.35s cubic-bezier(0.2, 0.7, 0.2, 1) }
  dialog[part='bag']::backdrop { background: rgb(20 18 15 / 0.5) }
  @keyframes bag-in { from { translate: var(--_from) } }
  dialog[part='bag'][open]::backdrop { animation: bag-dim 0.35s }
  @keyframes bag-dim { from { background: transparent } }
  [part='bag'] header { flex: none; display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding-block: 0.75rem; padding-inline: 1.25rem 0.75rem; border-block-end: 1px solid var(--_line) }
  [part='bag'] h2 { margin: 0; font-size: 1.25rem; font-weight: 500; letter-spacing: -0.01em; line-height: 1.2 }
  [part='bag'] h2:focus { outline: none }
  [part='bag'] h2 small { margin-inline-start: 0.35em; font-size: 0.9375rem; font-weight: 400; color: var(--_muted) }
  [part='bag'] [part='close'] { flex: none; box-sizing: border-box; display: grid; place-items: center; inline-size: 44px; block-size: 44px; padding: 0; border: 1px solid transparent; border-radius: 50%; font: inherit; color: var(--_text); background: var(--_tint); cursor: pointer }
  [part='bag'] [part='close'] svg { inline-size: 20px; block-size: 20px; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round }
  [part='bag'] [part='close']:focus-visible { outline: 2px solid var(--_text); outline-offset: 2px }
  [part='bag'] vitrine-carousel { flex: 1; min-block-size: 0; display: flex; flex-direction: column; --vitrine-carousel-height: none }
  [part='bag'] vitrine-carousel::part(carousel) { flex: 1; min-block-size: 0; display: flex; flex-direction: column }
  [part='bag'] vitrine-carousel::part(track) { flex: 1; min-block-size: 0; margin-block: 0; padding: 0.5rem 0.75rem max(0.75rem, env(safe-area-inset-bottom)) }
  [part='bag'] .empty { margin: auto; padding: 3rem 1.25rem; text-align: center; color: var(--_muted) }
  @media (min-width: 44rem) {
    dialog[part='bag'] { --_from: 2.5rem 0; inline-size: 28rem; block-size: 100%; max-block-size: none; inset-block: 0; inset-inline: auto 0; margin: 0; border-radius: 0; box-shadow: 0 0 60px rgb(0 0 0 / 0.22) }
    dialog[part='bag']:dir(rtl) { --_from: -2.5rem 0 }
  }
  /* at four times the size there is room for nothing but all of it */
  @media (max-height: 26rem) { dialog[part='bag'] { max-block-size: 100vh } }
  @media (prefers-reduced-motion: reduce) { dialog[part='bag'][open], dialog[part='bag'][open]::backdrop { animation: none } }
  @media (forced-colors: active) {
    dialog[part='bag'] { border: 2px solid CanvasText }
    [part='bag'] [part='close'] { border-color: ButtonText }
  }
`;
