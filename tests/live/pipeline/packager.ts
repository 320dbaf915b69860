/**
 * The small step between an encoder and a CDN: writes what hosts show into the playlist as `EXT-X-DATERANGE`, keeps a window of it for
 * viewers who come, and the whole for the recording.
 */
import { readFileSync } from 'node:fs';
import { dateRangeOf, type LivePin, type Ms, type ShowState } from '@vitrine/core';

export interface Segment {
  readonly name: string;
  /** Programme time of its first frame. */
  readonly at: Ms;
  readonly seconds: number;
}

export interface Packager {
  /** What the encoder has written so far. */
  segments(): readonly Segment[];
  /** Takes the state of the room as it comes: everything that was ever shown in it is remembered. */
  take(state: ShowState): void;
  /** The playlist of now. `behind`: seconds after the live edge that players are told to stay. */
  live(behind: number): string;
  /** The whole show. */
  recording(): string;
}

/** Segments that can be gone back to. */
export const WINDOW = 90;

const iso = (at: Ms): string => new Date(at).toISOString();

/** What ffmpeg's own playlist says. */
export function segmentsOf(playlist: string): readonly Segment[] {
  const found: Segment[] = [];
  let [at, seconds] = [NaN, NaN];
  for (const line of playlist.split('\n')) {
    // ffmpeg writes an offset without its colon
    if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) at = Date.parse(line.slice(25).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    else if (line.startsWith('#EXTINF:')) seconds = parseFloat(line.slice(8));
    else if (line && !line.startsWith('#')) found.push({ name: line.slice(line.lastIndexOf('/') + 1), at, seconds });
  }
  return found;
}

export function createPackager(folder: string, hasEnded: () => boolean): Packager {
  const pins = new Map<string, LivePin>();

  function segments(): readonly Segment[] {
    try {
      return segmentsOf(readFileSync(`${folder}/ffmpeg.m3u8`, 'utf8'));
    } catch {
      // there is none before the first segment
      return [];
    }
  }

  /** Those that hold from a moment on, and the one that held there; a change of one is a tag of its own. */
  function tags(from: Ms): readonly string[] {
    const known = [...pins.values()].toSorted((a, b) => a.at - b.at);
    const held = known.findLast(({ at }) => at <= from);
    return known
      .filter((pin) => pin === held || pin.at > from)
      .flatMap(({ end, ...pin }) => [
        dateRangeOf({ k: 'pin', pin }),
        end === undefined ? null : dateRangeOf({ k: 'unpin', id: pin.id, end }),
      ])
      .filter((tag) => tag !== null);
  }

  function playlist(all: readonly Segment[], first: number, more: readonly string[]): string {
    const shown = all.slice(first);
    return [
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-TARGETDURATION:1',
      `#EXT-X-MEDIA-SEQUENCE:${first}`,
      '#EXT-X-INDEPENDENT-SEGMENTS',
      ...more,
      '#EXT-X-MAP:URI="init.mp4"',
      ...tags(shown[0]?.at ?? 0),
      ...shown.flatMap(({ name, at, seconds }) => [
        `#EXT-X-PROGRAM-DATE-TIME:${iso(at)}`,
        `#EXTINF:${seconds.toFixed(3)},`,
        name,
      ]),
      ...(hasEnded() ? ['#EXT-X-ENDLIST'] : []),
      '',
    ].join('\n');
  }

  return {
    segments,
    take(state) {
      for (const pin of state.pins) pins.set(pin.id, pin);
    },
    live(behind) {
      const all = segments();
      return playlist(all, Math.max(0, all.length - WINDOW), [`#EXT-X-SERVER-CONTROL:HOLD-BACK=${behind.toFixed(1)}`]);
    },
    recording: () => playlist(segments(), 0, ['#EXT-X-PLAYLIST-TYPE:VOD']),
  };
}
