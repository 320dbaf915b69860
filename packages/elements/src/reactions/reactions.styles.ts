import { css } from 'lit';

export const styles = css`
  :host { position: relative; display: block; color: var(--_text); text-align: start }
  :host([hidden]) { display: none }
  p { margin: 0.25rem 0 0 }
  [part='buttons'] { display: flex; flex-wrap: wrap; gap: 0.375rem }
  [part='button'] { display: inline-flex; align-items: center; justify-content: center; gap: 0.375rem; padding-inline: 0.75rem; border-color: var(--_line); background: var(--_surface) }
  [part='button']:active .icon { scale: 1.25 }
  .icon { transition: scale 0.15s var(--_ease) }
  [part='count'] { color: var(--_muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums }
  [part='error'] { color: var(--_sale); font-size: 0.875rem; font-weight: 600 }
  #air { position: absolute; inset-inline: 0; inset-block-end: 100%; block-size: 12rem; overflow: clip; pointer-events: none }
  [part='risen'] { position: absolute; inset-block-end: 0; inset-inline-end: 1rem; color: var(--_accent); font-size: 1.5rem; font-style: normal; animation: rise 2s var(--_ease) forwards }
  [part='risen'] .icon { inline-size: 26px; block-size: 26px; fill: color-mix(in oklab, currentcolor 25%, transparent) }
  [data-lane='1'] { inset-inline-end: 2.25rem; animation-duration: 2.3s }
  [data-lane='2'] { inset-inline-end: 3.5rem; animation-duration: 1.8s }
  [data-lane='3'] { inset-inline-end: 0.25rem; animation-duration: 2.1s }
  [data-lane='4'] { inset-inline-end: 4.5rem; animation-duration: 2.2s }
  [data-lane='5'] { inset-inline-end: 2.75rem; animation-duration: 1.9s }
  @keyframes rise {
    from { opacity: 0; translate: 0 0; scale: 0.6 }
    15% { opacity: 1; scale: 1 }
    to { opacity: 0; translate: 0 -11rem; scale: 1.1 }
  }
  @media (hover: hover) { [part='button']:hover { background: var(--_tint) } }
  @media (prefers-reduced-motion: reduce) { .icon { transition: none } #air { display: none } }
  @media (forced-colors: active) { [part='button'] { border-color: ButtonText } }
`;
