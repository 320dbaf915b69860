import { css } from 'lit';

export const styles = css`
  :host { display: block }
  :host([hidden]) { display: none }
  [part='frame'] { position: relative; overflow: hidden; min-height: 9rem; background: #1c1c1a; border-radius: var(--vitrine-radius-frame, 12px) }
  ::slotted(*), img { display: block; width: 100%; height: auto }
  #over, #screen, #foot, #play, #play::before, #play::after { position: absolute; inset: 0; margin: auto }
  #play { width: 100%; border: 0; cursor: pointer; background: none; forced-color-adjust: none }
  /* in a low player it is above the products */
  #over:has(vitrine-product) #play { bottom: clamp(0px, 296px - 100%, 108px) }
  #play::before, #play::after { content: ''; width: 72px; height: 72px; border-radius: 50%; background: #000a; backdrop-filter: blur(9px) }
  #play::after { inset: 0 0 0 5px; width: 22px; height: 26px; border-radius: 0; background: #fff; clip-path: polygon(0 0, 100% 50%, 0 100%) }
  #play[aria-busy='true']::before { animation: busy 0.8s infinite alternate }
  @keyframes busy { to { opacity: 0.4 } }
  video { width: 100%; height: 100%; object-fit: cover; display: block }
  :focus-visible { outline: 3px solid Highlight; outline-offset: -5px }
  #foot { display: flex; flex-direction: column; justify-content: flex-end; pointer-events: none }
  [part='pins'] { display: flex; gap: 0.5rem; padding: 0.75rem; overflow-x: auto; scroll-snap-type: x proximity; scrollbar-width: none }
  [part='pins']:not(:has(*)) { display: none }
  vitrine-product { flex: 0 0 min(100%, 22rem); pointer-events: auto; scroll-snap-align: center }
  vitrine-product:not(:only-child) { flex-basis: min(90%, 22rem) }
  vitrine-product:not(:defined) { display: grid; box-sizing: border-box; min-height: 84px; grid-template-columns: 56px minmax(min(5.5rem, 40%), 1fr) minmax(0, 8.5rem); align-items: center; gap: 0 0.75rem; padding: 0.5rem; border-radius: 12px; line-height: 1.2; container-type: inline-size; color: var(--vitrine-text, light-dark(#1c1c1a, #f4f1ea)); background: var(--vitrine-surface, light-dark(#fff, #22211e)) }
  vitrine-product img { height: 56px; object-fit: cover; border-radius: 8px }
  vitrine-buy-button { display: block }
  @container (max-width: 16rem) {
    span { grid-column: 2 / -1 }
    vitrine-buy-button { grid-column: 1 / -1; margin-block-start: 0.5rem }
  }
  [part='button'] { box-sizing: border-box; width: 100%; min-height: 44px; padding: 0.3em; border: 1px solid #0000; border-radius: var(--vitrine-radius, 999px); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; color: var(--vitrine-on-accent, light-dark(#fff, #1c1c1a)); background: var(--vitrine-accent, light-dark(#1c1c1a, #f4f1ea)) }
  [aria-disabled='true'] { color: #595959; background: #ececea }
`;
