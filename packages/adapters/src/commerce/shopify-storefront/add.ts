/** Puts lines into a cart, or into a new one. */
import type { Attribution, NewLine, Notice, Op, Outcome } from '@vitrine/core';
import { failed, ifAborted, ok } from '../../outcome.js';
import { countryOf } from './context.js';
import type { Changed, Desk, Handle } from './desk.js';
import { ADD, CREATE } from './documents.js';
import { globalId } from './ids.js';
import { notable } from './till.js';
import { addNotices } from './warnings.js';

export interface Added {
  readonly change: Changed;
  readonly notices: readonly Notice[];
}

const NOTHING = { lines: [], totalQuantity: 0 };

const pairs = (attributes: Readonly<Record<string, string>> = {}) =>
  Object.entries(attributes).map(([key, value]) => ({ key, value }));

/** @param attribution what a new cart says of where it came from, besides the show of its first line */
export async function add(
  desk: Desk,
  handle: Handle,
  asked: readonly NewLine[],
  op: Op,
  attribution: Attribution = {},
): Promise<Outcome<Added>> {
  if (!asked.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)) return failed('invalid-quantity');
  const lines = asked.map((line) => ({ ...line, variantId: globalId('ProductVariant', line.variantId) ?? '' }));
  if (!lines.every(({ variantId }) => variantId)) return ifAborted(op) ?? failed('invalid-variant');
  const input = lines.map(({ variantId, quantity, attributes }) => ({
    merchandiseId: variantId,
    quantity,
    attributes: pairs(attributes),
  }));
  const before = desk.known(handle);
  const countryCode = countryOf(op);
  const show = asked[0]?.attributes?.['_vitrine_show'];
  const created = {
    lines: input,
    attributes: notable({ ...(show && { vitrine_show: show }), ...attribution }, op),
    ...(countryCode && { buyerIdentity: { countryCode } }),
  };
  const sent = await (handle ? desk.send(ADD, handle, input, op) : desk.send(CREATE, null, created, op));
  if (!sent.ok) return sent;
  const { raw, warnings, expired } = sent.value;
  const { notices, none } = addNotices(raw, warnings, lines, handle && !expired.length ? before : NOTHING);
  if (!none) return ok({ change: sent.value, notices });
  await desk.answer(sent, op);
  const [{ message = '', variantId = '' } = {}, ...more] = notices;
  return { ok: false, error: { kind: 'out-of-stock', available: 0, message, ...(!more.length && { variantId }) } };
}
