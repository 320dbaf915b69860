/** BigCommerce's carts, with its version lock: a write that names another version than the cart's is refused. */
import { GraphQLError } from 'graphql';
import { COUPON } from '../standard-catalogue.js';
import { money, unitOf, type Currency, type Shelf, type ShelfVariant } from './catalogue.js';

interface Line {
  readonly id: string;
  readonly variant: ShelfVariant;
  quantity: number;
}
interface Cart {
  readonly id: string;
  version: number;
  currency: Currency;
  lines: Line[];
  coupons: string[];
}
interface Input<D = unknown> {
  readonly input: {
    readonly cartEntityId: string;
    readonly checkoutEntityId: string;
    readonly lineItemEntityId: string;
    readonly version?: number;
    readonly data: D;
  };
}
interface Item {
  readonly quantity: number;
  readonly productEntityId?: number;
  readonly variantEntityId?: number;
}
interface Query {
  readonly input: {
    readonly cartEntityId: string;
    readonly queryParams?: readonly { readonly key: string; readonly value: string }[];
  };
}

export interface CartFaults {
  /** What the server says of everything that goes wrong, in place of what is known of its words. */
  words: string | null;
}

export function createCarts(shelf: Shelf, faults: CartFaults, origin: () => string) {
  const carts = new Map<string, Cart>();

  const refuse = (message: string): never => {
    throw new GraphQLError(faults.words ?? message);
  };
  const isCurrency = (code: string): code is Currency => code === 'EUR' || code === 'JPY';

  function change(id: string, version: number | undefined, alter: (cart: Cart) => void): Cart {
    const cart = carts.get(id) ?? refuse('Not Found: The cart could not be found');
    if (version !== undefined && version !== cart.version) refuse('Conflict: The cart is of another version');
    alter(cart);
    cart.version += 1;
    return cart;
  }

  function check({ product, ...variant }: ShelfVariant, quantity: number): void {
    if (quantity <= 0) refuse('Invalid quantity');
    const left = shelf.stockOf(variant);
    if (left !== null && quantity > left)
      refuse(`Not enough stock: Item (${crypto.randomUUID()}) ${product.title} is out of stock and can't be added to the cart.`);
  }

  /** All of them or none. */
  function fill(cart: Cart, items: readonly Item[]): void {
    const wanted = items.map(({ quantity, productEntityId, variantEntityId }) => {
      const variant = shelf.byIds(productEntityId, variantEntityId) ?? refuse('Not Found: The product could not be found');
      return { quantity, variant };
    });
    const lines = cart.lines.map((line) => ({ ...line }));
    for (const { quantity, variant } of wanted) {
      if (quantity <= 0) refuse('Invalid quantity');
      const line = lines.find((one) => one.variant.id === variant.id);
      check(variant, quantity + (line?.quantity ?? 0));
      if (line) line.quantity += quantity;
      else lines.push({ id: crypto.randomUUID(), variant, quantity });
    }
    cart.lines = lines;
  }

  function node(cart: Cart): object {
    const { currency } = cart;
    const base = cart.lines.reduce((sum, { variant, quantity }) => sum + unitOf(variant, currency) * quantity, 0);
    const share = cart.coupons.length ? 1 - COUPON.percent / 100 : 1;
    return {
      id: `cart-${cart.id}`,
      entityId: cart.id,
      version: cart.version,
      currencyCode: currency,
      isTaxIncluded: true,
      baseAmount: money(base, currency),
      // BigCommerce counts no coupons here
      discountedAmount: money(0, currency),
      amount: money(base * share, currency),
      lineItems: {
        totalQuantity: cart.lines.reduce((sum, { quantity }) => sum + quantity, 0),
        digitalItems: [],
        giftCertificates: [],
        customItems: [],
        physicalItems: cart.lines.map(({ id, variant, quantity }) => ({
          entityId: id,
          parentEntityId: null,
          productEntityId: variant.product.id,
          variantEntityId: variant.id,
          name: variant.product.title,
          path: `/${variant.product.handle}/`,
          isMutable: true,
          quantity,
          image: null,
          salePrice: money(unitOf(variant, currency), currency),
          extendedSalePrice: money(unitOf(variant, currency) * quantity, currency),
          selectedOptions: Object.entries(variant.options).map(([name, value]) => ({
            __typename: 'CartSelectedMultipleChoiceOption',
            entityId: name.length,
            name,
            value,
            valueEntityId: value.length,
          })),
        })),
      },
    };
  }
  const checkoutNode = (cart: Cart): object => ({
    id: `checkout-${cart.id}`,
    entityId: cart.id,
    cart: node(cart),
    coupons: cart.coupons.map((code) => ({ code })),
  });

  return {
    cart({ entityId = '' }: { entityId?: string }) {
      const found = carts.get(entityId);
      return found ? node(found) : null;
    },
    checkout({ entityId = '' }: { entityId?: string }) {
      const found = carts.get(entityId);
      return found ? checkoutNode(found) : null;
    },
    cartMutations: {
      createCart({ input }: { input: { lineItems: readonly Item[]; currencyCode?: string } }) {
        const { lineItems, currencyCode = 'EUR' } = input;
        const currency = isCurrency(currencyCode) ? currencyCode : refuse(`Invalid currency: ${currencyCode}`);
        const cart: Cart = { id: crypto.randomUUID(), version: 1, currency, lines: [], coupons: [] };
        fill(cart, lineItems);
        carts.set(cart.id, cart);
        return { cart: node(cart) };
      },
      addCartLineItems: ({ input: { cartEntityId, version, data } }: Input<{ lineItems: readonly Item[] }>) => ({
        cart: node(change(cartEntityId, version, (cart) => fill(cart, data.lineItems))),
      }),
      updateCartLineItem: ({ input: { cartEntityId, lineItemEntityId, version, data } }: Input<{ lineItem: Item }>) => ({
        cart: node(
          change(cartEntityId, version, (cart) => {
            const line = cart.lines.find(({ id }) => id === lineItemEntityId);
            if (!line) return refuse('Not Found: The requested item is no longer available in the cart');
            check(line.variant, data.lineItem.quantity);
            line.quantity = data.lineItem.quantity;
          }),
        ),
      }),
      deleteCartLineItem({ input: { cartEntityId, lineItemEntityId, version } }: Input) {
        const cart = change(cartEntityId, version, (one) => {
          if (!one.lines.some(({ id }) => id === lineItemEntityId))
            refuse('Not Found: The requested item is no longer available in the cart');
          one.lines = one.lines.filter(({ id }) => id !== lineItemEntityId);
        });
        if (cart.lines.length) return { cart: node(cart), deletedLineItemEntityId: lineItemEntityId, deletedCartEntityId: null };
        carts.delete(cart.id);
        return { cart: null, deletedLineItemEntityId: lineItemEntityId, deletedCartEntityId: cart.id };
      },
      updateCartCurrency: ({ input: { cartEntityId, data } }: Input<{ currencyCode: string }>) => ({
        cart: node(
          change(cartEntityId, undefined, (cart) => {
            cart.currency = isCurrency(data.currencyCode) ? data.currencyCode : refuse(`Invalid currency: ${data.currencyCode}`);
          }),
        ),
      }),
      createCartRedirectUrls({ input: { cartEntityId, queryParams = [] } }: Query) {
        if (!carts.has(cartEntityId)) return { redirectUrls: null };
        const url = new URL('/cart.php?action=loadInCheckout', origin());
        url.searchParams.set('id', cartEntityId);
        url.searchParams.set('token', crypto.randomUUID());
        for (const { key, value } of queryParams) url.searchParams.append(key, value);
        return { redirectUrls: { redirectedCheckoutUrl: url.href } };
      },
    },
    checkoutMutations: {
      applyCheckoutCoupon: ({ input: { checkoutEntityId, version, data } }: Input<{ couponCode: string }>) => ({
        checkout: checkoutNode(
          change(checkoutEntityId, version, (cart) => {
            if (data.couponCode !== COUPON.code) refuse('Invalid coupon: The coupon code is not valid');
            cart.coupons = [data.couponCode];
          }),
        ),
      }),
      unapplyCheckoutCoupon: ({ input: { checkoutEntityId, version, data } }: Input<{ couponCode: string }>) => ({
        checkout: checkoutNode(
          change(checkoutEntityId, version, (cart) => {
            cart.coupons = cart.coupons.filter((code) => code !== data.couponCode);
          }),
        ),
      }),
    },
    /** Somebody else, the shop's own page, takes one more of the first line. */
    touch(id: string): void {
      change(id, undefined, (cart) => {
        if (cart.lines[0]) cart.lines[0].quantity += 1;
      });
    },
    forget: (id: string) => void carts.delete(id),
  };
}
