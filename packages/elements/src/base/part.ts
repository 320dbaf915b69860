import { hintItem, type Item, type Shop } from '@vitrine/core';
import { VitrineElement } from './element.js';
import { openWhenVisible } from './when-visible.js';

/** What the elements are that show what the shop says: they know the open shop, and its products. */
export class ShopPart extends VitrineElement {
  /** The open shop; `null` before the first intent. */
  protected get store(): Shop | null {
    const store = this.shop?.$store;
    return store ? this.watch(store) : null;
  }

  /** What is known of a product, by its key in the show or as `kind:value`. */
  protected item(key: string): Item {
    const { shop, store, player } = this;
    const hint = player && this.watch(player.stage.$show) ? player.stage.hint(key) : undefined;
    const refs = shop?.$refs && this.watch(shop.$refs);
    // nobody has said anything of it, so the shop has to be asked, and the show read whole
    if (key && shop && !hint) openWhenVisible(this, shop);
    return store ? store.item(key, hint, refs, (entry) => this.watch(entry)) : hintItem(key, hint, refs);
  }
}
