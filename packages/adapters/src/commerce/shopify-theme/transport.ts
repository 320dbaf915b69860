/** A way to the cart. There are two: the theme's own actions, where it has put a handler of its own there, else the Ajax API. */
import type { CommerceError, NewLine, Op, Outcome } from '@vitrine/core';
import { ok } from '../../outcome.js';
import { ajax, refusalOf, type Theme } from './ajax.js';
import { isAjaxCart, type AjaxCart } from './cart.js';
import type { ShopifyPage, UpdateCart } from './page.js';

/** What a write came to. Whether something was changed all the same only the cart can tell. */
export interface Sent {
  readonly refused: CommerceError | null;
  /** The whole cart, where the answer has it. */
  readonly cart?: AjaxCart;
}

export interface Transport {
  /** The theme shows the change by itself. */
  readonly shows: boolean;
  add(lines: readonly NewLine[], op: Op): Promise<Outcome<Sent>>;
  set(key: string, quantity: number, op: Op): Promise<Outcome<Sent>>;
  codes(codes: readonly string[], op: Op): Promise<Outcome<Sent>>;
}

/** @param sections ids of sections to be made anew where the answer is the whole cart; that to an add is only what was added */
export function viaAjax(theme: Theme, sections: readonly string[]): Transport {
  const shown = sections.length ? { sections: sections.join(), sections_url: theme.page.location.pathname } : {};
  async function write(path: string, body: object, op: Op): Promise<Outcome<Sent>> {
    const answer = await ajax(theme, path, op, body);
    if (!answer.ok) return answer;
    const { json } = answer.value;
    return ok({ refused: refusalOf(answer.value), ...(isAjaxCart(json) && { cart: json }) });
  }
  return {
    shows: false,
    add(lines, op) {
      const items = lines.map(({ variantId, quantity, attributes }) => ({
        id: Number(variantId),
        quantity,
        ...(attributes && { properties: attributes }),
      }));
      return write('cart/add.js', { items }, op);
    },
    set: (key, quantity, op) => write('cart/change.js', { id: key, quantity, ...shown }, op),
    codes: (codes, op) => write('cart/update.js', { discount: codes.join(), ...shown }, op),
  };
}

/** The theme's handler; `null` where there is none, or only Shopify's own, which may reload the page. */
export function ownHandler({ Shopify }: ShopifyPage): UpdateCart | null {
  const update = Shopify?.actions?.updateCart;
  return typeof update === 'function' && update.isDefault?.() === false ? update : null;
}
