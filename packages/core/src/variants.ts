/** Which variant a choice means, and what can still be chosen. Pure, for any number of options. */
import type { OptionValue, Product, QuantityRule, Variant } from './contracts/commerce.js';

/** Option name to chosen value; an option that is not chosen yet is absent. */
type Choice = Readonly<Record<string, string>>;

/** `impossible`: no variant is made so. `unknown`: it may exist, but was not loaded. */
export type OptionValueState = 'available' | 'sold-out' | 'impossible' | 'unknown';

export interface OptionState {
  readonly name: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly swatch?: NonNullable<OptionValue['swatch']>;
    readonly selected: boolean;
    /** Judged together with what is chosen of the other options. */
    readonly state: OptionValueState;
  }[];
}

// names come from a backend, and one may be called `constructor`
const read = (record: Choice, name: string): string | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);

/** A variant that does not name an option stands for all its values. */
const fits = (variant: Variant, choice: Choice, names: readonly string[]): boolean =>
  names.every((name) => {
    const wanted = read(choice, name);
    const has = read(variant.options, name);
    return wanted === undefined || has === undefined || wanted === has;
  });

const canBeHad = ({ availability, price }: Variant): boolean => availability !== 'out-of-stock' && price !== null;

const namesOf = (product: Product): readonly string[] => product.options.map(({ name }) => name);

/** What needs no choosing: options of one value, and everything where there is one variant. */
export function initialChoice(product: Product): Record<string, string> {
  const single = product.options.flatMap(({ name, values }) =>
    values.length === 1 && values[0] ? [[name, values[0].value] as const] : [],
  );
  const only = product.variantsComplete && product.variants.length === 1 ? product.variants[0]?.options : undefined;
  return Object.fromEntries([...single, ...Object.entries(only ?? {})]);
}

/** A choice with what needs no choosing, and nothing that is no option of the product. */
export function wholeChoice(product: Product, choice: Choice): Record<string, string> {
  const given: Choice = { ...initialChoice(product), ...choice };
  return Object.fromEntries(namesOf(product).flatMap((name) => [[name, read(given, name)]].filter(isPair)));
}

const isPair = (pair: readonly (string | undefined)[]): pair is [string, string] => pair[1] !== undefined;

/** Whether every option is chosen, so that a choice means one variant or none. */
export const isWholeChoice = (product: Product, choice: Choice): boolean =>
  Object.keys(wholeChoice(product, choice)).length === product.options.length;

/** The same for the same choice, by which `Entry.searches` knows it. */
export const choiceKey = (product: Product, choice: Choice): string =>
  JSON.stringify(Object.entries(wholeChoice(product, choice)));

/** The choices that were looked for by themselves, by {@link choiceKey}. */
export type Searches = Readonly<Record<string, 'loading' | 'none' | 'failed'>>;

/**
 * The variant that a choice means; `null` where an option with several values is not chosen, or no loaded variant fits.
 * Of several that fit, the one that names most options.
 */
export function matchVariant(product: Product, choice: Choice): Variant | null {
  const names = namesOf(product);
  const whole = { ...initialChoice(product), ...choice };
  if (names.some((name) => read(whole, name) === undefined)) return null;
  if (names.length === 0 && product.variants.length > 1) return null;
  const named = (variant: Variant) => names.filter((name) => read(variant.options, name) !== undefined).length;
  const fitting = product.variants.filter((variant) => fits(variant, whole, names));
  return fitting.reduce<Variant | null>((best, variant) => (best && named(best) >= named(variant) ? best : variant), null);
}

/** Every value of every option, with whether it can be chosen. */
export function optionStates(product: Product, choice: Choice, searches: Searches = {}): OptionState[] {
  const names = namesOf(product);
  const stateOf = (name: string, value: string): OptionValueState => {
    const wanted = { ...choice, [name]: value };
    const fitting = product.variants.filter((variant) => fits(variant, wanted, names));
    if (fitting.some(canBeHad)) return 'available';
    if (fitting.length === 0 && searches[choiceKey(product, wanted)] === 'none') return 'impossible';
    const mayBeMore =
      !product.variantsComplete && (fitting.length === 0 || names.some((other) => read(wanted, other) === undefined));
    if (mayBeMore) return 'unknown';
    return fitting.length > 0 ? 'sold-out' : 'impossible';
  };
  return product.options.map(({ name, values }) => ({
    name,
    values: values.map(({ value, label, swatch }) => ({
      value,
      label: label ?? value,
      ...(swatch && { swatch }),
      selected: read(choice, name) === value,
      state: stateOf(name, value),
    })),
  }));
}

/** The nearest quantity that may be ordered and is not more than wanted; at least the least one. Without a rule, whole numbers from 1. */
export function clampQuantity(rule: QuantityRule | undefined, wanted: number): number {
  const { min, max = Number.MAX_SAFE_INTEGER, step } = rule ?? { min: 1, step: 1 };
  const most = Math.min(max, Number.isNaN(wanted) ? min : wanted);
  const stride = step > 0 ? step : 1;
  return min + Math.max(0, Math.floor((most - min) / stride)) * stride;
}
