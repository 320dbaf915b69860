/** Which engine plays a source: hls.js wherever media source extensions are there, the browser itself elsewhere. */
import type { Show, Source, VitrineError } from '@vitrine/core';
import { hasMediaSource, sourcesFor } from './abilities.js';
import { createWarmth } from './budget.js';
import { isHls } from './choose.js';
import { attachFile, METADATA_BYTES } from './engine-file.js';
import type { LiveMedia } from './live-media.js';
import { openHls } from './open-hls.js';
import { watchPolicy } from './policy-watch.js';
import { enter } from './pool.js';
import type { StallState } from './reconnect.js';

export { chooseSource } from './abilities.js';

export interface Engine {
  /** Programme date-time of the picture on the screen; `null` where the stream has none. */
  programDate(): Date | null;
  /** Seconds between the live edge and the screen; `null` for a recording. */
  latency(): number | null;
  /** Where "live" is, in seconds of media time: as near to the edge as it plays soundly. `null` for a recording. */
  edge(): number | null;
  /** Somebody plays: what was attached warm may load as much as it likes. */
  release(): void;
  /** Takes up again at once after a failure of the network. */
  retry(): void;
  /** Leaves the video as if nothing had been attached. */
  destroy(): void;
}

export interface EngineHost {
  readonly video: HTMLVideoElement;
  /** Seconds of media time to start at. */
  readonly start: number;
  /** Nobody has pressed play: only the beginning is fetched, until `release()`. */
  readonly warm?: boolean;
  /** The show that the source is of; its other sources are tried where this one cannot be played. */
  readonly show?: Show;
  /** What a live show asks of the engine; missing for a recording. */
  readonly live?: LiveMedia | undefined;
  /** The answer to the source's address, where that was asked for already; its body is read here. */
  readonly playlist?: Promise<Response> | undefined;
  /** What the video will fill, where it is not on the page yet. */
  readonly frame?: Element;
  /** It cannot be played, and nothing more is tried by itself. */
  onFault(fault: VitrineError): void;
  /** The place was given to another player: nothing is attached any more. */
  onTaken?(): void;
  /** The picture stands still because nothing arrives; attempts go on. `null`: that is over. */
  onStall?(state: StallState): void;
  /** Something was got over, for instance by another source; the page may want to know, the shopper does not. */
  onReport?(fault: VitrineError): void;
}

/** What another source of the show may be the answer to. */
const ANOTHER_SOURCE = /unsupported|manifest-invalid|chunk-failed|csp-blocked/;

const originOf = (url: string): string => new URL(url, location.href).origin;

/**
 * Attaches a source. Whatever goes wrong, then or later, goes to `onFault`. `null`: nothing could be attached.
 * A page has two streaming engines and three videos at the most; the one wanted least lately gives way.
 */
export async function attach(source: Source, host: EngineHost): Promise<Engine | null> {
  const { video, show } = host;
  const others = (show ? sourcesFor(show, video) : []).filter(({ src }) => src !== source.src);
  const warmth = createWarmth(!!host.warm);
  let playing = source;
  let inner: Engine | null = null;
  let released = !host.warm;
  let ended = false;
  /** It was said that it cannot be played; that is not said again until it is tried again. */
  let told = false;
  let refused: VitrineError | undefined;

  const streams = ({ type }: Source) => isHls({ type }) && hasMediaSource();
  const seat = enter({
    video,
    isEngine: () => streams(playing),
    ...(host.onTaken && {
      yield() {
        destroy();
        host.onTaken?.();
      },
    }),
  });
  const unwatch = watchPolicy(
    (url) => originOf(url) === originOf(playing.src),
    (fault) => {
      if (refused) return;
      refused = fault;
      fail(fault);
    },
  );

  async function open(next: Source, start: number): Promise<void> {
    playing = next;
    const isCurrent = () => !ended && playing === next;
    const own: EngineHost = {
      ...host,
      warm: !released,
      start,
      playlist: next === source ? host.playlist : undefined,
      onFault: (fault) => {
        if (isCurrent()) fail(fault);
      },
    };
    if (!streams(next)) {
      warmth.spend(METADATA_BYTES);
      inner = attachFile(next, own);
      return;
    }
    const engine = await openHls(next, own, warmth);
    if (!isCurrent()) return engine?.destroy();
    inner = engine;
    if (released) engine?.release();
  }

  let opening = open(source, host.start);

  function fail(fault: VitrineError): void {
    if (ended) return;
    const next = ANOTHER_SOURCE.test(fault.code) ? others.shift() : undefined;
    if (!next) {
      if (!told || fault === refused) host.onFault(refused ?? fault);
      told = true;
      return;
    }
    host.onReport?.({ ...fault, severity: 'degraded' });
    const { currentTime, paused } = video;
    inner?.destroy();
    inner = null;
    opening = open(next, currentTime || host.start).then(() => {
      // whoever has pressed play need not do so again
      if (!paused && !ended) video.play().catch(() => undefined);
    });
  }

  function destroy(): void {
    ended = true;
    unwatch();
    seat.leave();
    inner?.destroy();
    inner = null;
  }

  for (let waited: Promise<void> | undefined; waited !== opening;) await (waited = opening);
  if (!inner) {
    destroy();
    return null;
  }
  return {
    programDate: () => inner?.programDate() ?? null,
    latency: () => inner?.latency() ?? null,
    edge: () => inner?.edge() ?? null,
    release() {
      released = true;
      warmth.use();
      seat.touch();
      inner?.release();
    },
    retry() {
      told = false;
      inner?.retry();
    },
    destroy,
  };
}
