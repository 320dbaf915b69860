import { css } from 'lit';

export const styles = css`
  .card + .card { margin-block-start: 0.5rem }
  header { display: flex; flex-wrap: wrap; align-items: start; justify-content: space-between; gap: 0.25rem 1rem }
  header p:first-child { display: grid; gap: 0.125rem; min-inline-size: 0 }
  [part='left'] { color: var(--_sale); font-size: 0.875rem; font-weight: 600; font-variant-numeric: tabular-nums }
  [part~='over'] { background: var(--_tint) }
  [part~='over'] [part='left'] { color: var(--_muted) }
  [part='products'] { display: grid; gap: 0.5rem }
  [part='claim'] { justify-self: start; max-inline-size: 100%; padding-block: 0.5rem }
  [part='claim'] bdi { margin-inline-start: 0.375rem; padding: 0.1em 0.5em; border: 1px dashed currentcolor; border-radius: 6px; font-variant-numeric: tabular-nums }
  [part='claimed'] { font-size: 0.875rem; font-weight: 600 }
`;
