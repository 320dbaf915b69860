/** One variant of a product that has more than were sent with it. Seldom wanted, and so in a file that comes when it is. */
import type { Op, Outcome, Variant } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { isId, list, type WooCatalogue } from './catalogue.js';
import { axesOf, variantOf } from './product.js';
import { combinationsOf } from './variation.js';

export async function findVariant(
  shop: WooCatalogue,
  productId: string,
  options: Readonly<Record<string, string>>,
  op: Op,
): Promise<Outcome<Variant | null>> {
  if (op.signal.aborted) return failed('aborted');
  if (!isId(productId)) return ok(null);
  const products = await list(shop, { include: productId }, op);
  if (!products.ok) return products;
  const [product] = products.value;
  if (!product) return ok(null);
  const names = axesOf(product);
  const fitting = product.variations.flatMap((ref) => {
    const combination = combinationsOf(ref, names).find((one) =>
      Object.entries(one.options).every(([name, value]) => options[name] === value),
    );
    return combination ? [{ id: ref.id, combination }] : [];
  });
  // one that names the choice wins over one that leaves it open
  const match = fitting.find(({ combination }) => !combination.isOpen) ?? fitting[0];
  if (!match) return ok(null);
  const found = await list(shop, { type: 'variation', include: String(match.id) }, op);
  if (!found.ok) return found;
  const [variation] = found.value;
  if (!variation) return ok(null);
  shop.known.learn(match.id, product.id, match.combination);
  return ok(variantOf(variation, shop.site, match.combination));
}
