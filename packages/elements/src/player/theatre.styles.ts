import { css } from 'lit';

export const theatreStyles = css`
  #screen { position: absolute; inset: 0 }
  video { width: 100%; height: 100%; object-fit: cover; display: block }
  #controls {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.25rem;
    color: #fff;
    background: rgb(0 0 0 / 0.6);
  }
  #controls button {
    flex: none;
    width: 44px;
    height: 44px;
    border: 0;
    padding: 0;
    border-radius: 50%;
    color: inherit;
    background: none;
    font: inherit;
    cursor: pointer;
    position: relative;
  }
  #controls button[aria-pressed='true'] { text-decoration: underline 2px; text-underline-offset: 4px }
  #controls :focus-visible { outline: 3px solid #fff; outline-offset: -4px; box-shadow: 0 0 0 1px #000 }
  [data-icon]::before { content: ''; position: absolute; inset: 12px; background: currentcolor }
  [data-icon='play']::before { clip-path: polygon(10% 0, 100% 50%, 10% 100%) }
  [data-icon='pause']::before { clip-path: polygon(10% 0, 38% 0, 38% 100%, 62% 100%, 62% 0, 90% 0, 90% 100%, 10% 100%) }
  [data-icon='sound']::before { clip-path: polygon(0 30%, 35% 30%, 70% 0, 70% 100%, 35% 70%, 0 70%) }
  [data-icon='muted']::before { clip-path: polygon(0 30%, 35% 30%, 70% 0, 70% 40%, 100% 10%, 100% 25%, 20% 100%, 0 100%, 30% 70%, 0 70%) }
  [data-icon='captions']::before { content: none }
  [part='seek'] { flex: 1; min-width: 0; height: 44px; accent-color: #fff; margin: 0 }
  [part='time'] { flex: none; min-width: 6.5em; text-align: center; font-variant-numeric: tabular-nums; font-size: 0.8125rem }
  /* out of the controls' way; a translation is no layout shift */
  [part='pins'] { translate: 0 -52px }
  #bag { z-index: 1; position: absolute; inset: 0.5rem 0.5rem auto auto; inset-inline: auto 0.5rem }
`;
