/** The browser itself as an engine: for a file, and for HLS where it has no media source extensions. */
import { problem, type Source } from '@vitrine/core';
import type { Engine, EngineHost } from './engine.js';
import { watchStall } from './reconnect.js';

/** Milliseconds before each attempt to take up again. */
const PAUSES = [1_000, 2_000, 4_000, 8_000];
/** Roughly what browsers fetch of a file to know its first picture; they do not tell. */
export const METADATA_BYTES = 300_000;

/** Plays a source by the browser's own means on the host's video. */
export function attachFile({ src }: Source, { video, start, warm, live, onFault, onStall }: EngineHost): Engine {
  const stall = watchStall(video, (state) => onStall?.(state));
  const unwatch = live?.watchVideo(video);
  let attempts = 0;
  let timer = 0;

  const load = (from: number) => {
    video.src = from > 0 ? `${src}#t=${from}` : src;
    video.load();
  };
  const again = () => {
    const wasPlaying = !video.paused;
    load(video.currentTime || start);
    if (wasPlaying) video.play().catch(() => undefined);
  };
  const fail = () => {
    const { code, message } = video.error ?? { code: 0, message: '' };
    const isNetwork = code === MediaError.MEDIA_ERR_NETWORK;
    const pause = isNetwork ? PAUSES[attempts++] : undefined;
    if (pause !== undefined) {
      stall.failed();
      timer = window.setTimeout(again, pause);
      return;
    }
    const kind = isNetwork ? 'network' : code === MediaError.MEDIA_ERR_DECODE ? 'decode' : 'unsupported';
    // a policy that refuses the address is told of in a task of its own, and names the cause
    timer = window.setTimeout(() => onFault(problem(`media/${kind}`, `${src}: media error ${code}`, { cause: message })));
  };
  const moves = () => {
    attempts = 0;
    stall.arrived();
  };
  video.addEventListener('error', fail);
  video.addEventListener('playing', moves);
  const { preload } = video;
  video.preload = warm ? 'metadata' : 'auto';
  // a press may have begun with it already; where that went wrong it is tried once more, now that somebody watches
  if (video.src !== src || start > 0 || video.error) load(start);

  const edge = (): number | null =>
    video.duration === Infinity && video.seekable.length ? video.seekable.end(video.seekable.length - 1) : null;

  return {
    programDate: () => {
      const from = (video as HTMLVideoElement & { getStartDate?(): Date }).getStartDate?.();
      return from && !Number.isNaN(from.getTime()) ? new Date(from.getTime() + video.currentTime * 1000) : null;
    },
    latency: () => {
      const end = edge();
      return end === null ? null : end - video.currentTime;
    },
    edge,
    release: () => void (video.preload = 'auto'),
    retry() {
      clearTimeout(timer);
      attempts = 0;
      again();
    },
    destroy() {
      clearTimeout(timer);
      unwatch?.();
      stall.stop();
      video.removeEventListener('error', fail);
      video.removeEventListener('playing', moves);
      video.preload = preload;
      video.removeAttribute('src');
      video.load();
    },
  };
}
