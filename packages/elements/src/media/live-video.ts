/**
 * What the browser itself tells of a live stream, where it has no media source extensions: Safari has a cue for each attribute
 * of a tag, and tells nobody of a new one, so that they are looked for.
 */
import { CUE_CLASS, readDateRange, readOp, type CueEvent, type Reading } from '@vitrine/core';
import type { LiveMediaHost } from './live-media.js';

/** Milliseconds between two looks. */
const LOOK = 500;

interface DataCue extends TextTrackCue {
  readonly type?: string;
  readonly value?: { readonly key?: string; readonly data?: unknown; readonly info?: string };
}

type Video = HTMLVideoElement & { getStartDate?(): Date };

/** What cues tell, each once. `start` is the programme time at the beginning of the media; NaN where it has none. */
export function createCueReader(
  start: () => number,
  { hear, broken }: Pick<LiveMediaHost, 'hear' | 'broken'>,
): (cues: readonly TextTrackCue[]) => void {
  const seen = new Set<string>();

  const atOf = ({ startTime }: TextTrackCue): number => start() + startTime * 1000;
  const ofClass = (attributes: Readonly<Record<string, unknown>>, at: number): Reading<CueEvent> | null =>
    readDateRange({
      ...('X-VITRINE-OP' in attributes && { CLASS: CUE_CLASS, 'START-DATE': new Date(at).toISOString() }),
      ...attributes,
    });

  function ofFrame({ value }: DataCue, at: number): Reading<CueEvent> | null {
    if (value?.key !== 'TXXX' || value.info !== CUE_CLASS) return null;
    const op = readOp(value.data);
    return op.ok ? { ok: true, value: { src: 'id3', op: op.value, at } } : op;
  }

  return (cues) => {
    // before the programme time is known, nothing of it can be placed
    if (Number.isNaN(start())) return;
    const tags = new Map<string, { readonly at: number; readonly attributes: Record<string, unknown> }>();
    const readings: (readonly [string, Reading<CueEvent> | null])[] = [];
    for (const cue of cues as readonly DataCue[]) {
      const { id, value } = cue;
      const name = id || `${cue.startTime} ${String(value?.data)}`;
      if (!value?.key || seen.has(name)) continue;
      if (cue.type === 'com.apple.quicktime.HLS' || id) {
        const tag = tags.get(name) ?? { at: atOf(cue), attributes: { ID: id } };
        tag.attributes[value.key] = value.data;
        tags.set(name, tag);
      } else {
        seen.add(name);
        readings.push([name, ofFrame(cue, atOf(cue))]);
      }
    }
    for (const [name, { at, attributes }] of tags) {
      seen.add(name);
      readings.push([name, ofClass(attributes, at)]);
    }
    for (const [name, reading] of readings)
      if (reading && !reading.ok) broken(`metadata ${name}: ${reading.reason} ${reading.path}`);
    const heard = readings.flatMap(([, reading]) => (reading?.ok ? [reading.value] : []));
    if (heard.length > 0) hear(heard);
  };
}

export function watchVideo(video: Video, host: LiveMediaHost): () => void {
  const read = createCueReader(() => video.getStartDate?.().getTime() ?? NaN, host);
  function look(): void {
    for (const track of Array.from(video.textTracks)) {
      if (track.kind !== 'metadata') continue;
      // a track that is off has no cues
      if (track.mode === 'disabled') track.mode = 'hidden';
      read(Array.from(track.cues ?? []));
    }
  }
  const timer = setInterval(look, LOOK);
  return () => clearInterval(timer);
}
