import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 0.75rem;
    color: var(--vitrine-text, #1c1c1a);
    background: var(--vitrine-surface, #fff);
    text-align: start;
  }
  :host([hidden]) { display: none }
  :host([layout='card']) { padding: 0.75rem; border-radius: 12px }
  /* the measures of a tile are those of a closed player's, so that nothing moves when this takes its place */
  :host([layout='tile']) { box-sizing: border-box; min-height: 84px; grid-template-columns: 56px minmax(5.5rem, 1fr) minmax(0, 8.5rem); align-items: center; gap: 0 0.75rem; padding: 0.5rem; border-radius: 12px }
  :host([layout='tile']) vitrine-buy-button { display: block }
  #image { display: grid; place-items: center; aspect-ratio: 1; background: #f1efea; border-radius: 8px; overflow: hidden }
  #image::before { content: attr(data-initial); grid-area: 1 / 1; font-size: 1.5em; color: #595959 }
  img { grid-area: 1 / 1; width: 100%; height: 100%; object-fit: cover; position: relative }
  #text { display: grid; gap: 0.15rem; min-width: 0 }
  [part='title'] {
    all: unset;
    cursor: pointer;
    font-weight: 600;
    overflow-wrap: anywhere;
    min-height: 24px;
  }
  [part='title']:focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
  [part='was'] { color: #595959 }
  .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
`;
