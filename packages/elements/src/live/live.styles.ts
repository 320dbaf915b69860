import { css } from 'lit';

/** The mark of a live show among the controls. Whether one is there is seen by its form too, and not by colour alone. */
export const liveStyles = css`
  #controls [part='live'] { display: inline-flex; align-items: center; gap: 0.4375rem; width: auto; padding: 0 0.75rem; border-radius: 999px; font-size: 0.8125rem; font-weight: 600; text-transform: uppercase; letter-spacing: 0.04em }
  #controls [part='live'][aria-pressed]::after { content: none }
  [part='live'] i { box-sizing: border-box; width: 10px; height: 10px; border: 2px solid; border-radius: 50%; opacity: 0.8 }
  [part='live'][aria-pressed='true'] i { border-color: #ff5a4d; background: #ff5a4d; opacity: 1; box-shadow: 0 0 0 3px #ff5a4d40 }
  [part='live'][aria-pressed='true'] { cursor: default }
  [part='time']:empty { display: none }
  #controls:has([part='live']) #line { margin-inline-end: 0.5rem }
  @container (max-height: 19rem) and (max-width: 20rem) { [part='live'] span { display: none } }
  /* letters so large that there is no room: the bar says the same */
  @container (max-width: 18rem) { #controls:has([part='live']) [part='time'] { display: none } }
  @media (forced-colors: active) {
    [part='live'] i { border-color: ButtonText; opacity: 1 }
    [part='live'][aria-pressed='true'] i { border-color: Highlight; background: Highlight; forced-color-adjust: none; box-shadow: none }
  }
`;
