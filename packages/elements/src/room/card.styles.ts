import { css } from 'lit';

/** What the cards of a room share: an offer, a poll, a giveaway, an announcement. */
export const card = css`
  :host { display: block; min-inline-size: 0; color: var(--_text); font-size: 0.9375rem; line-height: 1.4; text-align: start }
  :host([hidden]), [hidden] { display: none }
  h3, p, ul, fieldset { margin: 0; padding: 0; border: 0; list-style: none; min-inline-size: 0 }
  .card { display: grid; gap: 0.625rem; padding: 0.875rem 1rem; border: 1px solid var(--_line); border-radius: 14px; background: var(--_surface); overflow-wrap: anywhere }
  .eyebrow { color: var(--_muted); font-size: 0.75rem; font-weight: 600; letter-spacing: 0.02em }
  .title { font-size: 1.0625rem; font-weight: 500; line-height: 1.25 }
  [part='error'] { color: var(--_sale); font-size: 0.875rem; font-weight: 600 }
  .fine { color: var(--_muted); font-size: 0.8125rem }
  @media (forced-colors: active) { .card { border-color: CanvasText } }
`;
