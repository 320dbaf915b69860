import { css } from 'lit';

export const styles = css`
  form, fieldset { display: grid; gap: 0.5rem }
  legend { display: grid; gap: 0.125rem; margin-block-end: 0.625rem; padding: 0 }
  [part='option'] { display: flex; align-items: center; gap: 0.75rem; min-block-size: 44px; padding: 0.5rem 0.875rem; border: 1px solid var(--_edge); border-radius: 10px; cursor: pointer }
  [part='option']:has(:checked) { border-color: var(--_text); box-shadow: inset 0 0 0 1px var(--_text) }
  [part='option']:has(:focus-visible) { outline: 2px solid var(--_text); outline-offset: 2px }
  input { flex: none; inline-size: 1.125rem; block-size: 1.125rem; margin: 0; accent-color: var(--_accent) }
  input:focus-visible { outline: none }
  [part='results'] { display: grid; gap: 0.625rem }
  [part='results']:focus { outline: none }
  [part~='result'] { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.25rem 0.75rem }
  [part~='own-result'] { font-weight: 600 }
  [part='own'] { margin-inline-start: 0.25rem; color: var(--_muted); font-weight: 400 }
  [part='share'] { font-variant-numeric: tabular-nums }
  [part='bar'] { grid-column: 1 / -1; inline-size: 100%; block-size: 8px; appearance: none; border: 0; border-radius: 4px; overflow: hidden; background: var(--_tint) }
  [part='bar']::-webkit-progress-bar { background: var(--_tint) }
  [part='bar']::-webkit-progress-value { border-radius: 4px; background: var(--_accent); transition: inline-size 0.5s var(--_ease) }
  [part='bar']::-moz-progress-bar { border-radius: 4px; background: var(--_accent) }
  @media (hover: hover) { [part='option']:hover { background: var(--_tint) } }
  @media (prefers-reduced-motion: reduce) { [part='bar']::-webkit-progress-value { transition: none } }
  @media (forced-colors: active) {
    [part='bar'] { border: 1px solid CanvasText; forced-color-adjust: none; background: Canvas }
    [part='bar']::-webkit-progress-value { background: Highlight }
    [part='bar']::-moz-progress-bar { background: Highlight }
  }
`;
