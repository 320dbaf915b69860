import { css } from 'lit';

export const styles = css`
  :host { display: grid; gap: 1.125rem; color: var(--_text); text-align: start }
  :host([hidden]) { display: none }
  fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0 }
  legend { padding: 0; margin-block-end: 0.5rem; font-size: 0.9375rem; font-weight: 600 }
  .values { display: flex; flex-wrap: wrap; gap: 0.5rem }
  [part='value'] { position: relative; display: block; cursor: pointer; touch-action: manipulation; -webkit-tap-highlight-color: transparent }
  input { position: absolute; inset: 0; z-index: 1; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer }
  .face {
    box-sizing: border-box;
    display: grid;
    align-content: center;
    justify-items: center;
    min-inline-size: 48px;
    min-block-size: 44px;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: var(--_surface);
    line-height: 1.25;
    text-align: center;
    overflow-wrap: anywhere;
  }
  :checked + .face { border-color: var(--_text); box-shadow: inset 0 0 0 1px var(--_text); font-weight: 600 }
  :focus-visible + .face { outline: 2px solid var(--_text); outline-offset: 2px }
  .sold-out .face, .impossible .face { border-style: dashed; color: var(--_muted) }
  .sold-out .face > bdi, .impossible .face > bdi { text-decoration: line-through 1px }
  .unknown .face { border-style: dotted }
  small { font-size: 0.75rem; font-weight: 400; color: var(--_muted) }
  .heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }

  /* colours: a disc with its name below; the ring says which it is */
  .swatches { gap: 0.5rem 0.25rem }
  .swatches .face { min-inline-size: 60px; padding: 0.375rem 0.375rem 0.25rem; gap: 0.45rem; border-color: transparent; background: none; font-size: 0.8125rem; align-content: start }
  .swatches :checked + .face { border-color: transparent; box-shadow: none }
  [part='swatch'] { position: relative; box-sizing: border-box; inline-size: 34px; block-size: 34px; margin: 3px; border: 1px solid var(--_edge); border-radius: 50%; background: var(--swatch); object-fit: cover; forced-color-adjust: none; outline: 1.5px solid transparent; outline-offset: 3px }
  :checked + .face [part='swatch'] { outline-color: var(--_text) }
  .sold-out span[part='swatch'], .impossible span[part='swatch'] { overflow: clip }
  .sold-out span[part='swatch']::after, .impossible span[part='swatch']::after { content: ''; position: absolute; inset-block-start: 50%; inset-inline: -2px; border-block: 1px solid #fff; border-block-start-color: #1c1c1a; rotate: -45deg }
  @media (hover: hover) {
    [part='value']:hover .face { border-color: var(--_text) }
    .swatches [part='value']:hover .face { border-color: transparent }
    .swatches [part='value']:hover input:not(:checked) + .face [part='swatch'] { outline-color: var(--_edge) }
  }
  p { margin: 0 }
  [part='note'], [part='stock'] { font-size: 0.875rem; color: var(--_muted) }
  [part='note'] { margin-block-start: 0.5rem }
  .low-stock, .backorder, .preorder { color: var(--_care) }
  #found { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; min-block-size: 1.25rem }
  #found:not(:has(:not([hidden]))) { min-block-size: 0; margin-block-start: -1.125rem }
  [data-wait]::before { content: ''; display: inline-block; inline-size: 0.7em; block-size: 0.7em; margin-inline-end: 0.5em; border: 2px solid; border-inline-end-color: transparent; border-radius: 50%; vertical-align: -0.05em; animation: turn 0.8s linear infinite }
  @keyframes turn { to { rotate: 1turn } }
  [part='retry'] { min-block-size: 44px; padding: 0 1rem; border: 1px solid var(--_edge); border-radius: var(--vitrine-radius, 999px); font: inherit; font-size: 0.9375rem; color: inherit; background: none; cursor: pointer; touch-action: manipulation }
  [part='retry']:focus-visible { outline: 2px solid var(--_text); outline-offset: 2px }
  @media (prefers-reduced-motion: reduce) { [data-wait]::before { animation: none } }
  [hidden] { display: none }
  @media (forced-colors: active) {
    .face, .swatches .face { border-color: ButtonText }
    :checked + .face, .swatches :checked + .face { border: 3px solid Highlight }
    .sold-out .face, .impossible .face { color: GrayText; border-color: GrayText }
  }
`;
