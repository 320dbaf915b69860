import type { ProductRef } from '../contracts/commerce.js';
import type { Cue, Show, ShowProduct } from './show.js';

const MOST_CHARACTERS = 1_000_000;

interface Raw {
  readonly [key: string]: string & number & Raw & readonly Raw[];
}

/** Throws where a value is not of its kind: the careful reader says which. */
function sure<T>(value: T, sound: boolean): T {
  if (sound) return value;
  throw TypeError();
}

/** Seconds up to which a recording is short: an MP4 of it starts sooner than a stream, and is small enough not to need one. */
export const SHORT_SECONDS = 90;

const text = (value: unknown): string => sure(value as string, typeof value === 'string');

/**
 * Reads of a show file only what a closed player shows, in few bytes: the poster, the products that are pinned at
 * `start` seconds, and the source that a press would most likely play. `readShow` reads the rest once somebody wants to see it.
 *
 * `null`: something is wrong, or cannot be told so quickly, and `readShow` has to look at once. Never throws.
 *
 * @param base absolute address of the file, which the addresses in it are relative to.
 */
export function peekShow(file: string, base: string, start: number): Show | null {
  try {
    const {
      version,
      id,
      title,
      status,
      poster,
      products,
      cues = [],
      sources = [],
      duration,
    } = JSON.parse(sure(file, file.length <= MOST_CHARACTERS)) as Raw;
    sure(version, version === 1);
    // of all that is safe only what is usual: the careful reader knows the rest
    const url = (address: unknown): string => {
      const { href, protocol, username } = new URL(text(address), base);
      return sure(href, protocol === new URL(base).protocol && !username);
    };
    const pins = cues.filter(({ type, start: from, end }) => type === 'pin' && from <= start && !(end <= start));
    const short = status === 'recorded' && duration! <= SHORT_SECONDS && sources.find(({ type }) => /mp4/.test(type));
    const pinned = (products ?? []).filter(({ key }) => pins.some(({ product }) => product === key));
    return {
      version: 1,
      id: text(id),
      title: text(title),
      status: text(status) as Show['status'],
      tracks: [],
      sources: (short ? [short] : sources.slice(0, 1)).map(({ src, type, features }) => ({
        src: url(src),
        type: text(type),
        // an empty list, and only that, is an empty text
        ...(String(features) ? {} : { features: [] }),
      })),
      ...(poster
        ? {
            poster: {
              src: url(poster['src']),
              alt: text(poster['alt'] ?? ''),
              width: +poster['width'] || 0,
              height: +poster['height'] || 0,
            },
          }
        : {}),
      cues: pins.map(
        ({ id, start, product }) => ({ id: text(id), type: 'pin', start: start, product: text(product) }) satisfies Cue,
      ),
      products: pinned.map(({ key, ref, title, url: page, image, price }): ShowProduct => {
        const [[kind, value] = []] = Object.entries(ref);
        return {
          key: text(key),
          ref: { kind, [kind === 'handle' || kind === 'sku' ? kind : 'id']: text(value) } as unknown as ProductRef,
          title: text(title),
          ...(!!image && { image: { url: url(image['url'] ?? image) } }),
          ...(!!page && { url: url(page) }),
          ...(!!price && {
            price: {
              amount: sure(text(price['amount']), /^\d+(\.\d+)?$/.test(price['amount'])),
              currency: text(price['currency']),
            },
          }),
        };
      }),
    };
  } catch {
    return null;
  }
}
