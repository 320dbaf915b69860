import { css } from 'lit';

export const sheetStyles = css`
  :host([layout='sheet']) { display: block; container-type: inline-size }
  #sheet { display: grid; gap: 1.25rem; align-items: start; line-height: 1.45 }
  #about { display: grid; gap: 0.875rem; justify-items: start; min-inline-size: 0 }
  #about > * { margin: 0; max-inline-size: 100% }
  #about > vitrine-variant-picker, #buttons, #about > [part='message'] { inline-size: 100% }
  #about > [part='number'] { margin-block-end: -0.75rem; font-size: 0.875rem }
  h2[part='title'] { font-size: 1.375rem; line-height: 1.2; cursor: default; min-height: 0 }
  #cost { font-size: 1.125rem; font-variant-numeric: tabular-nums }
  [part='unit-price'] { font-size: 0.875rem; margin-inline-start: 0.5rem }
  [part='description'] { white-space: pre-line; overflow-wrap: anywhere; max-inline-size: 65ch }
  [part='message'] p { margin: 0 0 0.5rem }
  #buttons { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); gap: 0.5rem; align-items: start }
  [part='link'] { display: inline-flex; align-items: center; min-block-size: 44px; text-underline-offset: 3px }
  /* on a phone the button is to be in sight with the picture */
  #sheet #image { border-radius: 12px; aspect-ratio: 4 / 3; max-block-size: 36vh; inline-size: 100%; position: relative }
  #sheet #image img { position: absolute; inset: 0; object-fit: contain }
  #thumbnails { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 0.5rem }
  [part='thumbnail'] { inline-size: 56px; block-size: 56px; padding: 2px; overflow: hidden; border-radius: 10px; border: 2px solid transparent; background: none }
  [part='thumbnail'] img { border-radius: 6px }
  [part='thumbnail'][aria-pressed='true'] { border-color: currentcolor }
  @container (min-width: 36rem) {
    #sheet { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem }
    #sheet #image { aspect-ratio: 1; max-block-size: none }
  }
`;
