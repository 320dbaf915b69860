import { css } from 'lit';

export const styles = css`
  :host { --gap: 0.5rem; display: block; position: relative; color: var(--_text); text-align: start }
  :host([hidden]), :host(:state(empty)) { display: none }
  /* its place is kept: whether they are needed is known only when the products are here */
  #buttons { display: flex; justify-content: flex-end; gap: 0.5rem; min-block-size: 44px; margin-block-end: 0.75rem }
  /* room for the ring of what has the focus, and for the frame of what is shown now */
  #track { display: flex; gap: var(--gap); padding: 6px 4px; margin-block: -6px; overflow: auto; overflow-anchor: none; scroll-padding-inline: 4px; scrollbar-width: thin; scrollbar-color: var(--_line) transparent }
  :host([layout='row']) #track { overscroll-behavior-inline: contain }
  /* not where products come and go: WebKit snaps to the nth of those that are there, and so would go on for ever */
  :host([layout='row']) #track:not(.even) { scroll-snap-type: inline proximity }
  :host([layout='row']) [part~='slide'] { scroll-snap-align: start }
  [part~='slide'] { position: relative; flex: none; display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; inline-size: min(86%, var(--vitrine-slide-width, 13rem)); border-radius: 16px; background: var(--_surface) }
  :host([layout='row']) [part~='slide'], :host([layout='grid']) [part~='slide'] { align-content: stretch }
  [part~='pinned'] { outline: 2px solid var(--_accent); outline-offset: 1px }
  [part='mark'] {
    position: absolute;
    z-index: 1;
    inset-block-start: 1rem;
    inset-inline-start: 1rem;
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-block-size: 22px;
    margin: 0;
    padding: 0.1rem 0.6rem;
    border-radius: 999px;
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.3;
    color: var(--_on-accent);
    background: var(--_accent);
    pointer-events: none;
  }
  [part='mark']::before { content: ''; flex: none; inline-size: 6px; block-size: 6px; border-radius: 50%; background: currentcolor }
  [part='mark'].numbered { margin-inline-start: 1.875rem }
  .room { flex: none; inline-size: calc(var(--lines) * var(--line) - var(--gap)) }
  /* holds the whole length: WebKit lays a query container out while its neighbours are still to come, and scrolls back in what is too short for a moment */
  .even { position: relative }
  .even::after { content: ''; visibility: hidden; position: absolute; inset-block-start: 0; inset-inline-start: calc(var(--all) * var(--line) - var(--gap)); inline-size: 1px; block-size: 1px }
  :host(:not([layout='row'])) .even::after { inset-block-start: calc(var(--all) * var(--line) - var(--gap)); inset-inline-start: 0 }
  :host([layout='grid']) #track, :host([layout='list']) #track { grid-auto-rows: max-content; max-block-size: var(--vitrine-carousel-height, 80vh) }
  :host([layout='grid']) #track { display: grid; gap: var(--gap); grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--vitrine-slide-width, 13rem)), 1fr)) }
  :host([layout='list']) #track { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--gap) }
  :host(:not([layout='row'])) [part~='slide'] { inline-size: auto }
  :host(:not([layout='row'])) .even [part~='slide'] { min-block-size: calc(var(--least, 0px) - var(--gap)) }
  :host(:not([layout='row'])) .room { grid-column: 1 / -1; inline-size: auto; block-size: calc(var(--lines) * var(--line) - var(--gap)) }
  /* a list is quiet: a hairline between, and what is shown now is tinted */
  :host([layout='list']) { --gap: 0.5rem }
  :host([layout='list']) [part~='slide'] { border-block-end: 1px solid var(--_line); border-radius: 0 }
  :host([layout='list']) [part~='slide']:last-child { border-block-end: 0 }
  :host([layout='list']) [part~='pinned'] { outline: 0 }
  .below { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.5rem; padding-block-end: 0.25rem; padding-inline-start: 0.5rem }
  /* beside the picture, unless large words or a small screen have put the button below it */
  :host([layout='list']) [part='carousel'] { container-type: inline-size }
  @container (min-width: 17.5rem) {
    :host([layout='list']) .below { margin-block-start: -0.5rem; padding-inline-start: calc(0.5rem + 56px + 0.75rem) }
  }
  .below [part='mark'] { position: static; margin-block: 0.5rem 0.25rem }
  .below [part='mark']:only-child { margin-block-end: 0.5rem }
  [part='moment'] { display: inline-flex; align-items: center; gap: 0.4rem; min-block-size: 44px; padding: 0 0.25rem; margin-inline-start: -0.5rem; border-radius: 8px; background: none; font-size: 0.875rem; text-align: start; color: var(--_muted) }
  [part='moment'] .icon { flex: none; inline-size: 16px; block-size: 16px }
  :host(:not([layout='list'])) .below { margin: 0; padding: 0 0.5rem 0.25rem }
  @media (hover: hover) { [part='moment']:hover { color: var(--_text); text-decoration: underline 1px; text-underline-offset: 3px } }
  @media (forced-colors: active) {
    [part='mark'] { border: 1px solid CanvasText }
    [part~='pinned'] { outline: 2px solid Highlight }
  }
`;
