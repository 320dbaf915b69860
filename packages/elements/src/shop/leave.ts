/** The ways out of the page, which a browser lets a shopper's press open, and little else: to the checkout, and to the sign-in. */
import { commerceProblem, sayError, type CheckoutHandoff, type Outcome, type Shop } from '@vitrine/core';
import { tell, type Answer } from '../base/events.js';
import type { VitrineRequest } from '../base/request.js';
import { handOff } from './hand-off.js';
import { failed } from './say.js';
import type { VitrineShop } from './shop.js';

/** `bought`: the whole cart, or a thing of its own. */
export function leave(
  element: VitrineShop,
  shop: Shop,
  handoff: Outcome<CheckoutHandoff>,
  bought: 'cart' | 'thing' = 'cart',
): Answer {
  const t = element.$t.get();
  if (!handoff.ok) return refused(element, shop, handoff.error);
  const fault = handOff(element, handoff.value);
  if (fault) {
    tell(element, 'vitrine-error', fault);
    return failed(element, t('errorCheckout'));
  }
  if (bought === 'cart') shop.cart.leave();
  shop.left(handoff.value);
  return { state: 'done' };
}

/** A failure in words; where the shopper must sign in, and can, with a way to. */
export function refused(element: VitrineShop, shop: Shop, error: Extract<Outcome<never>, { ok: false }>['error']): Answer {
  const mayLogin = error.kind === 'unauthorized' && error.login && shop.adapter.login;
  return failed(element, sayError(element.$t.get(), error), mayLogin ? { login: true } : {});
}

/**
 * Follows a press that leads somewhere at once, before anything is waited for: browsers open a window, and Safari goes elsewhere,
 * only in the press itself. `undefined` where something has to be found out first.
 */
export function followAtOnce(element: VitrineShop, shop: Shop, { type }: VitrineRequest): Promise<Answer> | undefined {
  if (type === 'vitrine-login-request') return signIn(element, shop);
  const handoff = type === 'vitrine-checkout-request' ? shop.checkoutNow() : null;
  return handoff ? Promise.resolve(leave(element, shop, { ok: true, value: handoff })) : undefined;
}

/** Resolves when the shopper is back from wherever the sign-in has led them. */
const isBack = (): Promise<void> =>
  new Promise((resolve) => {
    const end = new AbortController();
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      end.abort();
      resolve();
    };
    for (const name of ['focus', 'pageshow']) addEventListener(name, look, { signal: end.signal });
    document.addEventListener('visibilitychange', look, { signal: end.signal });
  });

/** Opens the shop's own sign-in. When it is over, what the shopper had wished for is done, and the cart is looked up. */
async function signIn(element: VitrineShop, shop: Shop): Promise<Answer> {
  const { adapter, wishes, cart } = shop;
  if (!adapter.login) return failed(element, sayError(element.$t.get(), { kind: 'unsupported' }));
  const again = () => Promise.all([wishes?.signedIn(), cart.refresh()]);
  try {
    const signing = adapter.login();
    if (signing) {
      await signing;
      await again();
    } else void isBack().then(again);
    return { state: 'done' };
  } catch (cause) {
    const error = { kind: 'backend', message: 'the sign-in failed', cause } as const;
    tell(element, 'vitrine-error', commerceProblem(error));
    return failed(element, sayError(element.$t.get(), error));
  }
}
