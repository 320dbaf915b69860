/** What hls.js tells of a live playlist: its tags, and whether it goes on. Its own metadata cues lose tags, and are not used. */
import { readDateRange, readId3, type CueEvent } from '@vitrine/core';
import type Hls from 'hls.js';
import type { FragParsingMetadataData, LevelDetails, LevelUpdatedData } from 'hls.js';
import { CATCH_UP } from './engine-hls-config.js';
import type { HlsBuild } from './engine-hls.js';
import type { LiveMediaHost } from './live-media.js';

/** Target durations, and milliseconds at the least, without anything new after which a playlist stands still. */
const STANDSTILL = 3;
const STANDSTILL_MS = 10_000;

/** @param now milliseconds of a clock that does not go back. */
export function watchHls(
  hls: Hls,
  Events: HlsBuild['Events'],
  { hear, broken, stalled, isAtEdge }: LiveMediaHost,
  now = (): number => performance.now(),
): () => void {
  const seen = new Set<string>();
  let newAt = now();

  function look({ dateRanges }: LevelDetails): void {
    const heard: CueEvent[] = [];
    for (const [id, range] of Object.entries(dateRanges)) {
      if (!range || seen.has(id)) continue;
      // a tag never changes: what is said anew has another name
      seen.add(id);
      const reading = readDateRange(range.attr);
      if (reading?.ok) heard.push(reading.value);
      else if (reading) broken(`EXT-X-DATERANGE ${id}: ${reading.reason} ${reading.path}`);
    }
    if (heard.length > 0) hear(heard);
  }

  function updated(_: unknown, { details }: Pick<LevelUpdatedData, 'details'>): void {
    look(details);
    // somebody who looks at what was before sees it at the speed that they have chosen
    hls.config.maxLiveSyncPlaybackRate = isAtEdge() ? CATCH_UP : 1;
    if (!details.live || details.updated) newAt = now();
    stalled(now() - newAt > Math.max(STANDSTILL_MS, STANDSTILL * details.targetduration * 1000));
  }

  /** They come when a segment is read, seconds before they are seen. */
  function parsed(_: unknown, { frag, samples }: Pick<FragParsingMetadataData, 'frag' | 'samples'>): void {
    const { programDateTime } = frag;
    const from = hls.playingDate?.getTime() ?? Date.now() - hls.latency * 1000;
    const heard = samples.flatMap(({ data, pts }): CueEvent[] => {
      const reading = readId3(data);
      if (reading && !reading.ok) broken(`ID3: ${reading.reason} ${reading.path}`);
      if (!reading?.ok) return [];
      const at =
        programDateTime === null
          ? from + (pts - (hls.media?.currentTime ?? 0)) * 1000
          : programDateTime + (pts - frag.start) * 1000;
      return [{ src: 'id3', op: reading.value, at }];
    });
    if (heard.length > 0) hear(heard);
  }

  hls.on(Events.LEVEL_UPDATED, updated);
  hls.on(Events.FRAG_PARSING_METADATA, parsed);
  return () => {
    hls.off(Events.LEVEL_UPDATED, updated);
    hls.off(Events.FRAG_PARSING_METADATA, parsed);
  };
}
