/** Keys that work wherever the focus is inside the player, but in fields and dialogs. `shortcuts="off"` turns them off. */
import type { Deck } from './deck.js';
import { neighbour } from './marks.js';
import { STEP } from './seek-bar.js';
import { hasFullScreen, toggleFullScreen } from './screen.js';

const JUMP = 10;
const LOUDER = 0.1;

type Act = (deck: Deck) => void;

const by =
  (seconds: number): Act =>
  ({ seek, video }) =>
    seek(video.currentTime + seconds);
const louder =
  (step: number): Act =>
  ({ video }) => {
    video.volume = Math.min(1, Math.max(0, video.volume + step));
    video.muted = video.volume === 0;
  };
const toggle: Act = (deck) => deck.toggle();

const KEYS: Readonly<Record<string, Act>> = {
  ' ': toggle,
  k: toggle,
  m: ({ video }) => void (video.muted = !video.muted),
  c: ({ captions }) => captions.toggle(),
  f: ({ player, video }) => void (hasFullScreen(video) && toggleFullScreen(player, video)),
  j: by(-JUMP),
  l: by(JUMP),
  arrowleft: by(-STEP),
  arrowright: by(STEP),
  arrowup: louder(LOUDER),
  arrowdown: louder(-LOUDER),
  home: ({ seek, range }) => seek(range().start),
  end: ({ seek, range }) => seek(range().end),
  n: (deck) => deck.seek(neighbour(deck, 1)),
  p: (deck) => deck.seek(neighbour(deck, -1)),
};

/** What takes keys itself: all of them, or only those that press it. */
const FIELD = 'input:not([type="range"]), textarea, select, [contenteditable], dialog';
const PRESSED = 'button, a[href], summary';
const MOVED = /^(arrow|home$|end$|page)/;

export function onKey(event: KeyboardEvent, deck: Deck): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented || ctrlKey || metaKey || altKey || deck.player.shortcuts === 'off') return;
  const path = event.composedPath();
  const inside = path.slice(0, path.indexOf(deck.player)).filter((node) => node instanceof Element);
  if (inside.some((node) => node.matches(FIELD))) return;
  if ((key === ' ' || key === 'Enter') && inside.some((node) => node.matches(PRESSED))) return;
  if (MOVED.test(key.toLowerCase()) && inside.some((node) => node.matches('input'))) return;
  const act = /^\d$/.test(key) ? tenths(Number(key)) : KEYS[key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act(deck);
}

const tenths =
  (n: number): Act =>
  ({ seek, range }) => {
    const { start, end } = range();
    seek(start + ((end - start) * n) / 10);
  };
