/** Which engine plays a source: hls.js wherever media source extensions are there, the browser itself elsewhere. */
import { problem, type Source, type VitrineError } from '@vitrine/core';

export interface Engine {
  /** Programme date-time of the picture on the screen; `null` where the stream has none. */
  programDate(): Date | null;
  /** Seconds between the live edge and the screen; `null` for a recording. */
  latency(): number | null;
  /** Takes up again after a failure of the network. */
  retry(): void;
  destroy(): void;
}

export interface EngineHost {
  readonly video: HTMLVideoElement;
  /** Seconds of media time to start at. */
  readonly start: number;
  onFault(fault: VitrineError): void;
}

const HLS = /mpegurl/i;
/** Chromium says "maybe" to HLS but its own player is young; asked only where media source extensions are missing. */
const nativeHls = (video: HTMLVideoElement): boolean => video.canPlayType('application/vnd.apple.mpegurl') !== '';
const hasMediaSource = (): boolean => 'ManagedMediaSource' in globalThis || 'MediaSource' in globalThis;

/** The first source that this browser can play. */
export function playable(sources: readonly Source[], video: HTMLVideoElement): Source | undefined {
  return sources.find(({ type }) => (HLS.test(type) ? hasMediaSource() || nativeHls(video) : video.canPlayType(type) !== ''));
}

/** Attaches a source. Whatever goes wrong, then or later, goes to `onFault`. */
export async function attach(source: Source, host: EngineHost): Promise<Engine | null> {
  if (!HLS.test(source.type) || !hasMediaSource()) return attachNative(source, host);
  try {
    const { attachHls } = await import('./engine-hls.js');
    return attachHls(source, host);
  } catch (cause) {
    host.onFault(problem('network/chunk-failed', 'the streaming engine could not be loaded', { cause: String(cause) }));
    return null;
  }
}

function attachNative({ src }: Source, { video, start, onFault }: EngineHost): Engine {
  const fail = () => {
    const { code, message } = video.error ?? { code: 0, message: '' };
    const kind =
      code === MediaError.MEDIA_ERR_NETWORK ? 'network' : code === MediaError.MEDIA_ERR_DECODE ? 'decode' : 'unsupported';
    onFault(problem(`media/${kind}`, `${src}: media error ${code}`, { cause: message }));
  };
  const load = () => {
    video.src = start > 0 ? `${src}#t=${start}` : src;
    video.load();
  };
  video.addEventListener('error', fail);
  load();
  return {
    programDate: () => {
      const from = (video as HTMLVideoElement & { getStartDate?(): Date }).getStartDate?.();
      return from && !Number.isNaN(from.getTime()) ? new Date(from.getTime() + video.currentTime * 1000) : null;
    },
    latency: () =>
      video.duration === Infinity && video.seekable.length
        ? video.seekable.end(video.seekable.length - 1) - video.currentTime
        : null,
    retry: load,
    destroy() {
      video.removeEventListener('error', fail);
      video.removeAttribute('src');
      video.load();
    },
  };
}
