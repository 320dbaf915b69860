import { css } from 'lit';

/** What a tile, a card and a sheet have in common, and the first two. */
export const styles = css`
  :host {
    position: relative;
    display: grid;
    gap: 0.75rem;
    color: var(--_text);
    background: var(--_surface);
    text-align: start;
  }
  :host([hidden]) { display: none }
  .image { display: grid; place-items: center; aspect-ratio: 1; background: var(--_tint); border-radius: 8px; overflow: hidden }
  .image::before { content: attr(data-initial); grid-area: 1 / 1; font-size: 1.5em; color: var(--_muted) }
  img { grid-area: 1 / 1; width: 100%; height: 100%; object-fit: cover; position: relative }
  #text { display: grid; gap: 0.15rem; min-width: 0 }
  [part='title'] {
    all: unset;
    cursor: pointer;
    font-weight: 600;
    overflow-wrap: anywhere;
    min-height: 24px;
  }
  [part='title']:focus-visible { outline: 2px solid var(--_text); outline-offset: 2px; border-radius: 2px }
  /* where it stands is the page's affair, how it reads is its own */
  [part='price'] { justify-self: start; font-variant-numeric: tabular-nums }
  [part='was'] { color: var(--_muted); font-weight: 400 }
  [part='now'] { color: var(--_sale); font-weight: 600 }
  #fine { display: flex; flex-wrap: wrap; gap: 0 0.75em }
  [part='unit-price'] { color: var(--_muted); font-variant-numeric: tabular-nums }
  [part='stock'] { margin: 0; color: var(--_care) }
  .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  /* the whole of it opens the product, but for what stands below the price */
  :host(:not([layout='sheet'])) [part='title']::after { content: ''; position: absolute; inset: 0; border-radius: inherit }
  vitrine-buy-button, ::slotted(*) { position: relative; z-index: 1 }
  ::slotted([slot='media']) { z-index: auto }
  :host(:not([layout='sheet'])) [part='number'] {
    position: absolute;
    box-sizing: border-box;
    display: grid;
    place-items: center;
    min-width: 22px;
    height: 22px;
    padding: 0 6px;
    border: 1px solid var(--_line);
    border-radius: 11px;
    font-size: 12px;
    font-weight: 600;
    line-height: 1;
    color: var(--_text);
    background: var(--_surface);
    pointer-events: none;
  }

  /* the measures of a tile are those of a closed player's, so that nothing moves when this takes its place */
  :host([layout='tile']) { box-sizing: border-box; min-height: 84px; grid-template-columns: 56px minmax(min(5.5rem, 40%), 1fr) minmax(0, 8.5rem); align-items: center; gap: 0 0.75rem; padding: 0.5rem; border-radius: 12px; line-height: 1.2 }
  /* large words, or a small screen: what buys goes below */
  :host([layout='tile']) { container-type: inline-size; contain-intrinsic-inline-size: 20rem; min-inline-size: 0 }
  @container (max-width: 16rem) {
    :host([layout='tile']) #text { grid-column: 2 / -1 }
    :host([layout='tile']) vitrine-buy-button, :host([layout='tile']) ::slotted(*) { grid-column: 1 / -1; margin-block-start: 0.5rem }
  }
  :host([layout='tile']) vitrine-buy-button { display: block; --_buy-pad: 0.6em }
  :host([layout='tile']) vitrine-buy-button[action='buy-now'] { grid-column: 1 / -1; margin-block-start: 0.5rem }
  :host([layout='card']) vitrine-buy-button[action='buy-now'] { margin-block-start: 0.5rem }
  :host([layout='tile']) #text { gap: 0 }
  :host([layout='tile']) [part='title'] { padding-block: 1px; margin-block: -1px }
  /* what a closed player does not show takes no room of its own, and is made room for without moving what is there */
  :host([layout='tile']) #text { position: relative; transition: translate 0.2s var(--_ease) }
  :host([layout='tile']) #fine { position: absolute; inset-block-start: 100%; inset-inline: 0; font-size: 0.75rem; line-height: 1.1 }
  :host([layout='tile']) .more { translate: 0 -0.4rem }
  /* the button says so */
  :host([layout='tile']) .out-of-stock { display: none }
  :host([layout='tile']) [part='number'] { inset-block-start: 3px; inset-inline-start: 3px }

  :host([layout='card']) { grid-template-rows: auto 1fr auto; padding: 0.5rem; border-radius: 16px; line-height: 1.35 }
  :host([layout='card']) .image { border-radius: 10px }
  /* title, price, that few are left: what the shop has yet to say has its place, so that nothing below moves when it does */
  :host([layout='card']) #text { grid-template-rows: minmax(24px, auto) minmax(1.35em, auto) minmax(calc(0.875rem * 1.35), auto); align-content: start; padding-inline: 0.125rem }
  :host([layout='card']) [part='title'] { font-weight: 500 }
  :host([layout='card']) #fine { font-size: 0.875rem }
  :host([layout='card']) [part='number'] { inset-block-start: 1rem; inset-inline-start: 1rem }
  :host([layout='card']) .out-of-stock { position: absolute; inset-block-start: 1rem; inset-inline-end: 1rem; padding: 0.2rem 0.6rem; border-radius: 999px; font-size: 0.75rem; color: var(--_text); background: var(--_surface); pointer-events: none }
  :host([layout='card']) img { transition: scale 0.7s var(--_ease) }
  :host([layout='card']) vitrine-buy-button { display: block; --_buy-line: var(--_edge); --_buy-fill: transparent; --_buy-text: var(--_text) }
  @media (hover: hover) {
    :host(:hover) [part='title'] { text-decoration: underline 1px; text-underline-offset: 3px }
  }
  @media (hover: hover) and (prefers-reduced-motion: no-preference) {
    :host([layout='card']:hover) img { scale: 1.045 }
  }
  @media (prefers-reduced-motion: reduce) { :host([layout='card']) img, :host([layout='tile']) #text { transition: none } }
  @media (prefers-contrast: more) { :host(:not([layout='sheet'])) { border: 1px solid } }
  @media (forced-colors: active) {
    :host(:not([layout='sheet'])) { border: 1px solid CanvasText }
    [part='now'], [part='stock'] { font-weight: 700 }
  }
`;
