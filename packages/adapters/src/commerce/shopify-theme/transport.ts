/** Two ways to the same cart: the theme's own actions, where it has put a handler of its own there, else the Ajax API. */
import type { CommerceError, NewLine, Op, Outcome } from '@vitrine/core';
import { isRecord, isText } from '../../config.js';
import { ifAborted, ok } from '../../outcome.js';
import { ajax, refusalOf, type Theme } from './ajax.js';
import { isAjaxCart, type AjaxCart } from './cart.js';
import { SOURCE, type ActionLine, type ShopifyPage, type UpdateCart } from './page.js';

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
  try {
    return typeof update === 'function' && update.isDefault?.() === false ? update : null;
  } catch {
    return null;
  }
}

export function viaActions(update: UpdateCart): Transport {
  async function write(payload: Parameters<UpdateCart>[0], op: Op): Promise<Outcome<Sent>> {
    const aborted = ifAborted(op);
    if (aborted) return aborted;
    try {
      const result = await update(payload, { signal: op.signal, event: { detail: { source: SOURCE } } });
      const errors: unknown = isRecord(result) ? result['userErrors'] : undefined;
      return ok({ refused: Array.isArray(errors) && errors.length ? userError(errors[0]) : null });
    } catch (cause) {
      return {
        ok: false,
        error: op.signal.aborted ? { kind: 'aborted', cause } : { kind: 'network', maybeApplied: true, cause },
      };
    }
  }
  const lineOf = ({ variantId, quantity, attributes }: NewLine): ActionLine => ({
    merchandiseId: `gid://shopify/ProductVariant/${variantId}`,
    quantity,
    ...(attributes && { attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })) }),
  });
  return {
    shows: true,
    add: (lines, op) => write({ lines: lines.map(lineOf) }, op),
    set: (id, quantity, op) => write({ lines: [{ id, quantity }] }, op),
    codes: (discountCodes, op) => write({ discountCodes }, op),
  };
}

const QUANTITY = /^(LESS_THAN|MINIMUM_NOT_MET|MAXIMUM_EXCEEDED|INVALID_INCREMENT)$/;

/** The codes are the Storefront API's, and grow: what is not known is `backend`, never a success in silence. */
function userError(error: unknown): CommerceError {
  const { code, field, message } = isRecord(error) ? error : {};
  const words = { message: `${String(code)}: ${String(message)}` };
  const path = Array.isArray(field) ? field.filter(isText).join('.') : '';
  if (!isText(code)) return { kind: 'backend', ...words };
  if (code === 'INVALID_MERCHANDISE_LINE') return { kind: 'invalid-line', ...words };
  if (QUANTITY.test(code)) return { kind: 'invalid-quantity', ...words };
  if (/STOCK/.test(code) || /quantity/i.test(path)) return { kind: 'out-of-stock', ...words };
  if (code === 'MERCHANDISE_NOT_APPLICABLE' || /merchandise/i.test(path)) return { kind: 'invalid-variant', ...words };
  if (/^DISCOUNT|^INVALID_DISCOUNT/.test(code)) return { kind: 'invalid-discount', ...words };
  if (code === 'SERVICE_UNAVAILABLE') return { kind: 'network', maybeApplied: true, ...words };
  return { kind: code === 'CONFLICT' ? 'conflict' : 'backend', ...words };
}
