import { css } from 'lit';

export const styles = css`
  :host { display: flex; flex-direction: column; gap: 0.75rem; box-sizing: border-box; block-size: var(--vitrine-room-height, 36rem); padding: 1rem; overflow: hidden; background: var(--_surface) }
  header { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem }
  h2 { display: flex; align-items: center; gap: 0.5rem; margin: 0; font-size: 1.125rem; font-weight: 500; letter-spacing: -0.01em }
  h2::before { content: ''; inline-size: 8px; block-size: 8px; border-radius: 50%; background: var(--_sale) }
  h2[data-over]::before { display: none }
  [part='viewers'] { color: var(--_muted); font-size: 0.875rem; font-variant-numeric: tabular-nums }
  [part='demo'] { padding: 0.5rem 0.75rem; border-radius: 10px; background: var(--_care-tint); color: var(--_care); font-size: 0.875rem }
  #cards { display: grid; flex: 0 1 auto; gap: 0.5rem; min-block-size: 0; max-block-size: 60%; overflow-y: auto; overscroll-behavior: contain }
  vitrine-offer:not(:state(shown)), vitrine-poll:not(:state(shown)), vitrine-reactions:not(:state(shown)) { display: none }
  #cards:not(:has(section, :state(shown))) { display: none }
  [part='notice'] { border-color: transparent; background: var(--_tint) }
  [part='enter'] { justify-self: start }
  [part='entered'] { font-size: 0.875rem; font-weight: 600 }
  vitrine-chat { flex: 1 1 12rem; min-block-size: 12rem }
  vitrine-reactions { flex: none }
  @media (forced-colors: active) { h2::before { background: CanvasText } [part='demo'] { border: 1px solid CanvasText } }
`;
