/** What the demo shop sells. */
import type { OptionValue } from '@vitrine/core';
import type { MemoryProduct, MemoryVariant } from './catalogue.js';

const colours = (...values: readonly (readonly [name: string, swatch: string])[]): { name: string; values: OptionValue[] } => ({
  name: 'Colour',
  values: values.map(([value, color]) => ({ value, swatch: { color } })),
});

const shirt = (size: string, colour: string, eur: string, jpy: string, stock: number): MemoryVariant => ({
  sku: `SHIRT-${size}-${colour}`.toUpperCase(),
  options: { Size: size, Colour: colour },
  prices: { EUR: eur, JPY: jpy },
  stock,
  ...(colour === 'Ink' && { picture: 'linen-shirt-ink.webp' }),
});

const throwIn = (colour: string, stock: number): MemoryVariant => ({
  sku: `THROW-${colour}`.toUpperCase(),
  options: { Colour: colour },
  prices: { EUR: '89.00', JPY: '13900' },
  stock,
  ...(colour !== 'Oat' && { picture: `wool-throw-${colour.toLowerCase()}.webp` }),
});

const tote = (colour: string, size: string, eur: string, jpy: string): MemoryVariant => ({
  sku: `TOTE-${colour}-${size}`.toUpperCase(),
  options: { Colour: colour, Size: size },
  prices: { EUR: eur, JPY: jpy },
  stock: 40,
  ...(colour === 'Ink' && { picture: 'canvas-tote-ink.webp' }),
});

const WIDTHS = ['120 cm', '140 cm', '160 cm', '180 cm', '200 cm'];
const DROPS = ['160 cm', '200 cm', '240 cm', '280 cm'];
const CLOTHS = ['Chalk', 'Flax', 'Slate'];

/** Made to measure: too many to send them all. The widest is not woven in the longest, and of some there are few or none. */
const curtains = CLOTHS.flatMap((cloth, c) =>
  WIDTHS.flatMap((width, w) =>
    DROPS.flatMap((drop, d): MemoryVariant[] =>
      w === 4 && d === 3
        ? []
        : [
            {
              sku: `CURTAIN-${c}${w}${d}`,
              options: { Colour: cloth, Width: width, Drop: drop },
              prices: { EUR: `${69 + 12 * w + 10 * d}.00`, JPY: `${10_900 + 1_900 * w + 1_600 * d}` },
              stock: [40, 3, 12, 0][(c + w + d) % 4]!,
            },
          ],
    ),
  ),
);

export const demoCatalogue: readonly MemoryProduct[] = [
  {
    handle: 'linen-shirt',
    title: 'Linen Shirt',
    description: 'A washed linen shirt',
    picture: 'linen-shirt.webp',
    options: [{ name: 'Size', values: [{ value: 'S' }, { value: 'M' }] }, colours(['Sand', '#d8c3a5'], ['Ink', '#22304a'])],
    variants: [
      shirt('S', 'Sand', '49.90', '7800', 100),
      shirt('M', 'Sand', '49.90', '7800', 100),
      shirt('M', 'Ink', '54.95', '8600', 2),
    ],
  },
  {
    handle: 'ceramic-mug',
    title: 'Ceramic Mug',
    description: 'A stoneware mug',
    picture: 'ceramic-mug.webp',
    variants: [{ sku: 'MUG-01', prices: { EUR: '12.00', JPY: '1900' }, quantity: { min: 1, max: 12, step: 1 } }],
  },
  {
    handle: 'sold-out-hat',
    title: 'Sun Hat',
    description: 'Plaited straw with a linen band. None left this summer.',
    picture: 'sold-out-hat.webp',
    variants: [{ sku: 'HAT-01', prices: { EUR: '19.95', JPY: '3100' }, stock: 0 }],
  },
  {
    handle: 'wool-throw',
    title: 'Wool Throw',
    description: 'Lambswool, woven double and fringed by hand. 130 × 180 cm.',
    picture: 'wool-throw.webp',
    options: [colours(['Oat', '#e3d5bc'], ['Moss', '#7d8460'], ['Rust', '#a9583a'])],
    variants: [throwIn('Oat', 60), throwIn('Moss', 24), throwIn('Rust', 0)],
  },
  {
    handle: 'stoneware-vase',
    title: 'Stoneware Vase',
    description: 'Wheel-thrown in grey clay, glazed inside only. 24 cm tall.',
    picture: 'stoneware-vase.webp',
    variants: [{ sku: 'VASE-01', prices: { EUR: '34.00', JPY: '5300' }, stock: 3 }],
  },
  {
    handle: 'paper-lamp',
    title: 'Paper Lamp',
    description: 'Mulberry paper over bamboo, on three legs of ash.',
    picture: 'paper-lamp.webp',
    variants: [
      {
        sku: 'LAMP-01',
        prices: { EUR: '64.00', JPY: '9900' },
        compareAt: { EUR: '79.00', JPY: '12200' },
        stock: 18,
      },
    ],
  },
  {
    handle: 'canvas-tote',
    title: 'Canvas Tote',
    description: 'Heavy organic canvas, long handles.',
    picture: 'canvas-tote.webp',
    options: [
      colours(['Natural', '#e6dcc6'], ['Ink', '#2b3347']),
      { name: 'Size', values: [{ value: 'Small' }, { value: 'Large' }] },
    ],
    variants: [
      tote('Natural', 'Small', '28.00', '4400'),
      tote('Natural', 'Large', '34.00', '5300'),
      tote('Ink', 'Small', '28.00', '4400'),
      tote('Ink', 'Large', '34.00', '5300'),
    ],
  },
  {
    handle: 'espresso-cups',
    title: 'Espresso Cup',
    description: 'Sold by the half dozen.',
    variants: [{ sku: 'CUP-01', prices: { EUR: '9.00', JPY: '1400' }, stock: 120, quantity: { min: 6, max: 48, step: 6 } }],
  },
  {
    handle: 'olive-soap',
    title: 'Olive Soap',
    description: 'Dried for a year. 120 g.',
    variants: [
      {
        sku: 'SOAP-01',
        prices: { EUR: '7.50', JPY: '1200' },
        unitPrice: { prices: { EUR: '62.50', JPY: '10000' }, per: 'kg' },
        stock: 80,
      },
    ],
  },
  {
    handle: 'wicker-chair',
    title: 'Wicker Chair',
    description: 'Split willow over ash.',
    variants: [{ sku: 'CHAIR-01', prices: { EUR: '240.00', JPY: '38000' }, availability: 'preorder' }],
  },
  {
    handle: 'oak-stool',
    title: 'Oak Stool',
    description: 'Made to order.',
    variants: [{ sku: 'STOOL-01', prices: { EUR: '118.00', JPY: '18500' }, availability: 'backorder' }],
  },
  {
    handle: 'linen-curtain',
    title: 'Linen Curtain',
    description: 'Sewn to measure.',
    options: [
      colours(['Chalk', '#efeae0'], ['Flax', '#c9b899'], ['Slate', '#5d646b']),
      { name: 'Width', values: WIDTHS.map((value) => ({ value })) },
      { name: 'Drop', values: DROPS.map((value) => ({ value })) },
    ],
    variants: curtains,
    sent: 3,
  },
];

export const demoCodes: Readonly<Record<string, number>> = { LIVE10: 10 };
