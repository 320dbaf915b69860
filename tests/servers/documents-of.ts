import { saleorDocuments } from '@vitrine/adapters';

/** All that an adapter sends, by name; those that depend on how many are asked for, with one of each. */
export function documentsOf(name: string): Readonly<Record<string, string>> {
  const { OPTIONAL: _, productsDocument, ...documents } = saleorDocuments;
  if (name === 'saleor') return { ...documents, products: productsDocument(['product', 'slug', 'variant', 'sku']) };
  throw new Error(`no documents of ${name} are known`);
}
