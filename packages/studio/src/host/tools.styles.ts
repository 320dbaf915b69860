import { css } from 'lit';

/** The tools: tabs, forms, the chat, the log. */
export const toolStyles = css`
  .tabs { display: grid; grid-template-columns: repeat(auto-fit, minmax(5.25rem, 1fr)); gap: 0.25rem; padding: 0.25rem; border-radius: 16px; background: var(--_tint) }
  [part='tab'] { position: relative; padding: 0 0.25rem; border-radius: 12px; background: none; font-weight: 500 }
  [part='tab'][aria-pressed='true'] { background: var(--_accent); color: var(--_on-accent) }
  [part='tab'].on::after { content: ''; position: absolute; inset-block-start: 7px; inset-inline-end: 6px; inline-size: 8px; block-size: 8px; border-radius: 50%; background: var(--_air) }
  [part='tab'].on[aria-pressed='true']::after { background: light-dark(#ff9f90, #b3261e) }
  [part='tool'] { display: grid; gap: 0.875rem; align-content: start; min-inline-size: 0 }

  form { display: grid; gap: 0.75rem; min-inline-size: 0 }
  .field { display: grid; gap: 0.25rem; align-content: start; min-inline-size: 0 }
  label, legend { font-size: 0.875rem; font-weight: 600 }
  label .muted, legend .muted { font-weight: 400 }
  input:not([type]), textarea { inline-size: 100%; min-block-size: 48px; padding: 0 0.875rem; border: 1px solid var(--_edge); border-radius: 12px; background: var(--_surface); color: inherit; font: inherit; font-size: 1rem }
  textarea { padding-block: 0.625rem; resize: vertical }
  [aria-invalid='true'] { border: 2px solid var(--_sale) !important }
  [part='error'] { color: var(--_sale); font-size: 0.875rem; font-weight: 600 }
  .together { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 0.75rem; align-items: start }
  .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem }
  [part='send'] { min-block-size: 56px; padding-inline: 1.75rem; font-size: 1rem }
  .choices div { display: flex; flex-wrap: wrap; gap: 0.375rem; max-block-size: 11rem; margin-block-start: 0.35rem; padding: 3px; overflow-y: auto }
  .choices label { position: relative; display: block; font-weight: 400 }
  .choices input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer }
  .choices span { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.35rem; min-block-size: 44px; padding: 0 0.875rem; border: 1px solid var(--_edge); border-radius: 999px }
  .choices legend span { display: inline; padding: 0; border: 0 }
  .choices input:checked + span { border-color: var(--_accent); background: var(--_accent); color: var(--_on-accent) }
  .choices input:focus-visible + span { outline: 2px solid var(--_text); outline-offset: 2px }

  ul.running { display: grid; gap: 0.5rem }
  [part='running'] { display: grid; gap: 0.625rem; justify-items: start; padding: 0.75rem 0.875rem; border: 1px solid var(--_line); border-inline-start: 5px solid var(--_accent); border-radius: 14px; overflow-wrap: anywhere }
  .bars { display: grid; gap: 0.5rem; inline-size: 100% }
  .bars li { display: grid; grid-template-columns: minmax(0, 1fr) 5.5rem; gap: 0 0.75rem; align-items: end; font-variant-numeric: tabular-nums }
  .bars label { display: grid; gap: 0.2rem }
  progress { inline-size: 100%; block-size: 10px; accent-color: var(--_accent) }

  #lines { block-size: clamp(12rem, 40vh, 24rem); overflow-y: auto; overscroll-behavior: contain; border: 1px solid var(--_line); border-radius: 14px; scrollbar-width: thin }
  [part='lines'] { display: flex; flex-direction: column; justify-content: end; min-block-size: 100%; padding: 0.25rem; box-sizing: border-box }
  [part~='line'] { display: block; inline-size: 100%; min-block-size: 44px; padding: 0.35rem 0.625rem; border: 2px solid transparent; border-radius: 10px; background: none; font-weight: 400; text-align: start; overflow: clip; overflow-wrap: anywhere; user-select: text }
  [part~='picked'] { border-color: var(--_accent); background: var(--_tint) }
  [part='name'] { color: var(--_muted); font-size: 0.8125rem; font-weight: 600 }
  [part='host'] { padding-inline: 0.45em; border-radius: 4px; background: var(--_accent); color: var(--_on-accent); font-size: 0.6875rem; font-weight: 700; line-height: 1.5 }
  [part='empty'] { display: grid; place-items: center; min-block-size: 8rem; padding: 1rem; color: var(--_muted); text-align: center }
  [part='new'] { justify-self: center; background: var(--_surface) }
  [part='bar'] { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; min-block-size: 52px }
  [part='bar'] button { flex: 1; min-block-size: 52px; min-inline-size: 0; overflow-wrap: anywhere }
  [part='composer'] { grid-template-columns: minmax(0, 1fr) auto; gap: 0.5rem }
  [part='waiting'] { display: grid; gap: 0.5rem; padding: 0.75rem 0.875rem; border: 2px solid var(--_care); border-radius: 14px; overflow-wrap: anywhere }
  [part='waiting'].none { border: 1px dashed var(--_edge); color: var(--_muted) }
  .held { min-block-size: 2.8em }
  [part='waiting'] .strong, [part='waiting'] .quiet { flex: 1; min-block-size: 56px }
  [part='rules'] { border-block-start: 1px solid var(--_line) }
  summary { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.35rem; overflow-wrap: anywhere; min-block-size: 48px; cursor: pointer }
  summary::before { content: '+'; inline-size: 1em; font-weight: 600 }
  [open] > summary::before { content: '−' }
  [part='rules'] > :is(form, section) { margin-block-end: 1.25rem }
  [part='rules'] .buttons { margin-block: 0.35rem }
  [part='words'] button { justify-self: start }

  [part='entries'] { max-block-size: 32rem; overflow-y: auto; overscroll-behavior: contain }
  [part~='entry'] { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: 0.25rem 0.75rem; min-block-size: 52px; padding: 0.25rem 0; border-block-end: 1px solid var(--_line); overflow-wrap: anywhere }
  [part~='entry'] > .muted { font-size: 0.8125rem; font-variant-numeric: tabular-nums }
  [part~='entry'] button + button { grid-column: 3 }
  [part='fate'] { display: block; font-size: 0.8125rem; color: var(--_muted) }
  [part~='trouble'] [part='fate'] { color: var(--_sale); font-weight: 600 }
  [part='keys'] { display: grid; gap: 0.25rem }
  [part='keys'] div { display: grid; grid-template-columns: 4rem minmax(0, 1fr); align-items: center; min-block-size: 40px; border-block-end: 1px solid var(--_line) }
  [part='keys'] kbd { font-size: 0.9375rem; opacity: 1 }
  @container (max-width: 17em) {
    .tabs, .bars li, [part='composer'], [part~='entry'], [part='keys'] div { grid-template-columns: minmax(0, 1fr) }
    [part~='entry'] button + button { grid-column: auto }
    [part='tab'], [part='mode'], .buttons button, [part='running'] button { max-inline-size: 100% }
    .together { grid-template-columns: minmax(0, 1fr) }
  }
  @media (forced-colors: active) {
    [part='tab'][aria-pressed='true'], [part='mode'][aria-pressed='true'], .choices input:checked + span, [part~='picked'] { outline: 3px solid Highlight; outline-offset: -3px }
    .choices span, [part='tab'] { border: 1px solid ButtonText }
    [part='tab'].on::after { background: Highlight }
  }
`;
