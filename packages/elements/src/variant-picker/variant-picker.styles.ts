import { css } from 'lit';

export const styles = css`
  :host { display: grid; gap: 1rem; color: var(--vitrine-text, #1c1c1a); text-align: start }
  :host([hidden]) { display: none }
  fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0 }
  legend { padding: 0; margin-block-end: 0.4rem; font-weight: 600 }
  .values { display: flex; flex-wrap: wrap; gap: 0.5rem }
  [part='value'] { position: relative; display: block; cursor: pointer }
  input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer }
  .face {
    box-sizing: border-box;
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.5rem;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0.25rem 0.875rem;
    border: 1px solid #767672;
    border-radius: 10px;
    background: var(--vitrine-surface, #fff);
    justify-content: center;
  }
  :checked + .face { border-color: currentcolor; outline: 1px solid currentcolor; font-weight: 600 }
  :focus-visible + .face { outline: 3px solid Highlight; outline-offset: 2px }
  .sold-out .face, .impossible .face { border-style: dashed; color: #595959 }
  small { font-weight: 400 }
  [part='swatch'] { inline-size: 22px; block-size: 22px; border: 1px solid #767672; border-radius: 50%; background: var(--swatch); object-fit: cover }
  p { margin: 0 }
  [part='stock'] { font-size: 0.875rem; color: #595959 }
  [hidden] { display: none }
`;
