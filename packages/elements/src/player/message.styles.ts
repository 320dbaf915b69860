import { css } from 'lit';

/** What is said over the picture: that it is waited for, or what is in the way. */
export const messageStyles = css`
  /* without a poster there is no box but that of the words */
  [part='frame'] { min-height: 9rem }
  [part='message'] {
    position: absolute;
    inset: 0;
    z-index: 1;
    margin: auto;
    height: fit-content;
    width: fit-content;
    max-width: 80%;
    padding: 1rem;
    border-radius: 12px;
    color: #fff;
    background: #1c1c1a;
  }
  [part='message'] button { display: block; min-height: 44px; margin-top: 0.5rem; padding: 0 1rem; border: 1px solid; border-radius: 999px; font: inherit; color: inherit; background: none; cursor: pointer }
  [part='message'] :focus-visible { outline: 3px solid #fff; outline-offset: 2px }
`;
