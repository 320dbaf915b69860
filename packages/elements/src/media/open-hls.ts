/** Brings the engine that a stream needs, and meanwhile the beginning of the stream. */
import { problem, type Source } from '@vitrine/core';
import { fetchAhead, type Ahead } from './ahead.js';
import { likelyBandwidth, type Warmth } from './budget.js';
import { attachHls, isForLater, type HlsBuild } from './engine-hls.js';
import type { Engine, EngineHost } from './engine.js';
import type { Circumstances } from './start-level.js';

/** Milliseconds before a file that did not come is asked for again. */
const PAUSE = 500;

async function twice<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return load();
  }
}

const light = () => import('./engine-hls-light.js');
const full = () => import('./engine-hls-full.js');

/** The smallest build that plays the stream: what the show says of it, else what its main playlist does. */
async function buildFor({ features }: Source, ahead: Ahead): Promise<HlsBuild> {
  const main = features ? null : await ahead.main;
  const needed = features ?? main?.features ?? [];
  const { Hls } = await twice<{ readonly Hls: HlsBuild }>(needed.length > 0 || main?.needsMore ? full : light);
  return Hls;
}

function circumstancesOf({ video, frame = video }: EngineHost): Circumstances {
  const { width, height } = frame.getBoundingClientRect();
  const density = Math.min(devicePixelRatio, 2);
  return { bandwidth: likelyBandwidth(), width: width * density, height: height * density };
}

/** Attaches an HLS source. `null`: it could not be, and the host was told why. */
export async function openHls(source: Source, host: EngineHost, warmth: Warmth): Promise<Engine | null> {
  const spent = (bytes: number) => warmth.spend(bytes);
  const ahead = fetchAhead({
    src: source.src,
    start: host.start,
    circumstances: circumstancesOf(host),
    playlist: host.playlist,
    mainOnly: isForLater(host),
    arrived: spent,
  });
  try {
    return attachHls({ Hls: await buildFor(source, ahead), source, host, ahead, spent });
  } catch (cause) {
    ahead.forget();
    host.onFault(problem('network/chunk-failed', 'the streaming engine could not be loaded', { cause: String(cause) }));
    return null;
  }
}
