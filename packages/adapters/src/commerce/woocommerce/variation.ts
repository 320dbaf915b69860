/**
 * Variations as variants. A variation may leave an attribute open ("any size"), and then stands for one variant for each of
 * its values; which one is meant has to be said when it is added, so that it is part of the variant's id: `57?pa_size=m`.
 */
import { decodeEntities } from '../../plain-text.js';

export interface WooAttribute {
  readonly name: string;
  /** `pa_size`; `null` for an attribute of this one product. */
  readonly taxonomy: string | null;
  readonly has_variations: boolean;
  readonly terms: readonly { readonly name: string; readonly slug: string }[];
}
export interface WooVariationRef {
  readonly id: number;
  /** A slug, or `null` where any will do. */
  readonly attributes: readonly { readonly name: string; readonly value: string | null }[];
}

export interface Combination {
  /** What `addLines` takes. */
  readonly id: string;
  /** Attribute to slug. */
  readonly options: Readonly<Record<string, string>>;
  /** Attribute to name, as the cart shows it. */
  readonly shown: Readonly<Record<string, string>>;
  /** Whether anything was left open. */
  readonly isOpen: boolean;
}

/** Every variant that a variation stands for. */
export function combinationsOf(ref: WooVariationRef, attributes: readonly WooAttribute[]): Combination[] {
  let found: (Combination & { readonly said: URLSearchParams })[] = [
    { id: '', options: {}, shown: {}, isOpen: false, said: new URLSearchParams() },
  ];
  for (const { name, taxonomy, terms } of attributes) {
    const value = ref.attributes.find((one) => one.name === name)?.value ?? null;
    const fitting = value === null ? terms : [terms.find(({ slug }) => slug === value) ?? { slug: value, name: value }];
    const called = decodeEntities(name);
    found = found.flatMap((before) =>
      fitting.map(({ slug, name: label }) => {
        const said = new URLSearchParams(before.said);
        if (value === null) said.set(taxonomy ?? name, slug);
        return {
          id: '',
          said,
          isOpen: before.isOpen || value === null,
          options: { ...before.options, [called]: slug },
          shown: { ...before.shown, [called]: decodeEntities(label) },
        };
      }),
    );
  }
  return found.map(({ said, ...combination }) => ({
    ...combination,
    id: combination.isOpen ? `${ref.id}?${said.toString()}` : String(ref.id),
  }));
}

/** A variant's id as the body of an add; `null` where it is no id of this shop's. */
export function addingOf(variantId: string): { id: number; variation?: readonly { attribute: string; value: string }[] } | null {
  const [, id, said] = /^(\d+)(?:\?(.*))?$/.exec(variantId) ?? [];
  if (id === undefined) return null;
  if (said === undefined) return { id: Number(id) };
  return { id: Number(id), variation: Array.from(new URLSearchParams(said), ([attribute, value]) => ({ attribute, value })) };
}
