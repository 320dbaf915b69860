/**
 * Products from a page's JSON-LD: `Product` and `ProductGroup` with `hasVariant`, alone, in arrays, in `@graph`, or
 * pointing at each other by `@id`. What cannot be read is left out; nothing in a page's markup can break a show.
 */
import type { OptionValue, Product, Variant } from '@vitrine/core';
import { readLd, textOf, type Node } from './json-ld-node.js';
import { imagesOf, linkOf, offersOf } from './json-ld-offer.js';

/** Properties that tell variants apart, and the option names they get unless the page gives others. */
const AXES: Readonly<Record<string, string>> = { size: 'Size', color: 'Color', material: 'Material', pattern: 'Pattern' };

/**
 * @param texts the contents of `application/ld+json` scripts
 * @param base absolute address of the page
 * @param names option names by schema.org property, as in `{ size: 'Größe' }`
 */
export function productsFromJsonLd(
  texts: readonly string[],
  base: string,
  names: Readonly<Record<string, string>> = {},
): Product[] {
  const ld = readLd(texts);
  const groups = new Map<string, { group: Node; members: Node[] }>();
  const inside = new Set<Node>();
  for (const group of ld.typed('ProductGroup')) {
    const members = [...group.list('hasVariant')];
    members.forEach((member) => inside.add(member));
    groups.set(idOf(group) ?? `#${groups.size}`, { group, members });
  }
  for (const product of ld.typed('Product')) {
    if (inside.has(product)) continue;
    const parent = product.list('isVariantOf')[0];
    const known = groups.get(textOf(product.get('inProductGroupWithID')) ?? (parent && idOf(parent)) ?? '');
    if (known) known.members.push(product);
    else groups.set(idOf(product) ?? `#${groups.size}`, { group: product, members: [product] });
  }
  return [...groups.values()].flatMap(({ group, members }) => productOf(group, members, base, { ...AXES, ...names }) ?? []);
}

const idOf = (node: Node): string | undefined =>
  textOf(node.get('productGroupID')) ??
  textOf(node.get('productID')) ??
  textOf(node.get('sku')) ??
  textOf(node.get('@id')) ??
  textOf(node.get('url'));

function productOf(group: Node, members: readonly Node[], base: string, names: Readonly<Record<string, string>>): Product | null {
  const title = textOf(group.get('name'));
  const variants = members.flatMap((member) => variantsOf(member, title ?? '', base, names));
  if (!title || !variants.length) return null;
  const url = linkOf(group, base) ?? members.map((member) => linkOf(member, base)).find(Boolean);
  const handle = url && lastSegment(url);
  const description = textOf(group.get('description'));
  const images = imagesOf(group, base);
  return {
    id: idOf(group) ?? handle ?? title,
    title,
    ...(handle && { handle }),
    ...(url && { url }),
    ...(description && { description }),
    images: images.length ? images : variants.flatMap(({ image }) => image ?? []),
    options: optionsOf(variants),
    variants,
    variantsComplete: true,
  };
}

/** What shops call a product's handle or slug: the end of its address. */
function lastSegment(url: string): string | undefined {
  const segment = new URL(url).pathname.split('/').filter(Boolean).at(-1);
  try {
    return segment && decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** One for each offer, since older markup lists a product's variants as its offers; one without a price where there is none. */
function variantsOf(member: Node, title: string, base: string, names: Readonly<Record<string, string>>): Variant[] {
  const offers = offersOf(member);
  const image = imagesOf(member, base)[0];
  const shared = { title: textOf(member.get('name')) ?? title, ...(image && { image }) };
  const own = axesOf(member, names);
  if (offers.length <= 1) {
    const sku = textOf(member.get('sku')) ?? offers[0]?.sku;
    const id = sku ?? idOf(member) ?? shared.title;
    return [{ ...shared, id, ...(sku && { sku }), options: own, price: null, availability: 'unknown', ...offers[0]?.terms }];
  }
  return offers.map(({ node, sku, terms }, i) => {
    const item = node.list('itemOffered')[0];
    const axes = { ...own, ...(item && axesOf(item, names)) };
    const label = textOf(node.get('name')) ?? (item && textOf(item.get('name'))) ?? sku ?? String(i + 1);
    const options = Object.keys(axes).length ? axes : { [names['variant'] ?? 'Variant']: label };
    return {
      ...shared,
      id: sku ?? textOf(node.get('@id')) ?? textOf(node.get('url')) ?? label,
      ...(sku && { sku }),
      title: label,
      options,
      ...terms,
    };
  });
}

function axesOf(node: Node, names: Readonly<Record<string, string>>): Record<string, string> {
  const axes: Record<string, string> = {};
  for (const [property, name] of Object.entries(names)) {
    const value = textOf(node.get(property)) ?? textOf(node.list(property)[0]?.get('name'));
    if (value) axes[name] = value;
  }
  return axes;
}

function optionsOf(variants: readonly Variant[]): Product['options'] {
  const options = new Map<string, Map<string, OptionValue>>();
  for (const variant of variants) {
    for (const [name, value] of Object.entries(variant.options)) {
      const values = options.get(name) ?? new Map<string, OptionValue>();
      options.set(name, values.set(value, { value }));
    }
  }
  return [...options].map(([name, values]) => ({ name, values: [...values.values()] }));
}
