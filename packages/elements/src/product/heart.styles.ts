import { css } from 'lit';

export const heartStyles = css`
  [part='wish'] {
    position: relative;
    z-index: 1;
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    color: var(--_text);
    background: var(--_surface);
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    cursor: pointer;
  }
  [part='wish'] svg { inline-size: 22px; block-size: 22px; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linejoin: round; transition: scale 0.2s var(--_ease) }
  [part='wish'][aria-pressed='true'] { color: var(--_sale) }
  [part='wish'][aria-pressed='true'] svg { fill: currentcolor }
  [part='wish'].pending svg { scale: 0.8; stroke-dasharray: 3 2 }
  [part='wish'][aria-disabled='true'] { color: var(--_muted); cursor: default }
  [part='wish']:focus-visible { outline: 2px solid var(--_text); outline-offset: 2px; box-shadow: 0 0 0 6px var(--_surface) }
  [part='wish-message'] { position: relative; z-index: 1; font-size: 0.875rem; line-height: 1.35; color: var(--_sale) }
  [part='wish-message']:empty { display: none }

  :host([layout='card']) [part='wish'] { position: absolute; inset-block-start: 0.875rem; inset-inline-end: 0.875rem }
  :host([layout='card']) .out-of-stock { inset-inline-end: 4.25rem; inset-block-start: 1.25rem }
  /* over the picture, so that nothing below moves */
  :host([layout='card']) [part='wish-message'] { position: absolute; inset-inline: 0.875rem; inset-block-start: 4.25rem; padding: 0.6rem 0.75rem; border-radius: 10px; background: var(--_sale-tint) }

  /* at the corner of the picture, whose other corner has the number: small to the eye, and a finger wide */
  :host([layout='tile']) [part='wish'] { grid-area: 1 / 1; place-self: center; inset-block-start: 20px; inset-inline-start: 18px; margin: -22px; background: none }
  :host([layout='tile']) .image, :host([layout='tile']) ::slotted([slot='media']) { grid-area: 1 / 1 }
  :host([layout='tile']) [part='wish'] svg { box-sizing: border-box; inline-size: 28px; block-size: 28px; padding: 6px; border-radius: 50%; background: var(--_surface) }
  :host([layout='tile']) [part='wish-message'] { grid-column: 1 / -1; margin-block-start: 0.4rem }

  :host([layout='sheet']) [part='wish'] { background: var(--_tint) }

  @media (hover: hover) { :host(:not([layout='tile'])) [part='wish']:not([aria-disabled='true']):hover, :host([layout='tile']) [part='wish']:hover svg { background: var(--_tint) } :host([layout='sheet']) [part='wish']:hover { background: var(--_line) } }
  @media (prefers-reduced-motion: reduce) { [part='wish'] svg { transition: none } }
  @media (prefers-contrast: more) { [part='wish'] { border-color: currentcolor } }
  @media (forced-colors: active) { [part='wish'] { border-color: ButtonText } [part='wish'][aria-pressed='true'] { color: Highlight } }
`;
