import { css } from 'lit';

export const styles = css`
  :host { display: inline-block }
  :host([hidden]) { display: none }
  button {
    position: relative;
    display: grid;
    place-items: center;
    box-sizing: border-box;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0.5rem;
    border: 1px solid transparent;
    border-radius: var(--vitrine-radius, 999px);
    color: var(--_text);
    background: var(--_surface);
    font: inherit;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    cursor: pointer;
  }
  /* it may stand over a video, of whatever colour that is */
  button:focus-visible { outline: 2px solid var(--_text); outline-offset: 2px; box-shadow: 0 0 0 6px var(--_surface) }
  svg { display: block; inline-size: 24px; block-size: 24px; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round }
  [part='count'] {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-end: -2px;
    box-sizing: border-box;
    min-inline-size: 20px;
    padding-inline: 5px;
    border-radius: 10px;
    color: var(--_on-accent);
    background: var(--_accent);
    font-size: 12px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 20px;
    text-align: center;
    animation: pop 0.3s var(--_ease);
  }
  @keyframes pop { from { scale: 0.4 } }
  :host(:state(busy)) [part='count'] { outline: 2px dotted var(--_text); outline-offset: 1px }
  @media (hover: hover) { button:hover { background: var(--_tint) } }
  @media (prefers-reduced-motion: reduce) { [part='count'] { animation: none } }
  @media (prefers-contrast: more) { button { border-color: currentcolor } }
  @media (forced-colors: active) {
    button { border-color: ButtonText }
    [part='count'] { border: 1px solid ButtonText; line-height: 18px }
  }
`;
