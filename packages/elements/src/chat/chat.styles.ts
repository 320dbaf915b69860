import { css } from 'lit';

export const styles = css`
  :host { display: flex; flex-direction: column; gap: 0.5rem; min-inline-size: 0; color: var(--_text); background: var(--_surface); font-size: 0.9375rem; line-height: 1.4; text-align: start }
  :host([hidden]), [hidden] { display: none }
  p, ol { margin: 0; padding: 0; list-style: none }
  [part='open'] { align-self: start }
  [part='state'] { padding: 0.5rem 0.75rem; border-radius: 10px; background: var(--_tint); font-size: 0.875rem }
  #box { position: relative; display: flex; flex: 1 1 auto; flex-direction: column; min-block-size: 6rem }
  #lines { flex: 1 1 auto; block-size: 16rem; min-block-size: 6rem; padding-inline: 2px; overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--_edge) transparent }
  #lines:focus-visible { outline-offset: -2px }
  ol { display: flex; flex-direction: column; justify-content: end; min-block-size: 100% }
  /* marks that are piled on each other stay in their line */
  li { padding: 0.25rem 0.5rem; overflow: clip; overflow-wrap: anywhere; contain: content }
  [part='name'] { overflow-wrap: anywhere; color: var(--_muted); font-size: 0.8125rem; font-weight: 600; margin-inline-end: 0.25rem }
  [part='host'] { display: inline-block; margin-inline-end: 0.25rem; padding-inline: 0.45em; border-radius: 4px; background: var(--_accent); color: var(--_on-accent); font-size: 0.6875rem; font-weight: 700; letter-spacing: 0.02em; line-height: 1.5 }
  [part~='host-line'] { margin-block: 0.25rem; border-inline-start: 3px solid var(--_accent); border-radius: 4px; background: var(--_tint) }
  [part~='host-line'] [part='name'] { color: var(--_text) }
  [part~='late-line'] [part='text'] { color: var(--_muted) }
  [part='standing'] { display: block; color: var(--_muted); font-size: 0.8125rem }
  [part='empty'] { display: grid; place-items: center; min-block-size: 100%; padding: 1rem; text-align: center; color: var(--_muted) }
  [part='new'] { position: absolute; inset-block-end: 0.5rem; inset-inline: 0; inline-size: max-content; max-inline-size: 100%; margin-inline: auto; padding-inline: 1.25rem; box-shadow: 0 4px 16px rgb(0 0 0 / 0.25) }
  form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.5rem }
  input { box-sizing: border-box; inline-size: 100%; min-block-size: 44px; padding: 0 1rem; border: 1px solid var(--_edge); border-radius: var(--vitrine-radius, 999px); background: var(--_tint); font-size: 1rem }
  input::placeholder { color: var(--_muted); opacity: 1 }
  input[aria-invalid='true'] { border-color: var(--_sale); border-width: 2px }
  #hints { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 0.75rem; padding-inline: 1rem; font-size: 0.8125rem; color: var(--_muted) }
  #hints:not(:has(*)) { display: none }
  [aria-invalid='true'] ~ #hints [part='left'], [part='error'] { color: var(--_sale) }
  [part='error'] { flex-basis: 100%; font-weight: 600 }
  @media (forced-colors: active) {
    [part='state'], [part='host'] { border: 1px solid CanvasText }
    [part~='host-line'] { border-inline-start-color: CanvasText }
  }
`;
