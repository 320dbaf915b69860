// Ties a retailer's own shop (own-shop.js) to Vitrine: what a retailer writes for the `callbacks` adapter, and all of it.
import { decimal } from './own-shop.js';

export function vitrineConfig(shop, { checkout, ...more }) {
  const money = (cents) => ({ amount: decimal(cents), currency: shop.currency });
  const isMeant = (ref) => (product) => product.id === (ref.handle ?? ref.sku ?? ref.id);

  const toProduct = ({ id, title, cents, picture, note, soldOut }) => ({
    id,
    handle: id,
    title,
    description: note,
    images: [{ url: new URL(picture, document.baseURI).href }],
    options: [],
    variants: [{ id, title, options: {}, price: money(cents), availability: soldOut ? 'out-of-stock' : 'in-stock' }],
    variantsComplete: true,
  });

  function toCart() {
    const { lines, count, cents } = shop.cart();
    return {
      currency: shop.currency,
      lines: lines.map(({ product, quantity }) => ({
        id: product.id,
        variantId: product.id,
        productId: product.id,
        title: product.title,
        options: {},
        image: { url: new URL(product.picture, document.baseURI).href },
        quantity,
        unitPrice: money(product.cents),
        total: money(product.cents * quantity),
        attributes: {},
        editable: true,
      })),
      linesComplete: true,
      totalQuantity: count,
      subtotal: money(cents),
      total: money(cents),
      totalsEstimated: true,
      discountCodes: [],
    };
  }
  const no = (kind) => ({ ok: false, error: { kind } });

  return {
    ...more,
    getProducts: (refs) => refs.map((ref) => shop.products.map(toProduct).find(isMeant(ref)) ?? null),
    getCart: toCart,
    addLines(_handle, lines) {
      for (const { variantId } of lines) if (!shop.product(variantId)) return no('invalid-variant');
      for (const { variantId } of lines) if (shop.product(variantId).soldOut) return no('out-of-stock');
      for (const { variantId, quantity } of lines) shop.add(variantId, quantity);
      return toCart();
    },
    setQuantity(_handle, line, quantity) {
      if (quantity > 0 && !shop.cart().lines.some(({ product }) => product.id === line)) return no('invalid-line');
      shop.set(line, quantity);
      return toCart();
    },
    checkout: () => checkout,
    // the shop says that its cart has changed, and how it stands now
    subscribe: (changed) => shop.onChange(() => changed(toCart())),
  };
}
