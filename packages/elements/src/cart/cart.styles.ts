import { css } from 'lit';

export const styles = css`
  :host { display: contents }
  :host([hidden]) { display: none }
  dialog {
    --_from: 2.5rem;
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: min(100%, 28rem);
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    color: var(--_text);
    background: var(--_surface);
    font-size: 1rem;
    line-height: 1.4;
    text-align: start;
    box-shadow: 0 0 60px rgb(0 0 0 / 0.22);
  }
  :host(:dir(rtl)) dialog { --_from: -2.5rem }
  dialog[open] { animation: enter 0.35s var(--_ease) }
  dialog::backdrop { background: rgb(20 18 15 / 0.5) }
  @keyframes enter { from { translate: var(--_from) 0 } }
  dialog[open]::backdrop { animation: dim 0.35s }
  @keyframes dim { from { background: transparent } }
  #frame { display: flex; flex-direction: column; gap: 1rem; min-block-size: 100%; max-block-size: 100%; padding: 0 1.25rem 1rem; overflow-y: auto; overscroll-behavior: contain; scroll-padding-block: 5rem 16rem; container-type: inline-size }
  header { position: sticky; inset-block-start: 0; z-index: 3; display: flex; align-items: center; justify-content: space-between; gap: 1rem; margin-inline: -1.25rem; padding-block: 0.75rem; padding-inline: 1.25rem 0.75rem; background: var(--_surface); border-block-end: 1px solid var(--_line) }
  h2 { margin: 0; font-size: 1.25rem; font-weight: 500; letter-spacing: -0.01em; line-height: 1.2 }
  h2:focus { outline: none }
  p, ul, dl, dd { margin: 0; padding: 0; list-style: none }
  [part='demo'] { padding: 0.6rem 0.875rem; border-radius: 10px; background: var(--_care-tint); color: var(--_care); font-size: 0.875rem }
  /* empty it takes no room, and not the gap either */
  [part='messages']:not([data-any]) { margin-block-end: -1rem }
  [part='messages'][data-any] { padding: 0.75rem 0.875rem; border-radius: 10px; background: var(--_tint); font-size: 0.9375rem }
  [part='messages']:has([part='error']) { background: var(--_sale-tint) }
  [part='messages'] [part='retry'] { margin-block-start: 0.5rem }
  [part='messages'] [part='login'] { display: block; margin-block-start: 0.5rem; margin-inline-start: 0 }
  [part='dismiss'] { padding-inline: 0; min-inline-size: 0 }
  [part='error'], [part='refusal'] { color: var(--_sale) }
  [part='error'] { font-weight: 600 }
  [part='empty'] { margin-block: auto; padding-block: 2.5rem; text-align: center; color: var(--_muted) }
  [part='lines'] { display: grid; flex: 1 0 auto; align-content: start; margin-block-start: -1rem }
  [part='line'] {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr) auto;
    gap: 0.25rem 1rem;
    padding-block: 1.25rem;
  }
  [part='line'] + [part='line'] { border-block-start: 1px solid var(--_line) }
  .leaving { opacity: 0.75 }
  .picture { grid-row: span 2; display: grid; place-items: center; align-self: start; aspect-ratio: 1; overflow: hidden; border-radius: 10px; background: var(--_tint); color: var(--_muted) }
  .picture::before { content: attr(data-initial); grid-area: 1 / 1; font-size: 1.5rem }
  .picture img { grid-area: 1 / 1; inline-size: 100%; block-size: 100%; object-fit: cover; z-index: 1 }
  .picture img[hidden] { display: none }
  .about { min-inline-size: 0; font-size: 0.875rem }
  [part='line-title'] { font-size: 1rem; font-weight: 500; overflow-wrap: anywhere }
  [part='line-title'] a { display: inline-block; min-block-size: 24px; text-decoration: none }
  [part='line-title'] a:hover { text-decoration: underline 1px }
  [part='options'] { display: flex; flex-wrap: wrap; gap: 0 0.75rem }
  [part='line-total'] { font-variant-numeric: tabular-nums }
  .actions { grid-column: 2 / -1; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 0.5rem; margin-block-start: 0.5rem }
  [part='remove'] { min-block-size: 36px; padding-inline: 0.5rem; margin-inline-end: -0.5rem; font-size: 0.875rem; color: var(--_muted) }
  [part='remove']:hover { color: var(--_text) }
  [part='pending'] { flex-basis: 100%; color: var(--_muted) }
  footer { position: sticky; inset-block-end: -1rem; z-index: 2; display: grid; gap: 0.875rem; margin: auto -1.25rem -1rem; padding: 1rem 1.25rem max(1.25rem, env(safe-area-inset-bottom)); border-block-start: 1px solid var(--_line); background: var(--_surface) }
  [part='codes'] { display: flex; flex-wrap: wrap; gap: 0.5rem }
  [part='code'] { display: inline-flex; align-items: center; gap: 0.25rem; padding-inline-start: 0.875rem; border-radius: 999px; background: var(--_tint); font-size: 0.875rem; font-weight: 600 }
  [part='code'] small { font-weight: 400 }
  [part='remove-code'] .icon { inline-size: 16px; block-size: 16px }
  form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.35rem 0.5rem }
  label { grid-column: 1 / -1; font-size: 0.875rem; color: var(--_muted) }
  [part='code-field'] { min-inline-size: 0; min-block-size: 44px; padding: 0 0.875rem; border: 1px solid var(--_edge); border-radius: 10px; background: none }
  [part='code-field'][aria-invalid='true'] { border: 2px solid var(--_sale) }
  [part='refusal'] { grid-column: 1 / -1; font-size: 0.875rem }
  [part='totals'] { display: grid; gap: 0.25rem }
  [part~='row'] { display: flex; justify-content: space-between; gap: 1rem; font-variant-numeric: tabular-nums }
  [part~='row']:not([part~='total']) { font-size: 0.9375rem; color: var(--_muted) }
  [part~='discount'] dd { color: var(--_sale) }
  [part~='total'] { font-size: 1.125rem; font-weight: 600 }
  [part='totals'][aria-busy='true'] dd { opacity: 0.75 }
  [part='stale'], [part='estimated'] { font-size: 0.875rem }
  [part='checkout'] { min-block-size: 52px }
  /* large words, or a small screen */
  @container (max-width: 20rem) {
    [part='line'] { grid-template-columns: 72px minmax(0, 1fr) }
    .picture { grid-row: span 2 }
    [part='line-total'] { grid-column: 2 }
    .actions { grid-column: 1 / -1 }
    form { grid-template-columns: minmax(0, 1fr) }
  }
  @container (max-width: 14rem) { footer { position: static } }
  @media (pointer: coarse) {
    [part='remove'], [part='line-title'] a { min-block-size: 44px }
  }
  /* there is no room to keep anything in sight but what is read */
  @media (max-height: 40rem) { footer { position: static } #frame { scroll-padding-block: 5rem 1rem } }
  @media (max-height: 26rem) { header { position: static } #frame { scroll-padding-block: 0.5rem } }
  @media (prefers-reduced-motion: reduce) { dialog[open], dialog[open]::backdrop { animation: none } }
  @media (forced-colors: active) { dialog, [part='messages'][data-any], [part='demo'] { border: 1px solid CanvasText } }
`;
