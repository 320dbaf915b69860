import { css } from 'lit';

export const styles = css`
  :host { display: inline-block }
  :host([hidden]) { display: none }
  [part='button'] {
    display: block;
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    padding: 0.6em var(--_buy-pad, 1.2em);
    border: 1px solid var(--_buy-line, #0000);
    border-radius: var(--vitrine-radius, 999px);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    overflow-wrap: break-word;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    cursor: pointer;
    color: var(--_buy-text, var(--_on-accent));
    background: var(--_buy-fill, var(--_accent));
  }
  :host([action='buy-now']) [part='button'] { border-color: var(--_edge); color: var(--_text); background: none }
  [part='button'][aria-disabled='true'] { border-color: transparent; cursor: default; color: var(--_muted); background: var(--_tint) }
  :host([state='adding']) [part='button'], :host([state='added']) [part='button'] { border-color: transparent; color: var(--_on-accent); background: var(--_accent) }
  /* a wheel while it is on its way, a tick when it is there; the words say the same */
  :host([state='adding']) [part='button']::before, :host([state='added']) [part='button']::before, :host([state='added']) ::slotted(button)::before {
    content: '';
    box-sizing: border-box;
    display: inline-block;
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 0.5em;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    vertical-align: -0.05em;
    animation: turn 0.8s linear infinite;
  }
  :host([state='added']) [part='button']::before, :host([state='added']) ::slotted(button)::before {
    inline-size: 0.4em;
    block-size: 0.75em;
    margin-inline: 0.1em 0.6em;
    border-width: 0 2px 2px 0;
    border-color: currentcolor;
    border-radius: 0;
    vertical-align: 0.05em;
    rotate: 45deg;
    animation: tick 0.3s ease-out;
  }
  /* no narrower for a moment than at rest: what stands beside it stays where a finger is going */
  :host([state='adding']) [part='button']::after, :host([state='added']) [part='button']::after { content: attr(data-rest); display: block; block-size: 0; overflow: hidden; visibility: hidden }
  @keyframes turn { to { rotate: 1turn } }
  @keyframes tick { from { scale: 0 } }
  :focus-visible { outline: 2px solid var(--_text); outline-offset: 2px }
  [part='message'] { display: block; font-size: 0.875em; line-height: 1.35; color: var(--_sale) }
  [part='message']:not(:empty) { margin-block-start: 0.4em }
  @media (hover: hover) {
    :host(:not([action='buy-now'], [state='adding'], [state='added'])) [part='button']:not([aria-disabled='true']):hover { border-color: transparent; color: var(--_on-accent); background: color-mix(in oklab, var(--_accent) 86%, var(--_surface)) }
    :host([action='buy-now']) [part='button']:not([aria-disabled='true']):hover { border-color: var(--_text) }
  }
  @media (prefers-reduced-motion: reduce) {
    [part='button']::before, ::slotted(button)::before { animation: none !important }
  }
  @media (forced-colors: active) { [part='button'] { border-color: ButtonText } [part='button'][aria-disabled='true'] { color: GrayText; border-color: GrayText } }
`;
