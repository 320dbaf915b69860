import { css } from 'lit';

export const styles = css`
  :host { display: inline-block }
  :host([hidden]) { display: none }
  [part='button'] { display: block; box-sizing: border-box; width: 100%; min-height: 44px; padding: 0.6em 1.2em; border: 1px solid #0000; border-radius: var(--vitrine-radius, 999px); font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; color: var(--vitrine-on-accent, #fff); background: var(--vitrine-accent, #1c1c1a) }
  [aria-disabled='true'] { cursor: default; color: #595959; background: #ececea }
  :focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
  [part='message'] { font-size: 0.875em }
`;
