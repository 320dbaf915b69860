import { css } from 'lit';

export const styles = css`
  :host { display: block; position: absolute; inset: 0; pointer-events: none }
  :host([hidden]) { display: none }
  /* a place in a picture is counted from its left in every script */
  #layer { position: absolute; inset: 0; direction: ltr; overflow: clip; container-type: inline-size }
  [part='marker'] {
    --size: 32px;
    all: unset;
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: var(--size);
    block-size: var(--size);
    translate: calc(var(--x) - 50%) calc(var(--y) - 50%);
    pointer-events: auto;
    touch-action: manipulation;
    cursor: pointer;
  }
  [part='marker'][hidden] { display: none }
  [part='marker']:is(:hover, :focus-visible) { z-index: 1 }
  /* light on dark, so that it stands out from any picture */
  [part='dot'] {
    box-sizing: border-box;
    position: relative;
    display: grid;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: rgb(28 28 26 / 0.6);
    box-shadow: 0 0 0 1px rgb(255 255 255 / 0.55), 0 2px 8px rgb(0 0 0 / 0.3);
    transition: scale 0.2s ease;
  }
  [part='dot']::before, [part='dot']::after { content: ''; position: absolute; border-radius: 50% }
  [part='dot']::before { inset: 8px; background: #fff }
  [part='dot']::after { inset: 2px; border: 2px solid #fff; opacity: 0; animation: pulse 2.6s ease-out infinite }
  :host(:state(still)) [part='dot']::after { animation-play-state: paused }
  [part='marker']:is(:hover, :focus-visible) [part='dot'] { scale: 1.12 }
  [part='marker']:focus-visible { outline: 3px solid #fff; outline-offset: 0; border-radius: 50%; box-shadow: 0 0 0 5px #1c1c1a }
  [part='label'] {
    box-sizing: border-box;
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    translate: var(--label-x) var(--label-y);
    display: grid;
    inline-size: max-content;
    max-inline-size: min(15rem, 100cqi - 16px);
    padding: 0.5rem 0.75rem;
    border: 1px solid transparent;
    border-radius: 12px;
    color: var(--_text);
    background: var(--_surface);
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.22);
    font-size: 0.875rem;
    line-height: 1.35;
    text-align: start;
    overflow-wrap: anywhere;
    visibility: hidden;
    opacity: 0;
    transition: opacity 0.15s ease;
  }
  [part='marker']:is(:hover, :focus-visible) [part='label'] { visibility: visible; opacity: 1 }
  :host(:state(quiet)) [part='label'][part] { visibility: hidden }
  [part='title'] { font-weight: 600 }
  [part='price'] { font-variant-numeric: tabular-nums }
  [part='was'], [part='availability'] { color: var(--_muted) }
  @keyframes pulse {
    0% { scale: 0.5; opacity: 0 }
    25% { opacity: 0.9 }
    100% { scale: 1.5; opacity: 0 }
  }
  @media (pointer: coarse) {
    [part='marker'] { --size: 44px }
  }
  @media (prefers-reduced-motion: reduce) {
    [part='dot']::after { animation: none; opacity: 0.9 }
    [part='dot'], [part='label'] { transition: none }
  }
  @media (prefers-contrast: more) {
    [part='dot'] { background: #000; box-shadow: 0 0 0 2px #fff }
  }
  @media (forced-colors: active) {
    [part='dot'] { background: Canvas; border: 2px solid CanvasText }
    [part='dot']::before { inset: 6px; background: CanvasText }
    [part='dot']::after { animation: none }
    [part='marker']:focus-visible { outline-color: Highlight }
    [part='label'] { border-color: CanvasText }
  }
`;
