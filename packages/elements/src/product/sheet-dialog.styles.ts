import { css } from 'lit';

export const sheetDialogStyles = css`
  [part='sheet'] {
    box-sizing: border-box;
    width: min(100%, 30rem);
    max-width: none;
    max-height: 90vh;
    margin: auto auto 0;
    padding: 1rem;
    border: 0;
    border-radius: 20px 20px 0 0;
    color: var(--vitrine-text, #1c1c1a);
    background: var(--vitrine-surface, #fff);
  }
  [part='sheet']::backdrop { background: rgb(0 0 0 / 0.4) }
  [part='close'] { position: absolute; inset-block-start: 1.5rem; inset-inline-end: 1.5rem; z-index: 1; width: 44px; height: 44px; border: 0; border-radius: 50%; font: inherit; color: inherit; background: #f1efea; cursor: pointer }
  @media (min-width: 40rem) {
    [part='sheet'] { width: min(100%, 52rem); margin-block: auto; border-radius: 20px }
  }
  [part='close']:focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
`;
