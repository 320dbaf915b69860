/** The only place of hls.js. It comes when a show is played, never before. */
import Hls, { type ErrorData, type HlsConfig } from 'hls.js/light';
import { problem, type ErrorCode, type Source } from '@vitrine/core';
import type { Engine, EngineHost } from './engine.js';

const patience = (first: number, load: number, retries: number) => ({
  default: {
    maxTimeToFirstByteMs: first,
    maxLoadTimeMs: load,
    timeoutRetry: { maxNumRetry: 1, retryDelayMs: 0, maxRetryDelayMs: 0 },
    errorRetry: { maxNumRetry: retries, retryDelayMs: 500, maxRetryDelayMs: 4_000 },
  },
});

/** hls.js waits up to a minute for a playlist; a shopper does not. */
const CONFIG: Partial<HlsConfig> = {
  // the ESM build starts no worker without a path of its own origin
  enableWorker: false,
  capLevelToPlayerSize: true,
  backBufferLength: 90,
  manifestLoadPolicy: patience(8_000, 8_000, 1),
  playlistLoadPolicy: patience(8_000, 8_000, 2),
};

function codeOf({ type, details: detail, response }: ErrorData): ErrorCode {
  const details: string = detail;
  if (/manifest(Parsing|Incompatible)|levelParsing/.test(details)) return 'media/manifest-invalid';
  const status = response?.code ?? 0;
  if (details === 'manifestLoadError' && status >= 400 && status < 500) return 'media/manifest-invalid';
  if (String(type) === 'networkError') return 'media/network';
  return /codec|addCodec/i.test(details) ? 'media/unsupported' : 'media/decode';
}

/** Plays an HLS source on the host's video. */
export function attachHls({ src }: Source, { video, start, onFault }: EngineHost): Engine | null {
  if (!Hls.isSupported()) {
    onFault(problem('media/unsupported', 'this browser has no media source extensions for HLS'));
    return null;
  }
  const hls = new Hls({ ...CONFIG, ...(start > 0 && { startPosition: start }) });
  let recovered = 0;
  hls.on(Hls.Events.ERROR, (_, data) => {
    if (!data.fatal) return;
    if (String(data.type) === 'mediaError' && recovered++ < 2) return hls.recoverMediaError();
    onFault(problem(codeOf(data), `${src}: ${data.details}`, { cause: data.error.message }));
  });
  hls.loadSource(src);
  hls.attachMedia(video);
  return {
    programDate: () => hls.playingDate,
    latency: () => (hls.latestLevelDetails?.live ? hls.latency : null),
    retry() {
      hls.loadSource(src);
      hls.startLoad();
    },
    destroy: () => hls.destroy(),
  };
}
