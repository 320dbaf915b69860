/** The show that is broadcast: what is sold in it, and its file. */

/** Keys of the show, which are handles of the shop as well, with their titles and prices for where no shop answers. */
const GOODS = [
  ['linen-shirt', 'Linen Shirt', '49.90'],
  ['ceramic-mug', 'Ceramic Mug', '12.00'],
  ['wool-throw', 'Wool Throw', '89.00'],
  ['stoneware-vase', 'Stoneware Vase', '34.00'],
  ['paper-lamp', 'Paper Lamp', '64.00'],
  ['canvas-tote', 'Canvas Tote', '28.00'],
] as const;

export const SHOW = 'evening-live';
export const PRODUCTS: readonly string[] = GOODS.map(([key]) => key);

export interface ShowFileOptions {
  readonly servers: readonly string[];
  /** Seconds after the live edge. */
  readonly behind: number;
  readonly hasEnded: boolean;
  readonly size: readonly [width: number, height: number];
}

export function showFile({ servers, behind, hasEnded, size: [width, height] }: ShowFileOptions): string {
  return JSON.stringify({
    version: 1,
    id: SHOW,
    title: 'An evening at home, live',
    status: hasEnded ? 'recorded' : 'live',
    lang: 'en',
    poster: { src: '/examples/media/poster.jpg', alt: 'A linen shirt on a peg rail', width, height },
    sources: [
      {
        src: hasEnded ? '/media/recording.m3u8' : `/media/live.m3u8?behind=${behind}`,
        type: 'application/vnd.apple.mpegurl',
        features: [],
      },
    ],
    room: { channel: 'nats', urls: servers, tokenUrl: '/token' },
    products: GOODS.map(([key, title, amount], index) => ({
      key,
      ref: { handle: key },
      number: index + 1,
      title,
      image: `/examples/media/${key}.webp`,
      url: `/examples/index.html#${key}`,
      price: { amount, currency: 'EUR' },
    })),
  });
}
