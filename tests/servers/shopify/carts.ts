/** The carts of the fake shop, and what Shopify does to a line. Clamping is modelled on documentation and reports. */
import { randomUUID } from 'node:crypto';
import { CODES, isForSale, variantOf, type StockedVariant } from './catalogue.js';

export interface Line {
  readonly id: string;
  readonly variant: StockedVariant;
  quantity: number;
  readonly attributes: readonly { readonly key: string; readonly value: string }[];
}

export interface StoredCart {
  readonly token: string;
  readonly key: string;
  country: string | null;
  lines: Line[];
  codes: readonly string[];
  attributes: readonly { readonly key: string; readonly value: string }[];
}

export interface UserError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly target: string;
}
export interface NewLine {
  readonly merchandiseId: string;
  readonly quantity?: number;
  readonly attributes?: readonly { readonly key: string; readonly value: string }[];
}

export const cartIdOf = ({ token, key }: StoredCart): string => `gid://shopify/Cart/${token}?key=${key}`;

export const newCart = (country: string | null): StoredCart => ({
  token: randomUUID().replaceAll('-', ''),
  key: randomUUID().replaceAll('-', ''),
  country,
  lines: [],
  codes: [],
  attributes: [],
});

const same = (a: Line['attributes'], b: Line['attributes']): boolean =>
  JSON.stringify([...a].sort((x, y) => x.key.localeCompare(y.key))) ===
  JSON.stringify([...b].sort((x, y) => x.key.localeCompare(y.key)));

/** What a shop's quantity rule says against a quantity. */
function ruleError({ rule }: StockedVariant, quantity: number, field: readonly string[]): UserError | undefined {
  if (quantity < 0) return { code: 'LESS_THAN', field, message: 'Quantity must be greater than 0' };
  if (!rule) return undefined;
  if (quantity < rule.minimum) return { code: 'MINIMUM_NOT_MET', field, message: `The minimum is ${rule.minimum}` };
  if (rule.maximum !== null && quantity > rule.maximum)
    return { code: 'MAXIMUM_EXCEEDED', field, message: `The maximum is ${rule.maximum}` };
  if (quantity % rule.increment !== 0) return { code: 'INVALID_INCREMENT', field, message: `Only by ${rule.increment}` };
  return undefined;
}

/** As many as there are. A line of what is sold out stays, with none in it. */
function clamp(line: Line, wanted: number, warnings: Warning[]): void {
  const { stock, backorder } = line.variant;
  line.quantity = stock === null || backorder ? wanted : Math.min(wanted, stock);
  if (line.quantity === wanted) return;
  const code = isForSale(line.variant) ? 'MERCHANDISE_NOT_ENOUGH_STOCK' : 'MERCHANDISE_OUT_OF_STOCK';
  warnings.push({ code, message: 'The product could not be added in the quantity asked for', target: line.id });
}

/** All or none: with any error the cart stays as it was. */
export function addLines(cart: StoredCart, asked: readonly NewLine[], path: readonly string[], warnings: Warning[]): UserError[] {
  const found = asked.map(({ merchandiseId }) => variantOf(merchandiseId)?.variant);
  const errors = asked.flatMap(({ merchandiseId, quantity = 1, attributes = [] }, i): UserError[] => {
    const variant = found[i];
    const field = [...path, String(i)];
    if (!variant) {
      const message = `The merchandise with id ${merchandiseId} does not exist.`;
      return [{ code: 'INVALID', field: [...field, 'merchandiseId'], message }];
    }
    const held = cart.lines.find((line) => line.variant === variant && same(line.attributes, attributes))?.quantity ?? 0;
    return [ruleError(variant, held + quantity, [...field, 'quantity']) ?? []].flat();
  });
  if (errors.length > 0) return errors;
  asked.forEach(({ quantity = 1, attributes = [] }, i) => {
    const variant = found[i] as StockedVariant;
    let line = cart.lines.find((one) => one.variant === variant && same(one.attributes, attributes));
    if (!line) {
      line = { id: `gid://shopify/CartLine/${randomUUID()}?cart=${cart.token}`, variant, quantity: 0, attributes };
      cart.lines.push(line);
    }
    clamp(line, line.quantity + quantity, warnings);
  });
  return [];
}

export function updateLines(
  cart: StoredCart,
  asked: readonly { id: string; quantity?: number }[],
  warnings: Warning[],
): UserError[] {
  const errors = asked.flatMap(({ id, quantity = 1 }, i): UserError[] => {
    const line = cart.lines.find((one) => one.id === id);
    if (!line) return [missingLine(['lines', String(i), 'id'], id)];
    return quantity === 0 ? [] : [ruleError(line.variant, quantity, ['lines', String(i), 'quantity']) ?? []].flat();
  });
  if (errors.length > 0) return errors;
  for (const { id, quantity = 1 } of asked) {
    const line = cart.lines.find((one) => one.id === id);
    if (line && quantity > 0) clamp(line, quantity, warnings);
    else cart.lines = cart.lines.filter((one) => one !== line);
  }
  return [];
}

export function removeLines(cart: StoredCart, ids: readonly string[]): UserError[] {
  const errors = ids.flatMap((id, i) =>
    cart.lines.some((line) => line.id === id) ? [] : missingLine(['lineIds', String(i)], id),
  );
  if (errors.length === 0) cart.lines = cart.lines.filter(({ id }) => !ids.includes(id));
  return errors;
}

const missingLine = (field: readonly string[], id: string): UserError => ({
  code: 'INVALID_MERCHANDISE_LINE',
  field,
  message: `The merchandise line with id ${id} does not exist.`,
});

/** A code that nobody knows stays on the cart, as one that does not apply. */
export const codeWarnings = (cart: StoredCart): Warning[] =>
  cart.codes
    .filter((code) => !(code.toUpperCase() in CODES))
    .map((code) => ({ code: 'DISCOUNT_NOT_FOUND', message: `Discount code ${code} was not found`, target: cartIdOf(cart) }));

/** Per cent that the codes of a cart take off; Shopify lets the best one count. */
export const percentOf = ({ codes }: StoredCart): number => Math.max(0, ...codes.map((code) => CODES[code.toUpperCase()] ?? 0));
