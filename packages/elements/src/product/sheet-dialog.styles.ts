import { css } from 'lit';

/** A sheet from below on a phone, a window in the middle where there is room; the bag shares what surrounds it. */
export const sheetDialogStyles = css`
  dialog[part='sheet'] {
    --_pad: 1.25rem;
    box-sizing: border-box;
    inline-size: min(100%, 34rem);
    max-inline-size: none;
    max-block-size: min(92vh, 92dvh);
    margin: auto auto 0;
    padding: 0;
    border: 0;
    border-radius: 20px 20px 0 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* what gets the focus is not to end up below the bar of buttons */
    scroll-padding-block: 4rem 6rem;
    color: var(--_text);
    background: var(--_surface);
    font-size: 1rem;
    text-align: start;
    box-shadow: 0 -8px 40px rgb(0 0 0 / 0.18);
  }
  dialog[part='sheet'] vitrine-product { --_bar: sticky; --_bar-line: 1px; --_bar-pad: 0.75rem }
  dialog[part='sheet']::backdrop { background: rgb(20 18 15 / 0.5) }
  dialog[part='sheet'][open] { animation: sheet-in 0.35s cubic-bezier(0.2, 0.7, 0.2, 1) }
  @keyframes sheet-in { from { translate: 0 3rem } }
  dialog[part='sheet'][open]::backdrop { animation: sheet-dim 0.35s }
  @keyframes sheet-dim { from { background: transparent } }
  dialog[part='sheet'] > [part='close'] {
    position: sticky;
    inset-block-start: 0.75rem;
    z-index: 3;
    box-sizing: border-box;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-block: 0.75rem calc(-44px - 0.75rem);
    margin-inline: auto 0.75rem;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    cursor: pointer;
  }
  dialog > [part='close'] svg { inline-size: 20px; block-size: 20px; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round }
  dialog > [part='close']:focus-visible { outline: 2px solid var(--_text); outline-offset: 2px }
  @media (min-width: 44rem) {
    dialog[part='sheet'] { --_pad: 1.5rem; inline-size: min(100% - 4rem, 60rem); max-block-size: min(90vh, 54rem); margin-block: auto; border-radius: 20px; box-shadow: 0 24px 80px rgb(0 0 0 / 0.28) }
  }
  /* there is no room to keep anything in sight but what is read */
  @media (max-height: 26rem) {
    dialog[part='sheet'] { max-block-size: 100vh; scroll-padding-block: 0.75rem }
    dialog[part='sheet'] vitrine-product { --_bar: static; --_bar-line: 0; --_bar-pad: 0px }
  }
  @media (prefers-reduced-motion: reduce) { dialog[part='sheet'][open], dialog[part='sheet'][open]::backdrop { animation: none } }
  @media (forced-colors: active) {
    dialog[part='sheet'] { border: 2px solid CanvasText }
    dialog > [part='close'] { border-color: ButtonText }
  }
`;
