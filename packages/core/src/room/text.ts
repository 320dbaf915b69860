/** What a viewer has written, made fit to stand in a line. */

/** Marks on top of one letter; more are a tower. */
const TOWER = /(\p{M}{3})\p{M}+/gu;
/** Halves of characters, blanks that pass for letters, and what turns the direction of the text around it. */
const UNSEEN = /[\p{Cs}\p{Co}\u00AD\u115F\u1160\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\u2800\u3164\uFEFF\uFFA0]/gu;
const SEEN = /[^\p{Cf}\p{M}\s]/u;
const SPACES = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** One line, without what cannot be seen, with single spaces; empty where nothing is left. */
export function tidy(text: string): string {
  const line = text.normalize('NFC').replace(UNSEEN, '').replace(TOWER, '$1').replace(SPACES, ' ').trim();
  return SEEN.test(line) ? line : '';
}

/** Characters as a reader counts them, nearly: an emoji of one code point is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** The first `most` characters. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : [...text].slice(0, most).join('').trimEnd();
}

/** Bytes in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // each half of a pair counts for two of its four bytes
    bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** Bytes of a value as JSON. */
export const jsonBytes = (value: unknown): number => bytesOf(JSON.stringify(value));
