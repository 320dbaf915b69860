import { css } from 'lit';

export const embeddedStyles = css`
  dialog[part='checkout'] {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    box-sizing: border-box;
    inline-size: min(100%, 34rem);
    block-size: min(100%, 52rem);
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    border: 0;
    border-radius: 16px;
    overflow: hidden;
    color: var(--_text);
    background: var(--_surface);
    box-shadow: 0 0 60px rgb(0 0 0 / 0.22);
  }
  dialog[part='checkout']::backdrop { background: rgb(20 18 15 / 0.5) }
  dialog[part='checkout'] header { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding-block: 0.5rem; padding-inline: 1.25rem 0.5rem; border-block-end: 1px solid var(--_line) }
  dialog[part='checkout'] h2 { margin: 0; font-size: 1.125rem; font-weight: 500 }
  dialog[part='checkout'] h2:focus { outline: none }
  dialog[part='checkout'] [part='message'] { margin: 0; padding: 0.75rem 1.25rem; background: var(--_tint) }
  dialog[part='checkout'] [part='message'][hidden] { display: none }
  dialog[part='checkout'] iframe { grid-row: 3; inline-size: 100%; block-size: 100%; border: 0; background: #fff }
  dialog[part='checkout'] [part='close'] { display: grid; place-items: center; inline-size: 44px; block-size: 44px; padding: 0; border: 1px solid transparent; border-radius: 50%; color: inherit; background: var(--_tint); cursor: pointer }
  dialog[part='checkout'] [part='close']:focus-visible { outline: 2px solid var(--_text); outline-offset: 2px }
  dialog[part='checkout'] .icon { inline-size: 20px; block-size: 20px; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round }
  @media (max-width: 40rem) { dialog[part='checkout'] { inline-size: 100%; block-size: 100%; border-radius: 0 } }
  @media (forced-colors: active) { dialog[part='checkout'] { border: 1px solid CanvasText } dialog[part='checkout'] [part='close'] { border-color: ButtonText } }
`;
