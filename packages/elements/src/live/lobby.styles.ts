import { css } from 'lit';

/** Over the poster, or the last picture; dark enough under white words for a picture of any colour. */
export const lobbyStyles = css`
  [part='lobby'] { position: absolute; inset: 0; z-index: 1; box-sizing: border-box; display: grid; grid-template-columns: minmax(0, 1fr); align-content: safe center; justify-items: center; gap: 0.375rem; overflow: auto; padding: 4rem 1.25rem 1.5rem; text-align: center; color: #fff; background: rgb(12 12 11 / 0.68) }
  /* nothing is shown in a picture that is not there; what the show has is among all its products */
  #over:has([part='lobby']) [part='pins'] { display: none }
  [part='lobby'] :is(h2, p) { max-inline-size: 100%; margin: 0; overflow-wrap: anywhere; text-wrap: balance }
  [part='lobby'] h2 { max-width: 24ch; font-size: clamp(1.25rem, 5cqi, 2.125rem); font-weight: 600; line-height: 1.15 }
  [part='lobby'] h2:focus { outline: none }
  [part='lobby'] .label { font-size: 0.875rem; color: #e4e2dc }
  [part='lobby'] time + .label, [part='lobby'] p + .label { margin-block-start: 0.75rem }
  [part='lobby'] vitrine-countdown { --vitrine-text: #fff; --vitrine-muted: #e4e2dc }
  .acts { max-inline-size: 100%; display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: 0.625rem; margin-block-start: 1rem }
  [part='calendar'], [part='reminder'] { box-sizing: border-box; display: inline-flex; align-items: center; justify-content: center; max-inline-size: 100%; min-height: 44px; padding: 0.25rem min(1.25rem, 8%); border: 1px solid #fff; border-radius: 999px; font: inherit; font-weight: 600; text-decoration: none; overflow-wrap: anywhere; color: #fff; background: none; cursor: pointer }
  [part='reminder'] { color: #1c1c1a; background: #fff }
  [part='reminder'][aria-busy='true'] { opacity: 0.75 }
  #over [part='lobby'] :is(a, button):focus-visible { outline: 3px solid #fff; outline-offset: 3px; box-shadow: 0 0 0 2px #000 }
  @media (hover: hover) { [part='calendar']:hover { background: #fff3 } }
  @container (max-height: 24rem) {
    [part='lobby'] { gap: 0.125rem; padding-block: 0.75rem; padding-inline-end: 4rem }
    [part='lobby'] p + .label { margin-block-start: 0.25rem }
    .acts { margin-block-start: 0.375rem }
  }
  @media (forced-colors: active) { [part='lobby'] { background: Canvas; color: CanvasText } }
`;
