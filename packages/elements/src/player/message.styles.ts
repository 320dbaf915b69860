import { css } from 'lit';

/** What is said over the picture: that it is waited for, or what is in the way. */
export const messageStyles = css`
  /* without a poster there is no box but that of the words */
  [part='frame']:has([part='message'][role]) { min-height: 15em }
  [part='message'] {
    position: absolute;
    inset: 0;
    z-index: 1;
    margin: auto;
    height: fit-content;
    width: fit-content;
    max-width: min(80%, 22rem);
    padding: 1rem 1.25rem;
    border-radius: 16px;
    text-align: center;
    color: #fff;
    background: #1c1c1af2;
  }
  [part='message'] button { display: block; min-height: 44px; margin: 0.75rem auto 0; padding: 0 1.25rem; border: 1px solid; border-radius: 999px; font: inherit; font-weight: 600; color: inherit; background: none; cursor: pointer }
  [part='message'] :focus-visible { outline: 3px solid #fff; outline-offset: 2px }
  /* too low for a product below what is said, which goes to the top then, beside the bag that has its corner */
  @container (max-height: 24rem) {
    :where(#over:has(vitrine-product)) [part='message'] { inset-inline: 0.5rem 3.75rem; margin-block: 0.5rem auto; max-width: 22rem; padding: 0.5rem 1rem }
    :where(#over:has(vitrine-product)) [part='message'] button { display: inline-block; margin: 0 0.75rem }
    #over:has([part='message'][role]) #corner { justify-content: end }
    #over:has([part='message'][role]) #corner > :not(#bag) { display: none }
  }
  [part='message'].wait { display: flex; align-items: center; gap: 0.625rem; padding: 0.625rem 1rem; border-radius: 999px; font-size: 0.875rem; pointer-events: none }
  .wait i { width: 18px; height: 18px; border: 2px solid #fff5; border-block-start-color: #fff; border-radius: 50%; animation: turn 0.9s linear infinite }
  @keyframes turn { to { rotate: 1turn } }
  @media (prefers-reduced-motion: reduce) { .wait i { animation: none } }
  @media (forced-colors: active) { [part='message'] { border: 1px solid } }
`;
