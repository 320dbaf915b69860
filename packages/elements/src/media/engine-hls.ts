/** Plays HLS by media source extensions. The library itself is handed in: which build of it, is known only with the stream. */
import type HlsClass from 'hls.js';
import type { ErrorData, HlsConfig } from 'hls.js';
import { problem, type Source } from '@vitrine/core';
import type { Ahead } from './ahead.js';
import { rememberBandwidth } from './budget.js';
import { buffering, CONFIG, LIVE } from './engine-hls-config.js';
import { createDoctor } from './engine-hls-doctor.js';
import { aheadLoader } from './engine-hls-loader.js';
import type { Engine, EngineHost } from './engine.js';
import { watchStall } from './reconnect.js';

export type HlsBuild = typeof HlsClass;

export interface HlsOptions {
  readonly Hls: HlsBuild;
  readonly source: Source;
  readonly host: EngineHost;
  readonly ahead: Ahead;
  /** Told of the bytes that the engine asks for. */
  spent(bytes: number): void;
}

/** What is fetched ahead of a live show is old when it is played. */
export const isForLater = ({ warm, show }: EngineHost): boolean => !!warm && show?.status === 'live';

/** Begins to play on the host's video. `null`: this browser cannot, and the host was told. */
export function attachHls({ Hls, source: { src }, host, ahead, spent }: HlsOptions): Engine | null {
  const { video, start, warm = false, onFault } = host;
  if (!Hls.isSupported()) {
    onFault(problem('media/unsupported', 'this browser has no media source extensions for HLS'));
    return null;
  }
  const { Events } = Hls;
  const waits = isForLater(host);
  const config: Partial<HlsConfig> = {
    ...CONFIG,
    ...(host.live && LIVE),
    ...buffering(warm),
    loader: aheadLoader(Hls.DefaultConfig.loader, ahead, spent),
    ...(start > 0 && { startPosition: start }),
    autoStartLoad: !waits,
  };
  const hls = new Hls(config);
  const stall = watchStall(video, (state) => host.onStall?.(state));
  const doctor = createDoctor({ hls, src, host, stall });
  const unwatch = host.live?.watchHls(hls, Events);
  let isWarm = warm;
  let loaded = false;

  hls.on(Events.MANIFEST_PARSED, () => {
    const rendition = ahead.rendition();
    const level = rendition === undefined ? -1 : hls.levels.findIndex(({ url }) => url.includes(rendition));
    if (level >= 0) hls.startLevel = level;
  });
  hls.on(Events.LEVEL_LOADED, (_, { details }) => {
    // a live playlist that stands still is answered too
    if (!details.live || details.updated) stall.arrived();
  });
  hls.on(Events.FRAG_LOADED, (_, { frag }) => {
    loaded = true;
    stall.arrived();
    // nor is another quality thought of yet
    if (isWarm && frag.sn !== 'initSegment') hls.pauseBuffering();
  });
  hls.on(Events.FRAG_BUFFERED, (_, { frag }) => {
    // other sound may come before the picture that is still on its way
    if (String(frag.type) === 'main') ahead.forget();
    doctor.buffered();
  });
  hls.on(Events.ERROR, (_, data: ErrorData) => doctor.treat(data));
  hls.loadSource(src);
  hls.attachMedia(video);

  return {
    programDate: () => hls.playingDate,
    latency: () => (hls.latestLevelDetails?.live ? hls.latency : null),
    edge: () => (hls.latestLevelDetails?.live ? hls.liveSyncPosition : null),
    release() {
      isWarm = false;
      Object.assign(hls.config, buffering(false));
      hls.resumeBuffering();
      if (waits && !hls.loadingEnabled) hls.startLoad(start || -1);
    },
    retry: () => doctor.retry(),
    destroy() {
      if (loaded) rememberBandwidth(hls.bandwidthEstimate);
      unwatch?.();
      doctor.stop();
      stall.stop();
      ahead.forget();
      hls.destroy();
    },
  };
}
