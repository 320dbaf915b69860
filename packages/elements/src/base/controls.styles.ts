import { css } from 'lit';

/** What the drawer, the sheet and the carousel share: plain buttons, fields and the words that are only heard. */
export const controls = css`
  * { box-sizing: border-box }
  button, input { font: inherit; color: inherit }
  button { min-inline-size: 44px; min-block-size: 44px; padding: 0 0.75rem; border: 1px solid transparent; border-radius: 999px; cursor: pointer }
  button, a { touch-action: manipulation }
  a { color: inherit }
  :focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
  [aria-disabled='true'] { cursor: default; color: #6b6b68 }
  .round { inline-size: 44px; padding: 0; background: #f1efea; color: #1c1c1a }
  .plain { background: none; text-decoration: underline; text-underline-offset: 3px }
  .quiet { background: none; border-color: #767672 }
  .strong { background: var(--vitrine-accent, #1c1c1a); color: var(--vitrine-on-accent, #fff); font-weight: 600 }
  .strong[aria-disabled='true'] { background: #ececea; color: #595959 }
  .muted { color: #595959 }
  .heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  [part='stepper'] { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0.25rem }
  [part='stepper'] button { min-inline-size: 36px; inline-size: 36px; min-block-size: 36px; padding: 0; background: #f1efea; color: #1c1c1a }
  [part='stepper'] button[aria-disabled='true'] { color: #6b6b68 }
  [part='quantity'] {
    inline-size: 3.25rem;
    min-block-size: 36px;
    padding: 0 0.25rem;
    border: 1px solid #767672;
    border-radius: 8px;
    background: none;
    text-align: center;
    appearance: textfield;
  }
  [part='quantity']::-webkit-inner-spin-button { display: none }
  [part='rule'] { flex-basis: 100%; color: #595959 }
  @media (pointer: coarse) {
    [part='stepper'] button { min-inline-size: 44px; inline-size: 44px; min-block-size: 44px }
    [part='quantity'] { min-block-size: 44px }
  }
`;
