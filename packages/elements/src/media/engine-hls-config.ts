/** How the streaming engine behaves, whichever build of it is at work. */
import type { HlsConfig } from 'hls.js';

const patience = (first: number, load: number, retries: number) => ({
  default: {
    maxTimeToFirstByteMs: first,
    maxLoadTimeMs: load,
    timeoutRetry: { maxNumRetry: 1, retryDelayMs: 0, maxRetryDelayMs: 0 },
    errorRetry: { maxNumRetry: retries, retryDelayMs: 500, maxRetryDelayMs: 4_000 },
  },
});

/** For segments: the engine's own attempts, over half a minute, sooner given up where nothing is answered. */
const SEGMENTS: HlsConfig['fragLoadPolicy'] = {
  default: {
    maxTimeToFirstByteMs: 8_000,
    maxLoadTimeMs: 60_000,
    timeoutRetry: { maxNumRetry: 4, retryDelayMs: 0, maxRetryDelayMs: 0 },
    errorRetry: { maxNumRetry: 6, retryDelayMs: 1_000, maxRetryDelayMs: 8_000 },
  },
};

/** Seconds kept in hand while it plays. */
const AHEAD = { maxBufferLength: 30, maxMaxBufferLength: 60 };
/** Less than one segment has: the first one is fetched, and no other. */
const AHEAD_WARM = { maxBufferLength: 1, maxMaxBufferLength: 1 };

/** Seconds to keep in hand: little before anybody has pressed play. */
export const buffering = (warm: boolean): Pick<HlsConfig, 'maxBufferLength' | 'maxMaxBufferLength'> =>
  warm ? AHEAD_WARM : AHEAD;

/** hls.js waits up to a minute for a playlist; a shopper does not. */
export const CONFIG: Partial<HlsConfig> = {
  // measured: it spares the page nothing for fMP4, and for transport streams not enough for its 36 kB
  enableWorker: false,
  capLevelToPlayerSize: true,
  // the quality to start at is chosen here; a trial would cost a whole round trip
  testBandwidth: false,
  backBufferLength: 90,
  manifestLoadPolicy: patience(8_000, 8_000, 1),
  playlistLoadPolicy: patience(8_000, 8_000, 2),
  fragLoadPolicy: SEGMENTS,
};

/** How much faster it plays to be back where the show is, when it has fallen a little behind. */
export const CATCH_UP = 1.1;

/**
 * For a live show. How far behind the edge it plays is the playlist's own word, else three of its target durations; parts are
 * used where a playlist has them, which makes it a low latency one. No `liveMaxLatency…`: that would take whoever looks at what
 * was before away from it.
 */
export const LIVE: Partial<HlsConfig> = {
  lowLatencyMode: true,
  maxLiveSyncPlaybackRate: CATCH_UP,
  // what can be seeked to is the playlist's window, and not all that was ever played
  liveDurationInfinity: true,
};
