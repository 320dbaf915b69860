import { css } from 'lit';

/** The picture, and what stands over it besides the controls. Over a video everything is white on dark, in every theme. */
export const theatreStyles = css`
  #over { container-type: size; color: #fff; font-family: var(--vitrine-font, inherit); line-height: 1.3 }
  [data-bare] { aspect-ratio: var(--vitrine-aspect-ratio, 16 / 9) }
  [data-bare] video { object-fit: contain }
  :host(:fullscreen) [part='frame'] { height: 100%; aspect-ratio: auto; border-radius: 0 }
  :host(:fullscreen) #poster { display: none }
  :host(:fullscreen) video { object-fit: contain }

  /* dark enough under small words on a white picture */
  #screen::before, #screen::after { content: ''; position: absolute; inset: 0 0 auto; height: 7rem; pointer-events: none; background: linear-gradient(#000a, #0009 3rem, #0004 5rem, #0000); transition: opacity 0.25s }
  #screen::after { inset: auto 0 0; height: 12rem; background: linear-gradient(to top, #000c, #000a 5.5rem, #0004 9rem, #0000) }
  #over:not(:has(#controls)) #screen::after { opacity: 0 }

  #corner { position: absolute; inset: 0.5rem 0.5rem auto; z-index: 2; display: flex; align-items: start; gap: 0.5rem; pointer-events: none }
  #corner > * { pointer-events: auto }
  [part='title'] { flex: 1; min-width: 0; padding: 0.75rem 0 0 0.5rem; padding-inline: 0.5rem 0; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere; text-wrap: balance; transition: opacity 0.25s; pointer-events: none }
  #bag { --vitrine-surface: rgb(0 0 0 / 0.62); --vitrine-text: #fff; --vitrine-accent: #fff; --vitrine-on-accent: #1c1c1a; --vitrine-radius: 50% }
  [part='bag-button'], [part='sound'], [part='ended'] button { box-sizing: border-box; display: inline-flex; align-items: center; justify-content: center; gap: 0.5rem; min-width: 44px; min-height: 44px; padding: 0.25rem 0.75rem; border: 1px solid #0000; border-radius: 999px; font: inherit; font-weight: 600; color: #fff; background: rgb(0 0 0 / 0.62); cursor: pointer }
  [part='bag-button']::after { content: attr(data-count); font-variant-numeric: tabular-nums }
  [part='sound'] { position: absolute; inset-block-start: 3.75rem; inset-inline-start: 0.75rem; z-index: 1; color: #1c1c1a; background: #fff; font-size: 0.875rem }
  [part='ended'] { position: absolute; inset: 0; z-index: 1; display: flex; flex-wrap: wrap; place-content: safe center; align-items: center; gap: 0.75rem; padding: 3.5rem 0.75rem; overflow: auto; background: rgb(0 0 0 / 0.35) }
  [part='ended'] button { color: #1c1c1a; background: #fff; padding-inline: 1.25rem }
  #over svg { flex: none; width: 24px; height: 24px; fill: none; stroke: currentcolor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round }
  #over .solid { fill: currentcolor }
  #over .dots { stroke-width: 3 }
  #over :is(button, input):focus-visible { outline: 3px solid #fff; outline-offset: -4px; box-shadow: 0 0 0 2px #000 }
  #over :is([part='sound'], [part='ended'] button):focus-visible { outline-color: #1c1c1a; box-shadow: 0 0 0 3px #fff }
  .heard { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  vitrine-hotspots { position: absolute; inset: 0; pointer-events: none }

  /* out of the controls' way; a translation is no layout shift */
  #foot { --bar: 96px; transition: translate 0.25s }
  #over:has(#controls) #foot { translate: 0 calc(-1 * var(--bar)) }
  #over[data-away]:has(#controls) #foot { translate: 0 -0.25rem }
  #words { display: grid; justify-items: center; gap: 2px; padding-inline: 0.75rem }
  [part='caption'] { margin: 0; padding: 0.15em 0.5em; border-radius: 6px; overflow-wrap: anywhere; text-align: center; text-wrap: balance; font-size: clamp(1rem, 2.2cqi, 1.625rem); color: #fff; background: rgb(0 0 0 / 0.75) }

  #over[data-away] :is(#screen::before, [part='title']) { opacity: 0 }
  #over[data-away] #screen::before, #over[data-away] #screen::after { opacity: 0 }

  /* too low for all of it at once: the words go to the top, and the buttons go while nobody moves */
  @container (max-height: 19rem) {
    #foot { --bar: 58px }
    #corner { inset-inline-start: auto }
    [part='title'] { display: none }
    [part='sound'] { inset-block-start: 0.5rem; inset-inline-start: 0.5rem }
    #words { order: -1; margin-block: 0.5rem auto }
    #over:has(#controls):not([data-away]) #words { margin-inline-end: 8.5rem; translate: 0 var(--bar) }
    #over[data-away]:has(#controls) #words { translate: 0 0.5rem }
    #over[data-away] #corner:not(:focus-within) { opacity: 0 }
    [part='ended'] { padding: 0.5rem 3.5rem 3.5rem 0.5rem; padding-inline: 0.5rem 3.5rem }
  }
  /* no room beside the buttons for letters of this size; where there is none above the products either, what is said goes first */
  @container (max-height: 19rem) and (max-width: 15rem) {
    #words { position: relative; z-index: 1 }
    #over:has(#controls):not([data-away]) #words { margin-block-start: 4.5rem; margin-inline-end: 0 }
  }
  @container (max-height: 11.5rem) {
    #corner { inset-block-start: 0.25rem }
    [part='pins'] { padding: 0.25rem }
    vitrine-product { grid-template-columns: 44px minmax(0, 1fr) minmax(0, 7rem); min-height: 0; padding: 0.375rem; font-size: 0.875rem }
  }
  @media (prefers-reduced-motion: reduce) { #over * { transition: none } }
  @media (forced-colors: active) {
    [part='caption'], [part='bag-button'], [part='sound'], [part='ended'] button { border: 1px solid }
    #screen::before, #screen::after { display: none }
  }
`;
