import type { MessageKey, Translate } from '@vitrine/core';
import { spokenTime, timeCode } from './time.js';

export interface SeekBar {
  readonly input: HTMLInputElement;
  readonly time: HTMLElement;
}

/** Seconds that an arrow key moves by. */
export const STEP = 5;

/**
 * The seek bar and the time. They follow the video by themselves, several times a second, so that the player around them
 * renders nothing while the same cues hold.
 */
export function createSeekBar(
  video: HTMLVideoElement,
  { t, locale, seek }: { t(): Translate<MessageKey>; locale(): string; seek(to: number): void },
): SeekBar {
  const input = document.createElement('input');
  const time = document.createElement('span');
  Object.assign(input, { type: 'range', min: '0', step: '0.1', value: '0' });
  input.part.add('seek');
  // time runs from left to right in every script
  input.dir = 'ltr';
  time.dir = 'ltr';
  time.part.add('time');
  time.ariaHidden = 'true';

  const follow = () => {
    const { currentTime } = video;
    const duration = Number.isFinite(video.duration) ? video.duration : 0;
    input.max = String(duration);
    input.value = String(currentTime);
    input.style.setProperty('--played', `${duration ? (currentTime / duration) * 100 : 0}%`);
    const words = t()('timeOf', { time: spokenTime(currentTime, locale()), duration: spokenTime(duration, locale()) });
    input.setAttribute('aria-label', t()('seek'));
    input.setAttribute('aria-valuetext', words);
    time.textContent = `${timeCode(currentTime)} / ${timeCode(video.duration)}`;
  };
  for (const name of ['timeupdate', 'durationchange', 'seeking', 'emptied']) video.addEventListener(name, follow);
  input.addEventListener('input', () => {
    seek(Number(input.value));
    follow();
  });
  input.addEventListener('keydown', (event) => {
    const by = { ArrowRight: STEP, ArrowUp: STEP, ArrowLeft: -STEP, ArrowDown: -STEP }[event.key];
    if (by === undefined) return;
    // the browser's own step is a tenth of a second
    event.preventDefault();
    seek(video.currentTime + by);
    follow();
  });
  follow();
  return { input, time };
}
