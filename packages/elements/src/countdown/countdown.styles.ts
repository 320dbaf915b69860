import { css } from 'lit';

export const styles = css`
  :host { display: inline-block }
  :host([hidden]) { display: none }
  [part='time'] { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.25rem 1rem; color: var(--_text) }
  [part='unit'] { display: grid; justify-items: center; min-inline-size: 2.75rem }
  /* numbers that change do not push one another */
  [part='number'] { font-size: 1.875rem; font-weight: 600; line-height: 1.15; font-variant-numeric: tabular-nums }
  [part='name'] { font-size: 0.8125rem; color: var(--_muted) }
  .heard { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
`;
