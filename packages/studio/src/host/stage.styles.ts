import { css } from 'lit';

/** What is on the screen, the buttons beside it, and the products. */
export const stageStyles = css`
  [part='stage'] { display: grid; grid-template-columns: minmax(0, 1fr); align-content: center; gap: 0.25rem; min-block-size: 9rem; padding: 1rem 1.125rem; border-radius: 18px; box-sizing: border-box; overflow-wrap: anywhere }
  [part='stage'].empty { border: 2px dashed var(--_edge); background: var(--_surface) }
  [part='stage'].shown { grid-template-columns: auto minmax(0, 1fr); column-gap: 1rem; border: 3px solid var(--_air); background: var(--_air-tint) }
  [part='stage'].shown .eyebrow { display: flex; flex-wrap: wrap; gap: 0 0.75rem; color: var(--_air); font-size: 0.875rem }
  [part='stage'].shown #stage::before { content: ''; display: inline-block; inline-size: 9px; block-size: 9px; margin-inline-end: 0.4rem; border-radius: 50%; background: currentcolor }
  [part='stage'] .image { grid-row: span 3; align-self: center; inline-size: 6.5rem; border-radius: 12px }
  [part='stage'] .title { font-size: 1.375rem; font-weight: 600; letter-spacing: -0.01em; line-height: 1.2; overflow-wrap: anywhere }
  [part='stage'] .number { margin-inline-end: 0.35rem; font-variant-numeric: tabular-nums }
  [part='since'] { font-variant-numeric: tabular-nums }
  .facts { display: flex; flex-wrap: wrap; gap: 0 0.75rem; font-size: 0.9375rem; font-variant-numeric: tabular-nums }
  [part='stage'].shown .low { font-weight: 700; text-decoration: underline 1px; text-underline-offset: 3px }

  [part='actions'] { background: var(--_surface); display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem; min-inline-size: 0 }
  [part='actions'] button { display: grid; align-content: center; gap: 0.1rem; min-inline-size: 0; min-block-size: 64px; padding: 0.25rem 1rem; border-radius: 16px; text-align: center }
  [part='actions'] small { min-inline-size: 0; font-size: 0.8125rem; font-weight: 400; line-height: 1.2; overflow-wrap: anywhere }
  [part='next'] { grid-column: 1 / -1; font-size: 1.125rem }
  [part='actions'] [part='next'] { min-block-size: 76px }
  [part='actions'] [part='next'] small { font-size: 1rem }
  [part='said'] { grid-column: 1 / -1; min-block-size: 1.4em; overflow-wrap: anywhere; font-size: 0.875rem; color: var(--_muted) }
  [part='said'].trouble { color: var(--_sale); font-weight: 600 }

  [part='products'] ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 0.5rem }
  [part~='product'] { position: relative; display: flex; align-items: center; gap: 0.75rem; inline-size: 100%; min-block-size: 76px; padding: 0.5rem 0.875rem; border: 1px solid var(--_line); border-radius: 16px; background: var(--_surface); text-align: start }
  [part~='product'] .number { flex: none; inline-size: 1.4em; font-size: 1.625rem; font-weight: 600; line-height: 1; text-align: center; font-variant-numeric: tabular-nums }
  [part~='product'] .words { display: grid; flex: 1; gap: 0.1rem; min-inline-size: 0; font-weight: 400 }
  [part~='product'] .name { display: block; font-weight: 600; overflow-wrap: anywhere }
  [part~='product'] [part='stock'] { color: var(--_muted) }
  [part~='product'] .low { color: var(--_sale); font-weight: 600 }
  [part~='product'] .mark { flex: none; padding: 0.15rem 0.6rem; border-radius: 999px; background: var(--_air); color: var(--_on-air); font-size: 0.75rem; font-weight: 700 }
  [part~='product'][part~='shown'] { border: 3px solid var(--_air); padding: calc(0.5rem - 2px) calc(0.875rem - 2px); background: var(--_air-tint) }

  [part='seen'] .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem }
  [part='seen'] .columns > div { display: grid; align-content: start; gap: 0.35rem; min-block-size: 7.25rem; padding: 0.625rem 0.75rem; border: 1px solid var(--_line); border-radius: 14px; min-inline-size: 0; overflow-wrap: anywhere }
  [part='seen-late'] { border-style: dashed !important }
  .pin { display: flex; align-items: center; gap: 0.5rem; min-block-size: 40px; line-height: 1.2 }
  .pin .image { inline-size: 40px; border-radius: 8px }
  .none { color: var(--_muted) }
  .row { font-size: 0.8125rem }

  @media (hover: hover) { [part='product']:hover { border-color: var(--_text) } }
  @container (max-width: 699px) {
    /* under the thumb, whatever stands above */
    [part='actions'] { position: sticky; z-index: 2; inset-block-end: 0; order: 9; grid-template-columns: 2fr 1fr 1fr; margin-inline: -1rem; padding: 0.5rem 1rem; border-block-start: 1px solid var(--_line); background: var(--_surface) }
    [part='next'] { grid-column: auto }
    [part='seen'] { order: 5 }
    [part='actions'] button { padding-inline: 0.5rem }
    [part='actions'] kbd, [part='undo'] small { display: none }
    /* two lines, whatever the next one is called */
    [part='actions'] [part='next'] small { min-block-size: 2.4em; font-size: 0.875rem }
    [part='said'] { grid-row: 1; min-block-size: 1.4em }
    button, input, textarea, summary { scroll-margin-block: 5rem 9rem }
  }
  @container (max-width: 17em) {
    [part='stage'].shown, [part='actions'], [part='seen'] .columns { grid-template-columns: minmax(0, 1fr) }
    [part='stage'] .image { inline-size: 3rem }
    [part='actions'] { position: static; order: 0 }
    [part='said'] { grid-row: auto }
    [part~='product'], .pin { flex-wrap: wrap }
  }
  @media (forced-colors: active) {
    [part='stage'].shown { border: 4px solid Highlight }
    [part~='product'][part~='shown'] { border: 4px solid Highlight }
    .mark { border: 1px solid CanvasText }
    [part='actions'] button { border-color: ButtonText }
  }
`;
