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
    border: 0;
    border-radius: var(--vitrine-radius, 999px);
    color: var(--vitrine-text, #1c1c1a);
    background: var(--vitrine-surface, #fff);
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
  svg { display: block; inline-size: 24px; block-size: 24px; fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
  [part='count'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    box-sizing: border-box;
    min-inline-size: 20px;
    padding-inline: 5px;
    border-radius: 10px;
    color: var(--vitrine-on-accent, #fff);
    background: var(--vitrine-accent, #1c1c1a);
    font-size: 12px;
    font-weight: 700;
    line-height: 20px;
    text-align: center;
  }
  :host(:state(busy)) [part='count'] { outline: 2px dotted currentcolor; outline-offset: 1px }
`;
