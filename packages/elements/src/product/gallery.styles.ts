import { css } from 'lit';

export const galleryStyles = css`
  [part='gallery'] { position: relative; container-type: inline-size; min-inline-size: 0 }
  #pictures { overflow-x: auto; overflow-y: hidden; scroll-snap-type: inline mandatory; scrollbar-width: none; overscroll-behavior-inline: contain }
  /* not in container units, which Firefox leaves as they were where a scroll bar comes */
  #strip { position: relative; display: flex; inline-size: calc(100% * var(--count)) }
  .slide { flex: 1 1 0; min-inline-size: 0; scroll-snap-align: start; scroll-snap-stop: always }
  /* they stay where they are while the pictures go by below them; inside what scrolls, a keyboard gets there */
  #steps { position: sticky; z-index: 1; inset-inline-start: 0; flex: none; align-self: center; display: flex; justify-content: space-between; box-sizing: border-box; inline-size: calc(100% / var(--count)); margin-inline-end: calc(-100% / var(--count)); padding-inline: 0.75rem; pointer-events: none }
  #steps button { pointer-events: auto; background: var(--_surface) }
  #steps [aria-disabled='true'] { opacity: 0 }
  #steps [aria-disabled='true']:focus-visible { opacity: 1 }
  #sheet .image { border-radius: 0; aspect-ratio: 1; max-block-size: 52vh; inline-size: 100%; position: relative; font-size: 1.5rem }
  #sheet .image img { position: absolute; inset: 0; object-fit: contain }
  #thumbnails { display: flex; flex-wrap: wrap; justify-content: center; padding: 0.5rem 1rem 0 }
  [part='thumbnail'] { display: grid; place-items: center; min-inline-size: 24px; min-block-size: 24px; inline-size: 24px; block-size: 24px; padding: 0; background: none }
  /* a dot on a phone, a picture where there is room */
  [part='thumbnail']::before { content: ''; inline-size: 0; border: 4px solid var(--_edge); border-radius: 50%; opacity: 0.6; transition: inline-size 0.3s var(--_ease) }
  [part='thumbnail'][aria-pressed='true']::before { border-color: var(--_text); opacity: 1; inline-size: 10px; border-radius: 4px }
  [part='thumbnail'] img { display: none }
  @media (prefers-contrast: more) { [part='thumbnail']::before { border-color: var(--_text); opacity: 1 } }
  @media (prefers-reduced-motion: reduce) { [part='thumbnail']::before { transition: none } }
  @container sheet (min-width: 40rem) {
    #sheet .image { max-block-size: none }
    #thumbnails { justify-content: start; gap: 0.5rem; padding: 0.5rem 0 0 }
    [part='thumbnail'] { inline-size: 64px; block-size: 64px; padding: 3px; overflow: hidden; border-radius: 10px; border: 1.5px solid transparent }
    [part='thumbnail']::before { content: none }
    [part='thumbnail'] img:not([hidden]) { display: block; border-radius: 6px; background: var(--_tint) }
    [part='thumbnail'][aria-pressed='true'] { border-color: var(--_text) }
  }
  @media (max-height: 26rem) { #steps { align-self: end; margin-block-end: 0.25rem } }
  @media (forced-colors: active) { #steps [aria-disabled='true'] { opacity: 1 } }
`;
