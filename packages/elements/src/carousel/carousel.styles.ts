import { css } from 'lit';

export const styles = css`
  :host { --gap: 0.875rem; display: block; position: relative; color: var(--vitrine-text, #1c1c1a); text-align: start }
  :host([hidden]), :host(:state(empty)) { display: none }
  #buttons { display: flex; justify-content: flex-end; gap: 0.5rem; margin-block-end: 0.5rem }
  .round { display: grid; place-items: center }
  .round[aria-disabled='true'] { color: #8a8a86 }
  .round span { inline-size: 9px; block-size: 9px; border: solid; border-width: 0 2px 2px 0; rotate: -45deg; margin-inline-end: 3px }
  [part='previous'] span { rotate: 135deg; margin-inline: 3px 0 }
  :host(:dir(rtl)) [part='next'] span { rotate: 135deg }
  :host(:dir(rtl)) [part='previous'] span { rotate: -45deg }
  #track { display: flex; gap: var(--gap); padding: 4px; margin: -4px; overflow: auto; overflow-anchor: none; scroll-padding-inline: 4px; scrollbar-width: thin }
  :host([layout='row']) #track:not(.even) [part~='slide'] { scroll-snap-align: start }
  #track:not(.even) { scroll-snap-type: inline proximity }
  [part~='slide'] { position: relative; flex: none; inline-size: var(--vitrine-slide-width, 12rem); border-radius: 12px; overflow: clip; background: var(--vitrine-surface, #fff) }
  [part~='pinned'] { outline: 2px solid var(--vitrine-accent, #1c1c1a); outline-offset: -2px }
  [part='mark'] { position: absolute; z-index: 1; inset-block-start: 0.5rem; inset-inline-start: 0.5rem; margin: 0; padding: 0.15rem 0.5rem; border-radius: 999px; font-size: 0.75rem; font-weight: 600; color: #fff; background: #1c1c1a; pointer-events: none }
  .room { flex: none; inline-size: calc(var(--lines) * var(--line) - var(--gap)) }
  :host([layout='grid']) #track, :host([layout='list']) #track { max-block-size: var(--vitrine-carousel-height, 80vh) }
  :host([layout='grid']) #track { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--vitrine-slide-width, 12rem)), 1fr)) }
  :host([layout='list']) #track { display: grid; grid-template-columns: minmax(0, 1fr) }
  :host(:not([layout='row'])) [part~='slide'] { inline-size: auto }
  :host(:not([layout='row'])) .even [part~='slide'] { min-block-size: calc(var(--least, 0px) - var(--gap)) }
  :host(:not([layout='row'])) .room { grid-column: 1 / -1; inline-size: auto; block-size: calc(var(--lines) * var(--line) - var(--gap)) }
  :host([layout='list']) [part='mark'] { position: static; inline-size: fit-content; margin-block: 0.25rem }
`;
