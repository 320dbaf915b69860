import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey, Translate } from '@vitrine/core';
import { showingTrack } from './tracks.js';

/** `1:05`, or `1:02:05` from an hour on. */
export function timeCode(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–:––';
  const whole = Math.floor(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  const head = minutes < 60 ? `${minutes}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  return `${head}:${two(whole % 60)}`;
}

export interface SeekBar {
  readonly input: HTMLInputElement;
  readonly time: HTMLElement;
}

/**
 * The seek bar and the time. They follow the video by themselves, several times a second, so that the player around them
 * renders nothing while the same cues hold.
 */
export function createSeekBar(video: HTMLVideoElement, t: () => Translate<MessageKey>): SeekBar {
  const input = document.createElement('input');
  const time = document.createElement('span');
  Object.assign(input, { type: 'range', min: '0', step: '0.1', value: '0' });
  input.part.add('seek');
  // time runs from left to right in every script
  input.dir = 'ltr';
  time.dir = 'ltr';
  time.part.add('time');
  const follow = () => {
    const { currentTime } = video;
    const duration = Number.isFinite(video.duration) ? video.duration : 0;
    input.max = String(duration);
    input.value = String(currentTime);
    const words = t()('timeOf', { time: timeCode(currentTime), duration: timeCode(video.duration) });
    input.setAttribute('aria-label', t()('seek'));
    input.setAttribute('aria-valuetext', words);
    time.textContent = `${timeCode(currentTime)} / ${timeCode(video.duration)}`;
  };
  for (const name of ['timeupdate', 'durationchange', 'seeking', 'emptied']) video.addEventListener(name, follow);
  input.addEventListener('input', () => {
    video.currentTime = Number(input.value);
    follow();
  });
  follow();
  return { input, time };
}

export interface ControlsOptions {
  readonly video: HTMLVideoElement;
  readonly t: Translate<MessageKey>;
  readonly seekBar: SeekBar;
  toggle(): void;
  readonly hasCaptions: boolean;
  captions(): void;
}

export function controls({ video, t, seekBar, toggle, hasCaptions, captions }: ControlsOptions): TemplateResult {
  const name = video.ended ? t('replay') : t(video.paused ? 'play' : 'pause');
  const showing = showingTrack(video);
  return html`<div id="controls" part="controls">
    <button id="toggle" part="toggle" type="button" aria-label=${name} data-icon=${video.paused ? 'play' : 'pause'} @click=${toggle}></button>
    ${seekBar.input}${seekBar.time}
    <button part="mute" type="button" aria-label=${t(video.muted ? 'unmute' : 'mute')} data-icon=${video.muted ? 'muted' : 'sound'}
      @click=${() => (video.muted = !video.muted)}></button>
    ${
      hasCaptions
        ? html`<button part="captions" type="button" aria-label=${t('captions')} aria-pressed=${!!showing} data-icon="captions" @click=${captions}>CC</button>`
        : nothing
    }
  </div>`;
}
