import { css } from 'lit';

/** The bar of controls: the line above, the buttons below it, and fewer of them where there is little room. */
export const controlsStyles = css`
  #controls { position: absolute; inset: auto 0 0; z-index: 2; display: grid; grid-template: 'line line time' auto 'start end end' auto / auto 1fr auto; align-items: center; gap: 0 0.75rem; padding: 0 0.5rem 0.375rem; transition: opacity 0.25s, translate 0.25s }
  #line { grid-area: line; position: relative; display: grid; align-items: center; min-width: 3rem; margin-inline-start: 0.5rem }
  [part='time'] { grid-area: time; margin-inline-end: 0.5rem; font-size: 0.8125rem; font-variant-numeric: tabular-nums; white-space: nowrap }
  #start, #end { display: flex; align-items: center }
  #start { grid-area: start }
  #end { grid-area: end; justify-self: end }
  #controls button { flex: none; position: relative; display: grid; place-items: center; width: 44px; height: 44px; padding: 0; border: 0; border-radius: 50%; font: inherit; color: inherit; background: none; cursor: pointer }
  #controls button:hover { background: #fff3 }
  #controls [aria-pressed='true']::after { content: ''; position: absolute; inset: auto 12px 7px; border-block-end: 2px solid }
  #loud { display: none }
  #pip { display: none }

  /* bars */
  [part='seek'], [part='volume'] { appearance: none; box-sizing: border-box; width: 100%; min-width: 0; height: 44px; margin: 0; border-radius: 8px; background: none; cursor: pointer; touch-action: none }
  [part='seek'] { height: 40px }
  [part='volume'] { width: 5.5rem }
  ::-webkit-slider-runnable-track { height: 4px; border-radius: 2px; background: linear-gradient(to right, #fff var(--played), #fff6 0) }
  ::-moz-range-track { height: 4px; border-radius: 2px; background: linear-gradient(to right, #fff var(--played), #fff6 0) }
  [part='volume']:dir(rtl)::-webkit-slider-runnable-track { background: linear-gradient(to left, #fff var(--played), #fff6 0) }
  [part='volume']:dir(rtl)::-moz-range-track { background: linear-gradient(to left, #fff var(--played), #fff6 0) }
  ::-webkit-slider-thumb { appearance: none; width: 14px; height: 14px; margin-block-start: -5px; border: 0; border-radius: 50%; background: #fff; box-shadow: 0 0 0 1px #0003, 0 1px 4px #0008 }
  ::-moz-range-thumb { width: 14px; height: 14px; border: 0; border-radius: 50%; background: #fff; box-shadow: 0 0 0 1px #0003, 0 1px 4px #0008 }

  /* where products are shown; the ends are those of the thumb's way */
  #marks { position: absolute; inset: 0 7px; pointer-events: none }
  #controls [part='mark'] { position: absolute; inset: 0 auto 0 calc(100% * var(--at)); width: 24px; height: 24px; margin: auto -12px; pointer-events: auto }
  [part='mark']:hover { z-index: 1 }
  [part='mark']::before { content: ''; width: 8px; height: 8px; border: 2px solid #1c1c1a; border-radius: 50%; background: #fff; transition: scale 0.15s }
  [part='mark']:hover::before { scale: 1.4 }
  [part='hint'] { position: absolute; inset: auto auto calc(100% + 8px) 50%; translate: calc(-100% * var(--at)) 0; display: flex; align-items: center; gap: 0.625rem; width: max-content; max-width: min(15rem, 70cqi); padding: 0.375rem 0.75rem 0.375rem 0.375rem; border-radius: 12px; font-size: 0.8125rem; text-align: start; color: #fff; background: #1c1c1aee; visibility: hidden; opacity: 0; transition: opacity 0.15s; pointer-events: none }
  [part='hint'] > span { padding-inline-start: 0.375rem }
  [part='hint'] img { width: 44px; height: 44px; border-radius: 8px; object-fit: cover }
  [part='mark']:hover [part='hint'] { visibility: visible; opacity: 1 }

  /* what is chosen less often */
  #settings { position: absolute; inset: auto 0.5rem calc(100% - 0.25rem) auto; inset-inline: auto 0.5rem; box-sizing: border-box; display: grid; gap: 0.875rem; width: min(17.5rem, 100cqi - 1rem); max-height: calc(100cqh - 8rem); overflow-y: auto; overscroll-behavior: contain; padding: 0.875rem; border-radius: 16px; background: #1c1c1a; box-shadow: 0 8px 32px #0006; font-size: 0.875rem }
  /* not half of a product beside them */
  #over:has(#settings) [part='pins'] { visibility: hidden }
  fieldset { display: flex; flex-wrap: wrap; gap: 0.375rem; min-width: 0; margin: 0; padding: 0; border: 0 }
  legend { padding: 0; margin-block-end: 0.375rem; color: #c9c6bf }
  label { position: relative; display: inline-grid; place-items: center; min-width: 40px; box-sizing: border-box; min-height: 36px; padding-inline: 0.5rem; border: 1px solid #fff5; border-radius: 999px; cursor: pointer }
  label:has(:checked) { color: #1c1c1a; background: #fff; border-color: #fff; font-weight: 600 }
  label:has(:focus-visible) { outline: 3px solid #fff; outline-offset: 2px }
  label input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer }
  #loudness { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; color: #c9c6bf }
  #loudness [part='volume'] { flex: 1 1 5rem; width: auto; max-width: 10rem }
  #controls .wide { width: 100%; height: auto; min-height: 44px; border: 1px solid #fff5; border-radius: 999px }
  @media (pointer: coarse) { label { min-width: 44px; min-height: 44px } }

  /* nobody moves: only the line stays, at the very bottom */
  [data-away] #controls { pointer-events: none; translate: 0 67px }
  [data-away] :is(#start, #end, [part='time'], #marks) { opacity: 0 }
  [data-away] #line { grid-column-end: -1; margin-inline-end: 0.5rem }
  [data-away] ::-webkit-slider-thumb { scale: 0 }
  [data-away] ::-moz-range-thumb { scale: 0 }

  @container (min-width: 40rem) {
    #controls { padding-inline: 0.75rem }
    #loud { display: contents }
    #pip { display: contents }
    #loudness, #controls #small { display: none }
  }
  @container (max-height: 19rem) {
    #controls { padding-block-end: 0 }
    #line [part='seek'] { height: 24px }
    #start, #end { margin-block-start: -0.5rem }
    #settings { max-height: calc(100cqh - 4rem) }
    [data-away] #controls { translate: 0 37px }
  }
  /* the time is said by the bar as well; sound and captions are among the settings */
  @container (max-height: 19rem) and (max-width: 26rem) { [part='time'] { display: none } }
  @container (max-height: 19rem) and (max-width: 20rem) { #controls :is([part='mute'], [part='captions']) { display: none } }
  @media (prefers-reduced-motion: reduce) { #controls, #controls * { transition: none } }
  @media (forced-colors: active) {
    [part='seek'], [part='volume'] { appearance: auto }
    #settings, [part='hint'] { border: 1px solid }
    label:has(:checked) { outline: 2px solid Highlight }
    [part='mark']::before { background: Highlight; forced-color-adjust: none }
    #controls { background: Canvas }
  }
`;
