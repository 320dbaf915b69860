/** What there is to press for an item: pure, from what is known of it and what the shopper has chosen. */
import type { Availability, Variant } from './contracts/commerce.js';
import type { Item } from './item.js';
import { choiceKey, isWholeChoice, matchVariant } from './variants.js';

export type BuyState = 'loading' | 'needs-variant' | 'ready' | 'adding' | 'added' | 'unavailable' | 'error';
export type OfferAvailability = Availability | 'not-sold-here';

/** Option name to chosen value. */
export type Choice = Readonly<Record<string, string>>;

export interface Offer {
  readonly state: Extract<BuyState, 'loading' | 'needs-variant' | 'ready' | 'unavailable'>;
  readonly availability: OfferAvailability;
  readonly variant: Variant | null;
  /** The key of the words that say why there is nothing to press. */
  readonly reason?: 'notSoldHere' | 'soldOut' | 'impossible' | 'priceOnRequest' | 'errorBackend' | 'unchecked';
}

/** `variantId` names a variant outright and wins over the choice. */
export function offerOf(item: Item, choice: Choice, variantId?: string): Offer {
  const none = (
    availability: OfferAvailability,
    reason: NonNullable<Offer['reason']>,
    variant: Variant | null = null,
  ): Offer => ({
    state: 'unavailable',
    availability,
    variant,
    reason,
  });
  const { product, status } = item;
  if (status === 'missing') return none('not-sold-here', 'notSoldHere');
  if (!product && (status === 'hint' || status === 'loading')) {
    // a press asks, or waits for the answer: one that comes while the shop is being asked must not be lost
    const isNamed = status === 'hint' || item.title !== '';
    return { state: isNamed ? 'ready' : 'loading', availability: 'unknown', variant: null };
  }
  if (!product) return none('unknown', 'errorBackend');
  const { variants } = product;
  if (product.variantsComplete && variants.length === 0) return none('not-sold-here', 'notSoldHere');
  const wanted = variantId ?? (item.ref?.kind === 'variant' ? item.ref.id : undefined);
  const named = variants.find((variant) =>
    wanted !== undefined ? variant.id === wanted : item.ref?.kind === 'sku' && variant.sku === item.ref.sku,
  );
  const only = product.variantsComplete && variants.length === 1 ? variants[0] : undefined;
  const variant = named ?? only ?? matchVariant(product, choice);
  if (!variant) {
    const search =
      isWholeChoice(product, choice) && (product.variantsComplete ? 'none' : item.searches?.[choiceKey(product, choice)]);
    if (search === 'none') return none('out-of-stock', 'impossible');
    if (search === 'failed') return none('unknown', 'unchecked');
    if (search === 'loading') return { state: 'loading', availability: 'unknown', variant: null };
    const soldOut = product.variantsComplete && variants.every((each) => each.availability === 'out-of-stock');
    if (soldOut) return none('out-of-stock', 'soldOut');
    return { state: 'needs-variant', availability: 'unknown', variant: null };
  }
  if (variant.availability === 'out-of-stock') return none('out-of-stock', 'soldOut', variant);
  if (!variant.price) return none('not-sold-here', 'priceOnRequest', variant);
  return { state: 'ready', availability: variant.availability, variant };
}
