import { hintItem, type Item, type Shop, type Show, type ShowProduct } from '@vitrine/core';
import { VitrineElement } from './element.js';
import { openWhenVisible } from './when-visible.js';

/** The products of a show by their keys: of ten thousand one is looked up for each that is shown. */
const hints = new WeakMap<Show, ReadonlyMap<string, ShowProduct>>();

function hintsOf(show: Show): ReadonlyMap<string, ShowProduct> {
  const known = hints.get(show) ?? new Map(show.products.map((product) => [product.key, product]));
  hints.set(show, known);
  return known;
}

/** What the elements are that show what the shop says: they know the open shop, and its products. */
export class ShopPart extends VitrineElement {
  /** The open shop; `null` before the first intent. */
  protected get store(): Shop | null {
    const store = this.shop?.$store;
    return store ? this.watch(store) : null;
  }

  /** What the show says of one of its products. */
  protected hint(key: string): ShowProduct | undefined {
    const show = this.player && this.watch(this.player.stage.$show);
    return show ? hintsOf(show).get(key) : undefined;
  }

  /** What is known of a product, by its key in the show or as `kind:value`. */
  protected item(key: string): Item {
    const { shop, store } = this;
    const hint = this.hint(key);
    const refs = shop?.$refs && this.watch(shop.$refs);
    // nobody has said anything of it, so the shop has to be asked, and the show read whole
    if (key && shop && !hint) openWhenVisible(this, shop);
    return store ? store.item(key, hint, refs, (entry) => this.watch(entry)) : hintItem(key, hint, refs);
  }
}
