import { css } from 'lit';

/** The console as a whole: one column on a phone, two on a tablet, three on a desk. */
export const styles = css`
  :host { display: block; container-type: inline-size; color: var(--_text); background: var(--_surface); font-size: 0.9375rem; line-height: 1.4; text-align: start }
  :host([hidden]), [hidden] { display: none !important }
  h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend { margin: 0; padding: 0; border: 0; list-style: none; min-inline-size: 0 }
  button { touch-action: manipulation; user-select: none; -webkit-user-select: none }
  .strong, .quiet, .sure { font-weight: 600 }
  #console { --_air: light-dark(#b3261e, #ff9f90); --_on-air: light-dark(#fff, #2a0f0c); --_air-tint: var(--_sale-tint) }
  #console.rehearsing { --_air: var(--_care); --_on-air: var(--_surface); --_air-tint: var(--_care-tint) }
  kbd { display: inline-block; min-inline-size: 1.6em; padding: 0 0.35em; border: 1px solid currentcolor; border-radius: 5px; font: inherit; font-size: 0.75em; line-height: 1.5; text-align: center; opacity: 0.75 }
  h3 { font-size: 1rem; font-weight: 600 }
  .eyebrow, h4 { font-size: 0.75rem; font-weight: 600; letter-spacing: 0.02em; color: var(--_muted) }
  .hint { font-size: 0.8125rem; color: var(--_muted) }
  .sure { border: 2px solid var(--_sale); background: var(--_sale-tint); color: var(--_sale) }
  .image { flex: none; display: grid; place-items: center; inline-size: 56px; aspect-ratio: 1; border-radius: 10px; background: var(--_tint); color: var(--_muted); overflow: hidden }
  .image::before { content: attr(data-initial); grid-area: 1 / 1; font-size: 1.25em }
  img { grid-area: 1 / 1; inline-size: 100%; block-size: 100%; object-fit: cover; position: relative }

  #console { display: grid; gap: 1rem; padding: 1rem }
  #console.rehearsing { outline: 6px solid var(--_care); outline-offset: -6px; padding: 1.25rem }
  [part='message'] { display: grid; justify-items: center; gap: 1rem; padding: 3rem 1rem; text-align: center }
  [part='demo'] { padding: 0.5rem 0.875rem; border-radius: 10px; background: var(--_tint); font-size: 0.875rem }
  [part='rehearsal'] { position: sticky; z-index: 3; inset-block-start: 0; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1rem; padding: 0.5rem 1rem; border-radius: 12px; background: var(--_care); color: var(--_surface); font-size: 1.0625rem }
  [part='rehearsal'] button { border-color: currentcolor }

  [part='top'] { display: grid; grid-template-columns: minmax(0, 1fr); align-items: center; gap: 0.5rem 1rem }
  .names { min-inline-size: 0 }
  [part='title'] { font-size: 1.25rem; font-weight: 600; letter-spacing: -0.01em; line-height: 1.2; overflow-wrap: anywhere }
  [part='connection'] { display: flex; flex-wrap: wrap; gap: 0 0.25rem; font-size: 0.875rem }
  [part='connection']::before { content: ''; align-self: center; inline-size: 9px; block-size: 9px; margin-inline-end: 0.35rem; border-radius: 50%; background: var(--_edge) }
  [part='connection'].open::before { background: light-dark(#1d7a46, #6fd39b) }
  [part='connection']:is(.degraded, .denied, .closed) { color: var(--_sale); font-weight: 600 }
  [part='connection']:is(.degraded, .denied, .closed)::before { background: currentcolor }
  .standing { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; font-variant-numeric: tabular-nums }
  [part='viewers'] { color: var(--_muted); font-size: 0.875rem }
  [part='air'] { padding: 0.2rem 0.7rem; border-radius: 999px; background: var(--_tint) }
  [part='air'].live { background: var(--_air); color: var(--_on-air) }
  .switches { grid-column: 1 / -1; display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem }
  .switches button { min-block-size: 52px }

  .desk { display: flex; flex-direction: column; gap: 1.25rem }
  .first { display: contents }
  [part='products'], [part='tools'], [part='seen'] { display: grid; gap: 0.625rem; align-content: start }
  @container (min-width: 700px) {
    [part='top'] { grid-template-columns: minmax(0, 1fr) auto auto }
    .switches { grid-column: auto; grid-template-columns: auto minmax(13rem, auto) }
    .desk { flex-flow: row wrap; align-items: flex-start; gap: 1.25rem 1rem }
    [part='stage'], [part='actions'], [part='products'], [part='tools'] { flex: 1 1 calc(50% - 1rem) }
    [part='seen'] { flex: 1 0 100% }
  }
  @container (min-width: 1160px) {
    #console { padding: 1.25rem 1.5rem }
    .desk { display: grid; align-items: start; grid-template-columns: minmax(21rem, 4fr) minmax(22rem, 5fr) minmax(23rem, 4fr); gap: 1.5rem }
    .first { display: grid; gap: 1rem; position: sticky; inset-block-start: 1rem }
    #console.rehearsing .first { inset-block-start: 5rem }
  }
  @media (min-height: 700px) {
    @container (min-width: 700px) and (max-width: 1159.9px) {
      /* what is on the screen, and what is next, stay where they are while somebody looks further down */
      [part='stage'], [part='actions'] { position: sticky; z-index: 2; inset-block-start: 0; box-shadow: 0 0 0 1rem var(--_surface) }
      #console.rehearsing :is([part='stage'], [part='actions']) { inset-block-start: 4.5rem }
      button, input, textarea, summary { scroll-margin-block: 16rem 1rem }
    }
  }
  /* large letters in a narrow window: everything stands below everything */
  @container (max-width: 17em) {
    .switches { grid-template-columns: minmax(0, 1fr) }
    .desk > *, .first > *, [part='rehearsal'] > * { min-inline-size: 0; max-inline-size: 100% }
    button, legend, label { overflow-wrap: anywhere; min-inline-size: 0 }
    .image { inline-size: 3rem }
  }
  @media (prefers-contrast: more) { .quiet { border-color: currentcolor } }
  @media (forced-colors: active) {
    [part='air'], [part='demo'], [part='rehearsal'], [part='connection']::before { border: 1px solid CanvasText }
    .sure { border: 3px solid Highlight }
    #console.rehearsing { outline-color: Highlight }
  }
`;
