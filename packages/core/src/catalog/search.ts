/** Looks for variants that were not sent with their product, and makes what was found part of it. */
import type { CommerceAdapter, CommerceError, Op, Outcome, Variant } from '../contracts/commerce.js';
import type { Entry } from '../item.js';
import type { Choice } from '../offer.js';
import type { Platform } from '../platform.js';
import { choiceKey, wholeChoice } from '../variants.js';
import { withVariant, type Known } from './known.js';
import { repeated } from './repeated.js';

export type Found = Outcome<Variant | null>;

export interface SearchOptions {
  readonly adapter: CommerceAdapter;
  readonly platform: Platform;
  op(): Omit<Op, 'signal'>;
  onError(error: CommerceError): void;
  /** Ends with the market that the answer is for. */
  signal(): AbortSignal;
}

type Search = (known: Known, choice: Choice) => Promise<Found>;

/** Answers with `aborted` where the market has changed meanwhile. One choice is looked for once at a time. */
export function createSearch({ adapter, platform, op, onError, signal }: SearchOptions): Search {
  const running = new Map<Known, { readonly key: string; readonly end: AbortSignal; readonly found: Promise<Found> }>();

  function note({ $entry }: Known, key: string, state: NonNullable<Entry['searches']>[string] | null): void {
    const { searches = {}, ...entry } = $entry.get();
    const { [key]: _, ...others } = searches;
    const now = state ? { ...others, [key]: state } : others;
    $entry.set(Object.keys(now).length > 0 ? { ...entry, searches: now } : entry);
  }

  async function look(known: Known, choice: Choice, key: string, end: AbortSignal): Promise<Found> {
    const { id } = known.$entry.get().product!;
    const { getVariant } = adapter;
    const before = known.sought?.variant ?? null;
    if (!before) note(known, key, 'loading');
    const outcome: Found = getVariant
      ? await repeated((inner) => getVariant.call(adapter, id, choice, { ...op(), signal: inner }), platform, end)
      : { ok: true, value: null };
    if (end.aborted) return { ok: false, error: { kind: 'aborted' } };
    const { product } = known.$entry.get();
    if (!outcome.ok) {
      onError(outcome.error);
      if (!before) note(known, key, 'failed');
      return outcome;
    }
    // whatever it calls its options, it is what was asked for
    const variant = outcome.value && { ...outcome.value, options: { ...outcome.value.options, ...choice } };
    const isLatest = known.sought !== null && product !== null && choiceKey(product, known.sought.choice) === key;
    if (isLatest) known.sought = { choice, variant };
    if (variant && product) known.$entry.set({ ...known.$entry.get(), product: withVariant(product, variant) });
    else if (before && product)
      known.$entry.set({
        ...known.$entry.get(),
        product: { ...product, variants: product.variants.filter(({ id: other }) => other !== before.id) },
      });
    note(known, key, variant ? null : 'none');
    return { ok: true, value: variant };
  }

  return (known, choice) => {
    const product = known.$entry.get().product!;
    const whole = wholeChoice(product, choice);
    const key = choiceKey(product, whole);
    const end = signal();
    const same = running.get(known);
    if (same?.key === key && same.end === end) return same.found;
    if (!known.sought || choiceKey(product, known.sought.choice) !== key) known.sought = { choice: whole, variant: null };
    const found = look(known, whole, key, end);
    const mine = { key, end, found };
    running.set(known, mine);
    void found.finally(() => running.get(known) === mine && running.delete(known));
    return found;
  };
}
