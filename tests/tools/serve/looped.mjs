import { readFileSync } from 'node:fs';
import { ROOT } from '../root.mjs';

/** The committed film: so many segments of so many seconds. */
export const [SEGMENTS, SECONDS] = [24, 2];
export const FILM = '/examples/media/hls/360';
const FOLDER = `${ROOT}${FILM.slice(1)}`;
const two = (n) => String(n).padStart(2, '0');

/** The boxes of an MP4 between two bytes: what each is, where its contents begin, and where it ends. */
function* boxes(bytes, from, to) {
  for (let at = from; at < to; at += bytes.readUInt32BE(at))
    yield [bytes.toString('latin1', at + 4, at + 8), at + 8, at + bytes.readUInt32BE(at)];
}

/** Contents of all boxes that are reached by this way of names. */
function* within(bytes, [name, ...rest], from = 0, to = bytes.length) {
  for (const [type, start, end] of boxes(bytes, from, to))
    if (type === name) {
      if (rest.length === 0) yield [start, end];
      else yield* within(bytes, rest, start, end);
    }
}

let scales;
/** Units in a second, by track. */
function timescales() {
  if (scales) return scales;
  const init = readFileSync(`${FOLDER}/init.mp4`);
  const found = new Map();
  for (const [from, to] of within(init, ['moov', 'trak'])) {
    const [[head]] = within(init, ['tkhd'], from, to);
    const [[media]] = within(init, ['mdia', 'mdhd'], from, to);
    // a version of 1 has dates of eight bytes
    found.set(init.readUInt32BE(head + (init[head] ? 20 : 12)), init.readUInt32BE(media + (init[media] ? 20 : 12)));
  }
  return (scales = found);
}

/**
 * Segment `n` of the film that is played again and again: its times go on after the film's end, so that the stream has no seam.
 * WebKitGTK plays nothing beyond one.
 */
export function loopedSegment(n) {
  const bytes = readFileSync(`${FOLDER}/s${two(n % SEGMENTS)}.m4s`);
  const seconds = Math.floor(n / SEGMENTS) * SEGMENTS * SECONDS;
  for (const [from, to] of within(bytes, ['moof', 'traf'])) {
    const [[head]] = within(bytes, ['tfhd'], from, to);
    const [[time]] = within(bytes, ['tfdt'], from, to);
    const more = seconds * timescales().get(bytes.readUInt32BE(head + 4));
    if (bytes[time]) bytes.writeBigUInt64BE(bytes.readBigUInt64BE(time + 4) + BigInt(more), time + 4);
    else bytes.writeUInt32BE(bytes.readUInt32BE(time + 4) + more, time + 4);
  }
  return bytes;
}
