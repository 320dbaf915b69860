/** Which source of a show is played, and which after it where that one cannot be. */
import { SHORT_SECONDS, type Show, type Source } from '@vitrine/core';

const HLS = /mpegurl/i;
const MP4 = /^video\/mp4/i;

export const isHls = ({ type }: Pick<Source, 'type'>): boolean => HLS.test(type);

/**
 * The sources that can be played, in the order to try them: that of the show, but for a short recording, whose MP4 comes first.
 *
 * @param canPlay whether this browser plays a source, as far as its type tells.
 */
export function inOrder(
  { status, duration, sources }: Pick<Show, 'status' | 'duration' | 'sources'>,
  canPlay: (source: Source) => boolean,
): readonly Source[] {
  const all = sources.filter(canPlay);
  if (status !== 'recorded' || !duration || duration > SHORT_SECONDS) return all;
  const file = all.find(({ type }) => MP4.test(type));
  return file ? [file, ...all.filter((source) => source !== file)] : all;
}
