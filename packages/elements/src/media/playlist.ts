/** Reads of HLS playlists the little that has to be known before the engine is here. */
import type { SourceFeature } from '@vitrine/core';

export interface Rendition {
  /** Absolute. */
  readonly url: string;
  /** Bits in a second, at the most. */
  readonly bandwidth: number;
  /** Pixels; 0 where the playlist does not say. */
  readonly width: number;
  readonly height: number;
}

export interface MainPlaylist {
  /** Empty where this is a media playlist itself. */
  readonly renditions: readonly Rendition[];
  readonly features: readonly SourceFeature[];
  /** It has parts that only the full engine reads. */
  readonly needsMore: boolean;
}

/** `A=1,B="x,y"` to `{A: '1', B: 'x,y'}`. */
const attributesOf = (line: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...line.matchAll(/([A-Z\d-]+)=(?:"([^"]*)"|([^,]*))/g)].map(([, name, quoted, plain]) => [name, quoted ?? plain]),
  ) as Record<string, string>;

const linesOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim());

const addressOf = (uri: string, base: string): string => new URL(uri, base).href;

/** An audio group without an address is the sound that comes with the picture. */
const featureOf = ({ TYPE, URI }: Readonly<Record<string, string>>): SourceFeature | undefined =>
  TYPE === 'AUDIO' && URI
    ? 'alternate-audio'
    : TYPE === 'SUBTITLES'
      ? 'subtitles'
      : TYPE === 'CLOSED-CAPTIONS'
        ? 'cea-608'
        : undefined;

/** What a main playlist offers. @param base its own address. */
export function readMain(text: string, base: string): MainPlaylist {
  const lines = linesOf(text);
  const features = new Set<SourceFeature>();
  const renditions: Rendition[] = [];
  lines.forEach((line, at) => {
    const [, tag, rest = ''] = /^#EXT-X-(MEDIA|STREAM-INF):(.*)/.exec(line) ?? [];
    if (!tag) return;
    const attributes = attributesOf(rest);
    if (tag === 'MEDIA') {
      const feature = featureOf(attributes);
      if (feature) features.add(feature);
      return;
    }
    const uri = lines.slice(at + 1).find((next) => next && !next.startsWith('#'));
    const [width = 0, height = 0] = (attributes.RESOLUTION ?? '').split('x').map(Number);
    if (uri) renditions.push({ url: addressOf(uri, base), bandwidth: Number(attributes.BANDWIDTH) || 0, width, height });
  });
  const needsMore = /^#EXT-X-(DEFINE|CONTENT-STEERING|SESSION-KEY)/m.test(text);
  return { renditions, features: [...features], needsMore };
}

/**
 * The addresses wanted first of a media playlist: the initialisation part, where there is one, and the segment of the moment.
 * None, where that cannot be told so quickly: it is live, or its parts are byte ranges or encrypted.
 *
 * @param start seconds of media time.
 */
export function readMedia(text: string, base: string, start: number): readonly string[] {
  if (!/^#EXT-X-ENDLIST/m.test(text) || /^#EXT-X-(BYTERANGE|DEFINE|KEY|GAP|SKIP)|BYTERANGE=/m.test(text)) return [];
  let end = 0;
  let map: string | undefined;
  for (const line of linesOf(text)) {
    if (line.startsWith('#EXT-X-MAP:')) map = attributesOf(line).URI;
    else if (line.startsWith('#EXTINF:')) end += parseFloat(line.slice(8)) || 0;
    else if (line && !line.startsWith('#') && end > start) return (map ? [map, line] : [line]).map((uri) => addressOf(uri, base));
  }
  return [];
}
