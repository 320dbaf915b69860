import { css } from 'lit';

/** For a button in a message, wherever that stands. */
export const loginStyles = css`
  button[part='login'] {
    min-inline-size: 44px;
    min-block-size: 36px;
    margin-inline-start: 0.5em;
    padding: 0.2em 0.9em;
    border: 1px solid currentcolor;
    border-radius: var(--vitrine-radius, 999px);
    font: inherit;
    font-weight: 600;
    color: var(--_text);
    background: none;
    cursor: pointer;
  }
  button[part='login']:focus-visible { outline: 2px solid var(--_text); outline-offset: 2px }
  @media (pointer: coarse) { button[part='login'] { min-block-size: 44px } }
`;
