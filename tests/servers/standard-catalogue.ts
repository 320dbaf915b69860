/** The catalogue of the standard shop, for fakes: what `standardShop` of the testkit expects to find. */
export interface CatalogueVariant {
  readonly id: number;
  readonly sku: string;
  readonly options: Readonly<Record<string, string>>;
  /** In cents. */
  readonly eur: number;
  /** In yen. */
  readonly jpy: number;
  /** `null` where nobody counts. */
  readonly stock: number | null;
}
export interface CatalogueProduct {
  readonly id: number;
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly variants: readonly CatalogueVariant[];
}

const shirt = (id: number, size: string, colour: string, eur: number, jpy: number, stock: number): CatalogueVariant => ({
  id,
  sku: `SHIRT-${size}-${colour}`.toUpperCase(),
  options: { Size: size, Colour: colour },
  eur,
  jpy,
  stock,
});

export const standardCatalogue: readonly CatalogueProduct[] = [
  {
    id: 1,
    handle: 'linen-shirt',
    title: 'Linen Shirt',
    description: 'A washed linen shirt',
    variants: [
      shirt(11, 'S', 'Sand', 4990, 7800, 100),
      shirt(12, 'M', 'Sand', 4990, 7800, 100),
      shirt(13, 'M', 'Ink', 5495, 8600, 2),
    ],
  },
  {
    id: 2,
    handle: 'ceramic-mug',
    title: 'Ceramic Mug',
    description: 'A stoneware mug',
    variants: [{ id: 21, sku: 'MUG-01', options: {}, eur: 1200, jpy: 1900, stock: null }],
  },
  {
    id: 3,
    handle: 'sold-out-hat',
    title: 'Sold Out Hat',
    description: 'None left',
    variants: [{ id: 31, sku: 'HAT-01', options: {}, eur: 1995, jpy: 3100, stock: 0 }],
  },
];
export const COUPON = { code: 'LIVE10', percent: 10 };
