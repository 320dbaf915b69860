import type { Deck } from './deck.js';
import { spokenTime, timeCode } from './time.js';

export interface SeekBar {
  readonly input: HTMLInputElement;
  readonly time: HTMLElement;
  /** Brings both up to date, where that is not the video's doing. */
  follow(): void;
}

/** Seconds that an arrow key moves by. */
export const STEP = 5;

/**
 * The seek bar and the time. They follow the video by themselves, several times a second, so that the player around them
 * renders nothing while the same cues hold.
 */
export function createSeekBar(deck: () => Deck): SeekBar {
  const { video } = deck();
  const input = document.createElement('input');
  const time = document.createElement('span');
  Object.assign(input, { type: 'range', min: '0', step: '0.1', value: '0' });
  input.part.add('seek');
  // time runs from left to right in every script
  input.dir = 'ltr';
  time.part.add('time');
  time.ariaHidden = 'true';

  const follow = () => {
    const { t, locale, live, range } = deck();
    const { currentTime } = video;
    const { start, end } = range();
    const length = Number.isFinite(end - start) ? end - start : 0;
    input.min = String(start);
    input.max = String(start + length);
    input.value = String(currentTime);
    input.style.setProperty('--played', `${length ? ((currentTime - start) / length) * 100 : 0}%`);
    const [shown, spoken] = live?.words(t, locale) ?? [
      `${timeCode(currentTime)} / ${timeCode(end)}`,
      t('timeOf', { time: spokenTime(currentTime, locale), duration: spokenTime(length, locale) }),
    ];
    input.setAttribute('aria-label', t('seek'));
    input.setAttribute('aria-valuetext', spoken);
    time.dir = live ? 'auto' : 'ltr';
    time.textContent = shown;
  };
  for (const name of ['timeupdate', 'durationchange', 'seeking', 'emptied']) video.addEventListener(name, follow);
  input.addEventListener('input', () => {
    deck().seek(Number(input.value));
    follow();
  });
  input.addEventListener('keydown', (event) => {
    const by = { ArrowRight: STEP, ArrowUp: STEP, ArrowLeft: -STEP, ArrowDown: -STEP }[event.key];
    if (by === undefined) return;
    // the browser's own step is a tenth of a second
    event.preventDefault();
    deck().seek(video.currentTime + by);
    follow();
  });
  follow();
  return { input, time, follow };
}
