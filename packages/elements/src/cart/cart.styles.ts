import { css } from 'lit';

export const styles = css`
  :host { display: contents }
  :host([hidden]) { display: none }
  dialog {
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: min(100%, 27rem);
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    color: var(--vitrine-text, #1c1c1a);
    background: var(--vitrine-surface, #fff);
    font-size: 1rem;
    line-height: 1.4;
    text-align: start;
  }
  dialog[open] { animation: enter 0.2s ease-out }
  dialog::backdrop { background: rgb(0 0 0 / 0.45) }
  @keyframes enter { from { translate: 0 1rem } }
  @media (prefers-reduced-motion: reduce) { dialog[open] { animation: none } }
  #frame { display: flex; flex-direction: column; gap: 1rem; min-block-size: 100%; max-block-size: 100%; padding: 1rem 1.25rem; overflow-y: auto; overscroll-behavior: contain }
  header { display: flex; align-items: center; justify-content: space-between; gap: 1rem }
  h2 { margin: 0; font-size: 1.25rem; line-height: 1.2 }
  h2:focus { outline: none }
  p, ul, dl, dd { margin: 0; padding: 0; list-style: none }
  [part='demo'] { padding: 0.5rem 0.75rem; border-radius: 8px; background: #fdf3d7; color: #4a3a00; font-size: 0.875rem }
  /* empty it takes no room, and not the gap either */
  [part='messages']:not([data-any]) { margin-block-end: -1rem }
  [part='messages'][data-any] { padding: 0.75rem; border-radius: 8px; background: #f1efea; color: #1c1c1a; border-inline-start: 4px solid #767672 }
  [part='messages']:has([part='error']) { background: #fbeceb; border-color: #a3261c }
  [part='dismiss'] { padding-inline: 0; min-inline-size: 0 }
  [part='error'], [part='refusal'] { color: #8c1d14; font-weight: 600 }
  [part='empty'] { padding-block: 2rem; text-align: center }
  [part='lines'] { display: grid; flex: 1 0 auto; align-content: start }
  [part='line'] {
    display: grid;
    grid-template-columns: 72px 1fr auto;
    gap: 0.25rem 0.875rem;
    padding-block: 1rem;
    border-block-end: 1px solid #e4e2dc;
  }
  .leaving { opacity: 0.75 }
  .picture { grid-row: span 2; display: grid; place-items: center; align-self: start; aspect-ratio: 1; overflow: hidden; border-radius: 8px; background: #f1efea; color: #595959 }
  .picture::before { content: attr(data-initial); grid-area: 1 / 1; font-size: 1.5rem }
  .picture img { grid-area: 1 / 1; inline-size: 100%; block-size: 100%; object-fit: cover; z-index: 1 }
  .about { min-inline-size: 0; font-size: 0.875rem }
  [part='line-title'] { font-size: 1rem; font-weight: 600; overflow-wrap: anywhere }
  [part='line-title'] a { display: inline-block; min-block-size: 24px }
  [part='options'] { display: flex; flex-wrap: wrap; gap: 0 0.75rem }
  [part='line-total'] { font-weight: 600; font-variant-numeric: tabular-nums }
  .actions { grid-column: 2 / -1; display: flex; flex-wrap: wrap; align-items: start; justify-content: space-between; gap: 0.25rem 0.5rem; margin-block-start: 0.5rem }
  [part='remove'] { min-block-size: 36px; padding-inline: 0.5rem; margin-inline-end: -0.5rem; font-size: 0.875rem }
  [part='pending'] { flex-basis: 100%; color: #595959 }
  footer { position: sticky; inset-block-end: -1rem; z-index: 2; display: grid; gap: 0.75rem; margin: auto -1.25rem -1rem; padding: 1rem 1.25rem; border-block-start: 1px solid #e4e2dc; background: inherit; background: var(--vitrine-surface, #fff) }
  [part='codes'] { display: flex; flex-wrap: wrap; gap: 0.5rem }
  [part='code'] { display: inline-flex; align-items: center; gap: 0.5rem; padding-inline-start: 0.75rem; border-radius: 999px; background: #f1efea; color: #1c1c1a; font-weight: 600 }
  [part='code'] small { font-weight: 400 }
  form { display: grid; grid-template-columns: 1fr auto; gap: 0.25rem 0.5rem }
  label { grid-column: 1 / -1; font-size: 0.875rem }
  [part='code-field'] { min-inline-size: 0; min-block-size: 44px; padding: 0 0.75rem; border: 1px solid #767672; border-radius: 8px; background: none }
  [part='code-field'][aria-invalid='true'] { border: 2px solid #a3261c }
  [part='refusal'] { grid-column: 1 / -1; font-size: 0.875rem }
  [part~='row'] { display: flex; justify-content: space-between; gap: 1rem; font-variant-numeric: tabular-nums }
  [part~='total'] { font-size: 1.125rem; font-weight: 700 }
  [part='totals'][aria-busy='true'] dd { opacity: 0.75 }
  [part='stale'], [part='estimated'] { font-size: 0.875rem }
  [part='checkout'] { min-block-size: 48px }
  @media (pointer: coarse) {
    [part='remove'], [part='line-title'] a { min-block-size: 44px }
  }
  @media (max-height: 32rem) { footer { position: static } }
`;
