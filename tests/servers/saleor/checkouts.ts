/** Saleor's checkouts, with its rules of what may be in one: all of a request or nothing. */
import { COUPON } from '../standard-catalogue.js';
import { globalId, LIMIT, money, taxed, variantNode, type Shelf, type ShelfVariant } from './catalogue.js';
import { keyOf, refuse, Refused } from './refused.js';

interface Line {
  readonly key: number;
  readonly variant: ShelfVariant;
  quantity: number;
  metadata: Map<string, string>;
}
interface Checkout {
  readonly key: string;
  lines: Line[];
  voucher: string | null;
  readonly metadata: Map<string, string>;
}
type Metadata = readonly { readonly key: string; readonly value: string }[];
interface LineInput {
  readonly variantId: string;
  readonly quantity: number;
  readonly metadata?: Metadata;
}
interface ById {
  readonly id: string;
}

const listed = (metadata: ReadonlyMap<string, string>) => [...metadata].map(([key, value]) => ({ key, value }));
const put = (into: Map<string, string>, metadata: Metadata = []) => metadata.forEach(({ key, value }) => into.set(key, value));

/** The fields of `Mutation`, and `checkout` of `Query`. */
export function createCheckouts(channel: string, shelf: Shelf) {
  const checkouts = new Map<string, Checkout>();
  let lineKey = 0;

  function find(id: string): Checkout {
    const found = checkouts.get(keyOf(id, 'Checkout', 'id'));
    return found ?? refuse('NOT_FOUND', 'id', `Couldn't resolve to a node: ${id}`);
  }

  function check(variant: ShelfVariant, quantity: number): void {
    if (quantity <= 0) refuse('ZERO_QUANTITY', 'quantity', 'The quantity should be higher than zero.');
    if (quantity > LIMIT)
      refuse('QUANTITY_GREATER_THAN_LIMIT', 'quantity', `Cannot add more than ${LIMIT} times this item: ${variant.sku}.`);
    const left = shelf.stockOf(variant);
    if (left !== null && quantity > left)
      refuse('INSUFFICIENT_STOCK', 'quantity', `Could not add items ${variant.sku}. Only ${left} remaining in stock.`);
  }

  /** Lines of one variant are one, whatever their metadata, of which the later wins. */
  function fill(checkout: Checkout, inputs: readonly LineInput[]): void {
    const wanted = new Map<ShelfVariant, { quantity: number; metadata: Metadata }>();
    const missing = inputs.filter(({ variantId }) => !shelf.byKey(keyOf(variantId, 'ProductVariant', 'variantId')));
    if (missing.length)
      refuse('GRAPHQL_ERROR', 'variantId', `Could not resolve to a node with the global id list of '${missing.length}'.`);
    for (const { variantId, quantity, metadata = [] } of inputs) {
      const variant = shelf.byKey(keyOf(variantId, 'ProductVariant', 'variantId'))!;
      const before = wanted.get(variant) ?? { quantity: 0, metadata: [] };
      wanted.set(variant, { quantity: before.quantity + quantity, metadata: [...before.metadata, ...metadata] });
    }
    const held = (variant: ShelfVariant) => checkout.lines.find((line) => line.variant === variant);
    for (const [variant, { quantity }] of wanted) {
      check(variant, quantity);
      check(variant, quantity + (held(variant)?.quantity ?? 0));
    }
    for (const [variant, { quantity, metadata }] of wanted) {
      const line = held(variant) ?? { key: ++lineKey, variant, quantity: 0, metadata: new Map<string, string>() };
      if (line.quantity === 0) checkout.lines.push(line);
      line.quantity += quantity;
      put(line.metadata, metadata);
    }
  }

  function node(checkout: Checkout): object {
    const priced = checkout.lines.map((line) => {
      const unit = Math.round(line.variant.eur * (checkout.voucher ? 1 - COUPON.percent / 100 : 1));
      return { line, unit, total: unit * line.quantity };
    });
    const full = checkout.lines.reduce((sum, { variant, quantity }) => sum + variant.eur * quantity, 0);
    const total = priced.reduce((sum, one) => sum + one.total, 0);
    return {
      id: globalId('Checkout', checkout.key),
      metadata: listed(checkout.metadata),
      displayGrossPrices: true,
      voucherCode: checkout.voucher,
      discount: money(full - total),
      quantity: checkout.lines.reduce((sum, { quantity }) => sum + quantity, 0),
      subtotalPrice: taxed(total),
      totalPrice: taxed(total),
      lines: priced.map(({ line, unit, total: sum }) => ({
        id: globalId('CheckoutLine', line.key),
        quantity: line.quantity,
        isGift: false,
        metadata: listed(line.metadata),
        unitPrice: taxed(unit),
        totalPrice: taxed(sum),
        variant: variantNode(line.variant, shelf),
        problems: problemsOf(line),
      })),
    };
  }

  function problemsOf({ variant, quantity }: Line): object[] {
    const left = shelf.stockOf(variant);
    if (left === null || left >= quantity) return [];
    return [{ __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: left }];
  }

  function changed(change: () => Checkout): object {
    try {
      return { checkout: node(change()), errors: [] };
    } catch (error) {
      if (error instanceof Refused) return { checkout: null, errors: [{ variants: null, lines: null, ...error.fields }] };
      throw error;
    }
  }
  const within = ({ id }: ById, change: (checkout: Checkout) => void): object =>
    changed(() => {
      const checkout = find(id);
      change(checkout);
      return checkout;
    });

  return {
    checkout({ id }: ById): object | null {
      const found = checkouts.get(keyOf(id, 'Checkout'));
      return found ? node(found) : null;
    },
    checkoutCreate: ({ input }: { input: { channel: string; lines: readonly LineInput[] } }) =>
      changed(() => {
        if (input.channel !== channel) refuse('NOT_FOUND', 'channel', `Channel with '${input.channel}' slug does not exist.`);
        const checkout: Checkout = { key: crypto.randomUUID(), lines: [], voucher: null, metadata: new Map() };
        fill(checkout, input.lines);
        checkouts.set(checkout.key, checkout);
        return checkout;
      }),
    checkoutLinesAdd: ({ lines, ...by }: ById & { lines: readonly LineInput[] }) =>
      within(by, (checkout) => fill(checkout, lines)),
    checkoutLinesUpdate: ({ lines, ...by }: ById & { lines: readonly { lineId: string; quantity: number }[] }) =>
      within(by, (checkout) => {
        for (const { lineId, quantity } of lines) {
          const key = keyOf(lineId, 'CheckoutLine', 'lineId');
          const line = checkout.lines.find((one) => String(one.key) === key);
          if (!line)
            return refuse('GRAPHQL_ERROR', 'lineId', `Could not resolve to a node with the global id list of '${lineId}'.`);
          check(line.variant, quantity);
          line.quantity = quantity;
        }
      }),
    checkoutLinesDelete: ({ linesIds, ...by }: ById & { linesIds: readonly string[] }) =>
      within(by, (checkout) => {
        const keys = linesIds.map((id) => keyOf(id, 'CheckoutLine'));
        const isThere = (key: string) => checkout.lines.some((line) => String(line.key) === key);
        if (!keys.every(isThere)) refuse('INVALID', 'lineId', "Provided line_ids aren't part of checkout.");
        checkout.lines = checkout.lines.filter(({ key }) => !keys.includes(String(key)));
      }),
    checkoutAddPromoCode: ({ promoCode, ...by }: ById & { promoCode: string }) =>
      within(by, (checkout) => {
        if (promoCode !== COUPON.code) refuse('INVALID', 'promoCode', 'Promo code is invalid');
        checkout.voucher = promoCode;
      }),
    checkoutRemovePromoCode: ({ promoCode, ...by }: ById & { promoCode: string }) =>
      within(by, (checkout) => {
        if (promoCode !== checkout.voucher) refuse('NOT_FOUND', 'promoCode', 'Promo code does not exists.');
        checkout.voucher = null;
      }),
    updateMetadata({ id, input }: ById & { input: Metadata }): object {
      const checkout = checkouts.get(keyOf(id, 'Checkout'));
      if (!checkout) return { errors: [{ field: 'id', message: `Couldn't resolve to a node: ${id}`, code: 'NOT_FOUND' }] };
      put(checkout.metadata, input);
      return { errors: [] };
    },
    /** What the order would keep; for tests. */
    metadataOf: (id: string) => Object.fromEntries(checkouts.get(keyOf(id, 'Checkout'))?.metadata ?? []),
  };
}
