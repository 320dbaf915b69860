import { css } from 'lit';

/** What the drawer, the sheet, the bag and the carousel share: plain buttons, fields and the words that are only heard. */
export const controls = css`
  * { box-sizing: border-box }
  button, input { font: inherit; color: inherit }
  button { min-inline-size: 44px; min-block-size: 44px; padding: 0 1rem; border: 1px solid transparent; border-radius: var(--vitrine-radius, 999px); cursor: pointer }
  button, a { touch-action: manipulation; -webkit-tap-highlight-color: transparent }
  a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 3px }
  :focus-visible { outline: 2px solid var(--_text); outline-offset: 2px }
  [aria-disabled='true'] { cursor: default; color: var(--_muted) }
  .icon { display: block; inline-size: 20px; block-size: 20px; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round }
  .round { flex: none; display: grid; place-items: center; inline-size: 44px; padding: 0; border-radius: 50%; background: var(--_tint); color: var(--_text) }
  .round[aria-disabled='true'] .icon { opacity: 0.4 }
  .plain { background: none; text-decoration: underline 1px; text-underline-offset: 3px }
  .quiet { background: none; border-color: var(--_edge) }
  .strong { background: var(--_accent); color: var(--_on-accent); font-weight: 600 }
  .strong[aria-disabled='true'] { background: var(--_tint); color: var(--_muted) }
  .muted { color: var(--_muted) }
  .heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  [part='previous'] .icon { rotate: 180deg }
  :host(:dir(rtl)) [part='previous'] .icon { rotate: 0deg }
  :host(:dir(rtl)) [part='next'] .icon { rotate: 180deg }
  [part='stepper'] { display: inline-grid; justify-items: start; gap: 0.35rem; max-inline-size: 100% }
  .capsule { display: inline-flex; align-items: center; border: 1px solid var(--_edge); border-radius: var(--vitrine-radius, 999px) }
  .capsule button { min-inline-size: 40px; inline-size: 40px; min-block-size: 40px; padding: 0; display: grid; place-items: center; background: none }
  .capsule .icon { inline-size: 16px; block-size: 16px }
  .capsule [aria-disabled='true'] .icon { opacity: 0.4 }
  input[part='quantity'] {
    inline-size: 2.5rem;
    min-block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    text-align: center;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
  }
  [part='quantity']::-webkit-inner-spin-button { display: none }
  [part='rule'] { font-size: 0.8125rem; color: var(--_muted) }
  @media (hover: hover) {
    .round:not([aria-disabled='true']):hover { background: var(--_line) }
    .quiet:hover { border-color: var(--_text) }
    .strong:not([aria-disabled='true']):hover { background: color-mix(in oklab, var(--_accent) 86%, var(--_surface)) }
  }
  @media (pointer: coarse) {
    .capsule button { min-inline-size: 44px; inline-size: 44px; min-block-size: 44px }
    input[part='quantity'] { min-inline-size: 44px; min-block-size: 44px }
  }
  @media (prefers-contrast: more) { .round { border-color: currentcolor } }
  @media (forced-colors: active) { .round, .strong { border-color: ButtonText } }
`;
