/** The cart as the Store API's CartSchema says it. */
import { createHash } from 'node:crypto';
import { coupons, sold } from './catalogue.js';
import { CURRENCY, limitsOf, pictures } from './product-json.js';

export interface Line {
  readonly key: string;
  readonly id: number;
  quantity: number;
  /** Attribute label to slug. */
  readonly chosen: Readonly<Record<string, string>>;
}
export interface Session {
  lines: Line[];
  coupons: string[];
  /** Whose cart this one was copied from at the checkout. */
  readonly previous?: string;
}

/** Prices are entered and shown with this much tax in them, in percent. */
export interface Tax {
  readonly percent: number;
}

const netOf = (gross: number, { percent }: Tax): number => Math.round((gross * 100) / (100 + percent));

/** The shop's name for what is in a cart; nothing for an empty one. */
export const hashOf = (session: Session): string =>
  session.lines.length === 0
    ? ''
    : createHash('md5')
        .update(JSON.stringify([session.lines, session.coupons]))
        .digest('hex');

export const countOf = ({ lines }: Session): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

export function cartJson(session: Session, origin: string, tax: Tax) {
  const lines = session.lines.map((line) => {
    const { product, item } = sold.get(line.id)!;
    const gross = Number(item.price) * line.quantity;
    const net = netOf(gross, tax);
    return { line, product, item, gross, net };
  });
  const gross = lines.reduce((sum, one) => sum + one.gross, 0);
  const net = lines.reduce((sum, one) => sum + one.net, 0);
  const percent = session.coupons.reduce((sum, code) => sum + (coupons[code] ?? 0), 0);
  const off = Math.round((gross * percent) / 100);
  const offNet = netOf(off, tax);
  return {
    items: lines.map(({ line, product, item, ...amounts }) => ({
      key: line.key,
      id: line.id,
      type: product.attributes.length > 0 ? 'variation' : 'simple',
      quantity: line.quantity,
      quantity_limits: { ...limitsOf(item), editable: true },
      name: product.name,
      short_description: '',
      description: product.description,
      sku: item.sku,
      low_stock_remaining: null,
      backorders_allowed: item.backorders === true,
      show_backorder_badge: false,
      sold_individually: false,
      permalink: `${origin}/product/${product.slug}/`,
      images: pictures(item.picture ?? product.picture, product.name, origin),
      variation: product.attributes.map(({ label, taxonomy, terms }) => ({
        raw_attribute: `attribute_${taxonomy ?? label.toLowerCase()}`,
        attribute: label,
        value: terms.find(({ slug }) => slug === line.chosen[label])?.name ?? '',
      })),
      item_data: [],
      prices: { ...CURRENCY, price: item.price, regular_price: item.regular ?? item.price, sale_price: item.price },
      totals: {
        ...CURRENCY,
        line_subtotal: String(amounts.net),
        line_subtotal_tax: String(amounts.gross - amounts.net),
        line_total: String(amounts.net),
        line_total_tax: String(amounts.gross - amounts.net),
      },
      catalog_visibility: 'visible',
      extensions: {},
    })),
    coupons: session.coupons.map((code) => ({ code, discount_type: 'percent', totals: {} })),
    fees: [],
    totals: {
      ...CURRENCY,
      total_items: String(net),
      total_items_tax: String(gross - net),
      total_fees: '0',
      total_fees_tax: '0',
      total_discount: String(offNet),
      total_discount_tax: String(off - offNet),
      total_shipping: null,
      total_shipping_tax: null,
      total_price: String(gross - off),
      total_tax: String(gross - net - (off - offNet)),
      tax_lines: [],
    },
    needs_payment: gross > 0,
    needs_shipping: lines.length > 0,
    has_calculated_shipping: false,
    shipping_rates: [],
    items_count: countOf(session),
    items_weight: 0,
    cross_sells: [],
    errors: [],
    payment_methods: ['cod'],
    payment_requirements: ['products'],
    extensions: {},
  };
}
