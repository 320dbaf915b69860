/** What shoppers have chosen of the products of a shop, and which variant that means. */
import { atom, type WritableAtom } from 'nanostores';
import { addressOf } from './address.js';
import type { Catalog } from './catalog.js';
import type { Outcome, ProductRef, Variant } from './contracts/commerce.js';
import { itemOf } from './item.js';
import { offerOf, type Choice } from './offer.js';
import { choiceKey, isWholeChoice, matchVariant } from './variants.js';

/** A wish for a product, as far as it says which variant is meant. */
export interface Wanted {
  readonly ref: ProductRef;
  readonly variant?: string | undefined;
}

export interface Choices {
  choice(ref: ProductRef): WritableAtom<Choice>;
  /** Which variant is meant; asks the shop where that is not known yet. `choose`: the shopper has not said. */
  resolve(wanted: Wanted): Promise<Outcome<Variant> | { readonly kind: 'choose' }>;
}

const failed = (kind: 'out-of-stock' | 'invalid-variant' | 'backend'): Outcome<never> => ({ ok: false, error: { kind } });

export function createChoices(catalog: Catalog): Choices {
  const choices = new Map<string, WritableAtom<Choice>>();

  async function seek(ref: ProductRef, $choice: WritableAtom<Choice>): Promise<void> {
    const { product, searches } = await catalog.load(ref);
    const chosen = $choice.get();
    if (!product || product.variantsComplete || !isWholeChoice(product, chosen) || matchVariant(product, chosen)) return;
    if (searches?.[choiceKey(product, chosen)] !== 'none') await catalog.find(ref, chosen);
  }

  function choice(ref: ProductRef): WritableAtom<Choice> {
    const address = addressOf(ref);
    const known = choices.get(address);
    if (known) return known;
    const $choice = atom<Choice>({});
    choices.set(address, $choice);
    // what did not come with the product is looked for as soon as all of it is chosen
    $choice.listen(() => void seek(ref, $choice));
    return $choice;
  }

  async function resolve(request: Wanted): Promise<Outcome<Variant> | { kind: 'choose' }> {
    const entry = await catalog.load(request.ref);
    if (entry.status === 'failed') return failed('backend');
    const item = itemOf(addressOf(request.ref), request.ref, undefined, entry);
    const chosen = choice(request.ref).get();
    const offer = offerOf(item, chosen, request.variant);
    if (offer.state === 'ready' && offer.variant) return { ok: true, value: offer.variant };
    const { product } = item;
    if (product && !product.variantsComplete && !offer.variant && isWholeChoice(product, chosen)) {
      const found = await catalog.find(request.ref, chosen);
      if (!found.ok) return found;
      if (found.value?.availability === 'out-of-stock') return failed('out-of-stock');
      return found.value?.price ? { ok: true, value: found.value } : { kind: 'choose' };
    }
    if (offer.state === 'needs-variant') return { kind: 'choose' };
    return failed(offer.availability === 'out-of-stock' ? 'out-of-stock' : 'invalid-variant');
  }

  return { choice, resolve };
}
