import type { Track } from '@vitrine/core';
import { languageOf } from '@vitrine/core';

export const isCaption = ({ kind }: { kind: string }): boolean => kind === 'captions' || kind === 'subtitles';

/**
 * Puts the show's captions on the video. Added once the video knows its source, because attaching one wipes the cues of
 * tracks that were there before.
 */
export function addTracks(video: HTMLVideoElement, tracks: readonly Track[], language: string): void {
  // a caption file of another origin is read only in this mode, which then holds for the video too
  if (tracks.some(({ src }) => new URL(src).origin !== location.origin)) video.crossOrigin = 'anonymous';
  const add = () => {
    for (const { kind, src, lang, label } of tracks) {
      const track = document.createElement('track');
      Object.assign(track, { kind, src, srclang: lang, label });
      video.append(track);
      track.track.mode = 'disabled';
    }
    // the shopper's own language first when captions are turned on
    video.dataset['language'] = languageOf(language);
  };
  if (video.readyState > 0) add();
  else video.addEventListener('loadedmetadata', add, { once: true });
}

export const showingTrack = (video: HTMLVideoElement): TextTrack | undefined =>
  Array.from(video.textTracks).find((track) => isCaption(track) && track.mode === 'showing');

/** Turns captions on, in the shopper's language where there are such, or off. */
export function toggleCaptions(video: HTMLVideoElement, after: () => void): void {
  const showing = showingTrack(video);
  const all = Array.from(video.textTracks).filter(isCaption);
  if (showing) showing.mode = 'disabled';
  else {
    const best = all.find((track) => languageOf(track.language) === video.dataset['language']) ?? all[0];
    if (best) best.mode = 'showing';
  }
  after();
}
