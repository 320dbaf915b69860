import { bigcommerceDocuments, saleorDocuments } from '@vitrine/adapters';

const products = {
  saleor: () => saleorDocuments.productsDocument(['product', 'slug', 'variant', 'sku']),
  bigcommerce: () => bigcommerceDocuments.productsDocument(['product', 'path', 'sku']),
};
const constants = { saleor: saleorDocuments, bigcommerce: bigcommerceDocuments };

/** The backends whose documents are known here. */
export const documented = Object.keys(constants) as readonly (keyof typeof constants)[];

/** All that an adapter sends, by name; those that depend on how many are asked for, with one of each. */
export function documentsOf(name: (typeof documented)[number]): Readonly<Record<string, string>> {
  const named = Object.entries(constants[name]).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { ...Object.fromEntries(named), products: products[name]() };
}
