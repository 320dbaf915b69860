/** What is done about the failures of a stream, before anybody is told that it cannot be played. */
import type Hls from 'hls.js';
import type { ErrorData, LoaderResponse } from 'hls.js';
import { problem, type ErrorCode } from '@vitrine/core';
import type { EngineHost } from './engine.js';
import type { StallWatch } from './reconnect.js';

export interface Doctor {
  treat(data: ErrorData): void;
  /** A segment has arrived and is sound. */
  buffered(): void;
  /** Tries again at once, what stands in the way and all. */
  retry(): void;
  stop(): void;
}

export interface Patient {
  readonly hls: Hls;
  readonly src: string;
  readonly host: EngineHost;
  readonly stall: StallWatch;
}

/** Times that a broken decoder is started anew within `SPELL` milliseconds. */
const RECOVERIES = 2;
const SPELL = 30_000;
/** Rounds of the engine's own attempts, each about half a minute, before it is given up. */
const ROUNDS = 3;
/** Answers that a segment is not there, after which it is left out. */
const MISSING = 3;
/** Milliseconds between two looks for a show that is not on the air yet; the last one for all that follow. */
const POLLS = [2_000, 4_000, 8_000, 15_000, 30_000];

function codeOf({ type, details: detail, response }: ErrorData): ErrorCode {
  const details: string = detail;
  if (/manifest(Parsing|Incompatible)|levelParsing/.test(details))
    return /Incompatible/.test(details) ? 'media/unsupported' : 'media/manifest-invalid';
  const status = response?.code ?? 0;
  if (details === 'manifestLoadError' && status >= 400 && status < 500) return 'media/manifest-invalid';
  if (String(type) === 'networkError') return 'media/network';
  return /codec|addCodec/i.test(details) ? 'media/unsupported' : 'media/decode';
}

export function createDoctor({ hls, src, host, stall }: Patient): Doctor {
  const { video, show, onFault } = host;
  let recoveries: number[] = [];
  let missing: { sn: unknown; count: number } = { sn: null, count: 0 };
  let skipped = false;
  let skipTo = 0;
  let skipAt = Infinity;
  let rounds = 0;
  let polls = 0;
  let timer = 0;
  let given = false;

  function giveUp(data: ErrorData): void {
    given = true;
    onFault(problem(codeOf(data), `${src}: ${data.details}`, { cause: data.error.message }));
  }

  /** Goes on behind a segment that cannot be had, once what comes before it has been seen. */
  function skip(): void {
    if (video.currentTime < skipAt - 0.3) return;
    skipAt = Infinity;
    hls.startLoad(skipTo);
    video.currentTime = skipTo;
  }

  /** Somebody has gone elsewhere in the meantime. */
  function leave(): void {
    if (skipAt === Infinity) return;
    skipAt = Infinity;
    hls.startLoad(video.currentTime);
  }

  /** Whether the server has said often enough that a segment is not there. */
  function isGone({ details, frag, response: { code = 0 } = {} as LoaderResponse }: ErrorData): boolean {
    if (String(details) !== 'fragLoadError' || !frag || code < 400 || code > 499) return false;
    missing = { sn: frag.sn, count: missing.sn === frag.sn ? missing.count + 1 : 1 };
    return missing.count >= MISSING;
  }

  /** Whether one segment alone is at fault, and can be left out. */
  function leaveOut(data: ErrorData): boolean {
    const { details, frag, fatal } = data;
    const isBroken = fatal && String(details) === 'fragParsingError';
    if (!isGone(data) && !isBroken) return false;
    const end = (frag?.start ?? 0) + (frag?.duration ?? 0);
    if (!frag || skipped || end >= (hls.latestLevelDetails?.totalduration ?? 0) - 0.1) return false;
    skipped = true;
    hls.stopLoad();
    skipAt = frag.start;
    skipTo = end + 0.05;
    skip();
    return true;
  }

  function recover(): boolean {
    const now = performance.now();
    recoveries = recoveries.filter((at) => now - at < SPELL);
    if (recoveries.length >= RECOVERIES) return false;
    recoveries.push(now);
    const { paused } = video;
    hls.recoverMediaError();
    if (!paused) video.play().catch(() => undefined);
    return true;
  }

  function treatFatal(data: ErrorData): void {
    const details: string = data.details;
    const isManifest = details.startsWith('manifest');
    if (String(data.type) === 'mediaError' && !/parsing|incompatible|codec/i.test(details) && recover()) return;
    if (String(data.type) === 'networkError' && !isManifest && ++rounds < ROUNDS) {
      hls.startLoad();
      return;
    }
    if (details === 'manifestLoadError' && (show?.status === 'live' || show?.status === 'scheduled')) {
      timer = window.setTimeout(() => hls.loadSource(src), POLLS[Math.min(polls++, POLLS.length - 1)]);
      return;
    }
    giveUp(data);
  }

  const online = () => retry();
  function retry(): void {
    clearTimeout(timer);
    rounds = 0;
    if (given || hls.levels.length === 0) hls.loadSource(src);
    given = false;
    // where a live show was is not there any more
    hls.startLoad(host.live ? -1 : video.currentTime || host.start || -1);
  }

  window.addEventListener('online', online);
  for (const name of ['timeupdate', 'waiting']) video.addEventListener(name, skip);
  video.addEventListener('seeking', leave);

  return {
    treat(data) {
      if (String(data.type) === 'networkError') stall.failed();
      if (!leaveOut(data) && data.fatal) treatFatal(data);
    },
    buffered() {
      skipped = false;
      rounds = 0;
    },
    retry,
    stop() {
      clearTimeout(timer);
      window.removeEventListener('online', online);
      for (const name of ['timeupdate', 'waiting']) video.removeEventListener(name, skip);
      video.removeEventListener('seeking', leave);
    },
  };
}
