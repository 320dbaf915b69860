/**
 * Cues within the stream: an ID3 tag with one TXXX frame, described as `vitrine.cue.v1`, whose value is the JSON of one
 * operation. It is repeated every few seconds for as long as it holds, for those who come late.
 */
import type { StateOp } from '../contracts/live.js';
import { CUE_CLASS } from './daterange.js';
import { bytesOf } from './messages/limits.js';
import { readOp, type Reading } from './messages/read.js';

const MOST_VALUE = 1024;
const HEADER = 10;
/** Flags of a frame that is compressed or encrypted, and of those that change its bytes. */
const CLOSED = 0x0c;
const [GROUPED, ESCAPED, MEASURED] = [0x40, 0x02, 0x01];

const ENCODINGS = ['windows-1252', 'utf-16', 'utf-16be', 'utf-8'] as const;

/** Seven bits of each byte. */
const syncsafe = (bytes: Uint8Array, at: number): number =>
  [0, 1, 2, 3].reduce((size, index) => size * 128 + ((bytes[at + index] ?? 0) & 0x7f), 0);
const plain = (bytes: Uint8Array, at: number): number =>
  [0, 1, 2, 3].reduce((size, index) => size * 256 + (bytes[at + index] ?? 0), 0);

const ascii = (bytes: Uint8Array, at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));

/** Without the zeros that keep a tag from looking like sound. */
const joined = (bytes: Uint8Array): Uint8Array => bytes.filter((byte, index) => byte !== 0 || bytes[index - 1] !== 0xff);

function decoded(bytes: Uint8Array, encoding: number): string {
  const isMarkedBig = encoding === 1 && bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isMarkedBig ? 'utf-16be' : ENCODINGS[encoding]).decode(bytes);
}

/** The value of a TXXX frame with our description. */
function valueOf(body: Uint8Array): string | null {
  const encoding = body[0] ?? 0;
  if (encoding >= ENCODINGS.length) return null;
  const width = encoding === 1 || encoding === 2 ? 2 : 1;
  let end = 1;
  while (end + width <= body.length && (body[end] !== 0 || (width === 2 && body[end + 1] !== 0))) end += width;
  if (decoded(body.subarray(1, end), encoding) !== CUE_CLASS) return null;
  // some end the value as well, which would be no JSON
  return decoded(body.subarray(end + width), encoding).replace(/\0+$/, '');
}

/** The frames of a tag, as far as they are whole. */
function* frames(tag: Uint8Array): Generator<{ readonly id: string; readonly flags: number; readonly body: Uint8Array }> {
  if (ascii(tag, 0, 3) !== 'ID3') return;
  const [version = 0, flags = 0] = [tag[3], tag[5]];
  if (version !== 3 && version !== 4) return;
  const sizeOf = version === 4 ? syncsafe : plain;
  const rest = tag.subarray(HEADER, HEADER + syncsafe(tag, 6));
  // in version 4 each frame says for itself
  const bytes = version === 3 && flags & 0x80 ? joined(rest) : rest;
  let at = flags & 0x40 ? sizeOf(bytes, 0) + (version === 3 ? 4 : 0) : 0;
  while (at + HEADER <= bytes.length && bytes[at] !== 0) {
    const size = sizeOf(bytes, at + 4);
    const end = at + HEADER + size;
    if (end > bytes.length) return;
    yield { id: ascii(bytes, at, 4), flags: version === 4 ? (bytes[at + 9] ?? 0) : 0, body: bytes.subarray(at + HEADER, end) };
    at = end;
  }
}

/** Reads the cue of an ID3 tag of version 2.3 or 2.4. `null`: it has none of ours. Never throws, whatever the bytes. */
export function readId3(tag: Uint8Array): Reading<StateOp> | null {
  for (const { id, flags, body } of frames(tag)) {
    if (id !== 'TXXX' || flags & CLOSED) continue;
    const from = (flags & GROUPED ? 1 : 0) + (flags & MEASURED ? 4 : 0);
    const whole = body.subarray(from);
    const value = valueOf(flags & ESCAPED ? joined(whole) : whole);
    if (value !== null) return bytesOf(value) > MOST_VALUE ? { ok: false, reason: 'too-large', path: '' } : readOp(value);
  }
  return null;
}

const measure = (size: number): readonly number[] => [21, 14, 7, 0].map((bits) => (size >> bits) & 0x7f);

/** An ID3v2.4 tag that carries the operation. `null`: it has more than 1 KB, which no carrier takes. */
export function id3Of(op: StateOp): Uint8Array | null {
  const value = new TextEncoder().encode(JSON.stringify(op));
  if (value.length > MOST_VALUE) return null;
  const description = new TextEncoder().encode(CUE_CLASS);
  const text = (word: string): readonly number[] => [...word].map((letter) => letter.charCodeAt(0));
  const body = [3, ...description, 0, ...value];
  const frame = [...text('TXXX'), ...measure(body.length), 0, 0, ...body];
  return Uint8Array.from([...text('ID3'), 4, 0, 0, ...measure(frame.length), ...frame]);
}
