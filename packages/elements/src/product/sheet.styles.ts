import { css } from 'lit';

export const sheetStyles = css`
  :host([layout='sheet']) { display: block; container: sheet / inline-size }
  #sheet { display: grid; gap: 1.25rem; align-items: start; line-height: 1.5 }
  #about { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.125rem; justify-items: start; min-inline-size: 0; padding-inline: var(--_pad, 0px); padding-block-end: var(--_pad, 0px) }
  #about > * { margin: 0; max-inline-size: 100% }
  #about > vitrine-variant-picker, #bar, #about > [part='message'] { inline-size: 100% }
  #about > .heard { margin-block-start: -1.125rem }
  #about > [part='number'] { margin-block-end: -1rem; font-size: 0.8125rem }
  h2[part='title'] { font-size: 1.5rem; font-weight: 500; letter-spacing: -0.01em; line-height: 1.2; cursor: default; min-height: 0; text-wrap: balance }
  #head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.25rem 1rem; align-items: start; inline-size: 100% }
  #head h2 { margin: 0 }
  #head [part='wish-message'] { grid-column: 1 / -1 }
  #cost { margin-block-start: -0.75rem; font-size: 1.0625rem }
  #cost { min-block-size: 1.5em; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem }
  [part='unit-price'] { font-size: 0.875rem }
  [part='description'] { white-space: pre-line; overflow-wrap: anywhere; max-inline-size: 60ch; color: var(--_muted) }
  [part='message'] p { margin: 0 0 0.5rem }
  #bar { position: var(--_bar, static); inset-block-end: 0; z-index: 2; background: var(--_surface) }
  #bar > slot { display: block }
  #buttons vitrine-buy-button { --_buy-pad: 0.6em }
  #buttons { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr)); gap: 0.5rem; align-items: start }
  [part='link'] { display: inline-flex; align-items: center; min-inline-size: 44px; min-block-size: 44px; font-size: 0.9375rem }
  @container sheet (max-width: 40rem) {
    /* in a dialog it stays in sight, from edge to edge */
    #about > #bar { inline-size: auto; justify-self: stretch; max-inline-size: none; margin-inline: calc(-1 * var(--_pad, 0px)); padding-inline: var(--_pad, 0px); padding-block: var(--_bar-pad, 0px); border-block-start: var(--_bar-line, 0) solid var(--_line) }
  }
  @container sheet (min-width: 40rem) {
    #sheet { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2.5rem; padding: var(--_pad, 0px); padding-block-end: 0 }
    #sheet > slot { display: block; position: sticky; inset-block-start: var(--_pad, 0px); min-inline-size: 0; padding-block-end: var(--_pad, 0px) }
    #sheet .image { border-radius: 14px }
    #about { padding-inline: 0; padding-block-start: 0.75rem }
    h2[part='title'] { font-size: 1.875rem; padding-inline-end: 2.5rem }
  }
`;
