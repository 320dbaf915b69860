/**
 * Bring your own cart: the contract's methods as functions of the page. What they answer may be the contract's own
 * outcome, or plainly the thing itself; a function that throws or rejects is a `backend` failure.
 */
import {
  problem,
  type AdapterFactory,
  type Capabilities,
  type Cart,
  type CheckoutHandoff,
  type CommerceAdapter,
  type Outcome,
  type Product,
  type Variant,
} from '@vitrine/core';
import { isRecord } from '../config.js';
import { unconfiguredAdapter } from '../unconfigured.js';
import { answered, cartAnswer, changeAnswer, handoffAnswer, listOf } from './callbacks/answer.js';

type Method =
  | 'getProducts'
  | 'getCart'
  | 'addLines'
  | 'setQuantity'
  | 'checkout'
  | 'getVariant'
  | 'setDiscountCodes'
  | 'setMarket'
  | 'buyNow'
  | 'getWishes'
  | 'setWish';
type Contract<K extends Method> = NonNullable<CommerceAdapter[K]>;
type ValueOf<K extends Method> = Awaited<ReturnType<Contract<K>>> extends Outcome<infer T> ? T : never;
/** A function of the contract that may also answer at once, and with `ValueOf` or `Plain` in place of an outcome. */
type Callback<K extends Method, Plain = never> = (
  ...given: Parameters<Contract<K>>
) => Outcome<ValueOf<K>> | ValueOf<K> | Plain | Promise<Outcome<ValueOf<K>> | ValueOf<K> | Plain>;

export interface CallbacksOptions extends Pick<CommerceAdapter, 'subscribe' | 'login' | 'checkoutOrigins'> {
  /** Names the shop; carts of different names are kept apart. */
  readonly id?: string;
  /** What differs from an ambient cart with every kind of ref; `discountCodes` and `marketSwitch` follow the functions. */
  readonly capabilities?: Partial<Capabilities>;
  getProducts: Callback<'getProducts'>;
  /** `null` where there is no cart. */
  getCart: Callback<'getCart', Cart | null>;
  /** The handle is `null` for an ambient cart. */
  addLines: Callback<'addLines', Cart>;
  setQuantity: Callback<'setQuantity', Cart>;
  /** An address to go to, or a function that opens the page's own checkout. */
  checkout: Callback<'checkout', string | (() => void)>;
  getVariant?: Callback<'getVariant'>;
  setDiscountCodes?: Callback<'setDiscountCodes', Cart>;
  setMarket?: Callback<'setMarket', Cart>;
  buyNow?: Callback<'buyNow', string | (() => void)>;
  getWishes?: Callback<'getWishes'>;
  setWish?: Callback<'setWish'>;
}

export function callbacksAdapter(page: CallbacksOptions): CommerceAdapter {
  const { id = 'callbacks', checkoutOrigins } = page;
  const optional: Partial<CommerceAdapter> = {
    ...(page.getVariant && {
      getVariant: (...given) => answered<Variant | null>('getVariant', given[2], () => page.getVariant?.(...given)),
    }),
    ...(page.setDiscountCodes && {
      setDiscountCodes: (...given) =>
        answered('setDiscountCodes', given[2], () => page.setDiscountCodes?.(...given), changeAnswer),
    }),
    ...(page.setMarket && {
      setMarket: (...given) => answered('setMarket', given[1], () => page.setMarket?.(...given), changeAnswer),
    }),
    ...(page.buyNow && {
      buyNow: (...given) => answered<CheckoutHandoff>('buyNow', given[2], () => page.buyNow?.(...given), handoffAnswer(given[1])),
    }),
    ...(page.subscribe && { subscribe: (onHostChange) => page.subscribe?.(onHostChange) ?? (() => undefined) }),
    ...(page.getWishes && { getWishes: (op) => answered('getWishes', op, () => page.getWishes?.(op), listOf<string>()) }),
    ...(page.setWish && {
      setWish: (...given) => answered('setWish', given[2], () => page.setWish?.(...given), listOf<string>()),
    }),
    ...(page.login && { login: () => page.login?.() }),
  };
  return {
    id,
    contractVersion: 1,
    capabilities: capabilitiesOf(page),
    ...(checkoutOrigins && { checkoutOrigins }),
    getProducts: (refs, op) => answered('getProducts', op, () => page.getProducts(refs, op), listOf<Product | null>()),
    getCart: (handle, op) => answered('getCart', op, () => page.getCart(handle, op), cartAnswer),
    addLines: (...given) => answered('addLines', given[2], () => page.addLines(...given), changeAnswer),
    setQuantity: (...given) => answered('setQuantity', given[3], () => page.setQuantity(...given), changeAnswer),
    checkout: (...given) => answered('checkout', given[3], () => page.checkout(...given), handoffAnswer(given[2])),
    ...optional,
  };
}

function capabilitiesOf({ capabilities = {}, setDiscountCodes, setMarket }: CallbacksOptions): Capabilities {
  const { discountCodes = 'many', marketSwitch = 'fixed' } = capabilities;
  return {
    refs: ['product', 'variant', 'handle', 'sku'],
    cart: 'ambient',
    lineAttributes: false,
    cartAttributes: false,
    stock: 'level',
    idempotentAdd: false,
    checkout: ['redirect', 'host'],
    ...capabilities,
    discountCodes: !setDiscountCodes ? 'none' : discountCodes === 'none' ? 'many' : discountCodes,
    marketSwitch: setMarket ? 'reprice' : marketSwitch === 'reprice' ? 'fixed' : marketSwitch,
  };
}

const REQUIRED = ['getProducts', 'getCart', 'addLines', 'setQuantity', 'checkout'] as const;
const OPTIONAL = ['getVariant', 'setDiscountCodes', 'setMarket', 'buyNow', 'subscribe', 'getWishes', 'setWish', 'login'] as const;

/** For a page that sets `config` as a property, since JSON has no functions. A missing one is reported with its name. */
export const callbacksFactory: AdapterFactory = (config, host) => {
  const wrong = [
    ...REQUIRED.filter((name) => typeof config[name] !== 'function'),
    ...OPTIONAL.filter((name) => config[name] !== undefined && typeof config[name] !== 'function'),
    ...(config['capabilities'] === undefined || isRecord(config['capabilities']) ? [] : ['capabilities']),
  ];
  for (const name of wrong)
    host.warn(
      problem('config/invalid', `adapter "callbacks": ${name} should be a ${name === 'capabilities' ? 'record' : 'function'}`, {
        path: name,
      }),
    );
  if (wrong.length) return unconfiguredAdapter('callbacks', `not usable: ${wrong.join(', ')}`);
  // every function was seen above; what they answer is judged at each call
  return callbacksAdapter(config as unknown as CallbacksOptions);
};
