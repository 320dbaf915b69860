import type { MessageKey, Translate } from '@vitrine/core';

/** A bar of the volume, which follows the video. A video that is muted stands at nothing, and is no longer muted once it is moved. */
export function createVolumeBar(video: HTMLVideoElement, t: () => Translate<MessageKey>): HTMLInputElement {
  const input = document.createElement('input');
  Object.assign(input, { type: 'range', min: '0', max: '1', step: '0.05' });
  input.part.add('volume');
  const follow = () => {
    const volume = video.muted ? 0 : video.volume;
    input.value = String(volume);
    input.style.setProperty('--played', `${volume * 100}%`);
    input.setAttribute('aria-label', t()('volume'));
    input.setAttribute('aria-valuetext', `${Math.round(volume * 100)} %`);
  };
  video.addEventListener('volumechange', follow);
  input.addEventListener('input', () => {
    video.volume = Number(input.value);
    video.muted = video.volume === 0;
  });
  follow();
  return input;
}
