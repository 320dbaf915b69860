// What this retailer sells. Amounts in cents.
const product = (id, title, cents, picture, note, more = {}) => ({
  id,
  title,
  cents,
  picture: `media/${picture}.webp`,
  note,
  ...more,
});

export const products = [
  product('linen-shirt', 'Linen Shirt', 4990, 'linen-shirt', 'Washed before it is cut.'),
  product('wool-throw', 'Wool Throw, Moss', 8900, 'wool-throw-moss', 'Lambswool, fringed by hand.'),
  product('ceramic-mug', 'Ceramic Mug', 1200, 'ceramic-mug', 'Thrown in batches of twelve.'),
  product('stoneware-vase', 'Stoneware Vase', 3400, 'stoneware-vase', 'Grey clay, glazed inside.'),
  product('paper-lamp', 'Paper Lamp', 6400, 'paper-lamp', 'Mulberry paper on ash.'),
  product('canvas-tote', 'Canvas Tote', 2800, 'canvas-tote', 'For a shoulder, or a loaf.'),
];
export const KEY = 'north-room:cart';
