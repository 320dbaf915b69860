import { css } from 'lit';

export const styles = css`
  :host { display: block }
  :host([hidden]) { display: none }
  [part='frame'] { position: relative; overflow: hidden; background: #1c1c1a; border-radius: var(--vitrine-radius-frame, 0) }
  ::slotted(*), img { display: block; width: 100%; height: auto }
  #play { position: absolute; inset: 0; width: 100%; border: 0; cursor: pointer; background: none }
  #play::before { content: '▶'; padding: 18px 26px; border-radius: 50%; font-size: 32px; color: #fff; background: #000a }
  :focus-visible { outline: 3px solid Highlight; outline-offset: -5px }
  [part='pins'] { position: absolute; inset: auto 0.5rem 0.5rem; display: grid; gap: 0.5rem }
  vitrine-product:not(:defined) { display: grid; box-sizing: border-box; min-height: 84px; grid-template-columns: 56px minmax(5.5rem, 1fr) minmax(0, 8.5rem); align-items: center; gap: 0 0.75rem; padding: 0.5rem; border-radius: 12px; color: var(--vitrine-text, #1c1c1a); background: var(--vitrine-surface, #fff) }
  vitrine-product img { height: 56px; object-fit: cover; border-radius: 8px }
  vitrine-buy-button { display: block }
  [part='button'] { box-sizing: border-box; width: 100%; min-height: 44px; padding: 0.3em; border: 1px solid #0000; border-radius: var(--vitrine-radius, 999px); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; color: var(--vitrine-on-accent, #fff); background: var(--vitrine-accent, #1c1c1a) }
  [aria-disabled='true'] { color: #595959; background: #ececea }
`;
