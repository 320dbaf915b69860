/** The way through `Shopify.actions.updateCart`, for a theme that has a handler of its own there; other themes do not load it. */
import type { CommerceError, NewLine, Op, Outcome } from '@vitrine/core';
import { isList, isRecord, isText } from '../../config.js';
import { ifAborted, ok } from '../../outcome.js';
import { SOURCE, type ActionLine, type UpdateCart } from './page.js';
import type { Sent, Transport } from './transport.js';

export function viaActions(update: UpdateCart): Transport {
  async function write(payload: Parameters<UpdateCart>[0], op: Op): Promise<Outcome<Sent>> {
    const aborted = ifAborted(op);
    if (aborted) return aborted;
    try {
      const result = await update(payload, { signal: op.signal, event: { detail: { source: SOURCE } } });
      const { userErrors, warnings } = isRecord(result) ? result : {};
      const [error] = isList(userErrors) ? userErrors : [];
      // a warning is of what was done in part: whether of anything at all is seen in the cart
      const [short] = (isList(warnings) ? warnings : []).filter((one) => isRecord(one) && /STOCK/.test(String(one['code'])));
      return ok({ refused: error || short ? userError(error ?? short) : null });
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
