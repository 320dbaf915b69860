/** The most bytes of UTF-8 that a message may have, as JSON. A longer one is dropped unread. */
export const MOST_BYTES = { state: 16_384, delta: 4096, tick: 2048, op: 4096, uplink: 1024 } as const;

/** Characters of a line of chat, as a reader counts them, where nobody has said otherwise. */
export const LINE = 200;

/** The most entries of each list. The bytes of a message hold most of them down further. */
export const MOST = {
  pins: 100,
  offers: 40,
  /** Of an offer. */
  products: 100,
  /** Of a poll. */
  options: 20,
  winners: 100,
  muted: 200,
  kinds: 12,
  urls: 64,
  ops: 50,
  lines: 50,
  ids: 100,
} as const;

/** How many bytes of UTF-8 a text has. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
