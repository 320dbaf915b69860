import { html, nothing } from 'lit';
import { customStates } from '../base/custom-states.js';
import { define } from '../base/define.js';
import { ShopPart } from '../base/part.js';
import { tokens } from '../base/tokens.styles.js';
import { cartFor } from './cart-for.js';
import { styles } from './cart-button.styles.js';

/**
 * Opens the cart, and shows how much is in it once the shop is open; it is no reason to open it.
 *
 * @element vitrine-cart-button
 * @slot - A picture or words instead of the bag.
 * @csspart button - The button.
 * @csspart count - How much is in the cart.
 * @cssprop --vitrine-surface - Background.
 * @cssprop --vitrine-text - The bag.
 * @cssprop --vitrine-accent - Background of the count.
 * @cssprop --vitrine-on-accent - The count.
 * @cssprop --vitrine-radius - Rounding of the corners.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @cssstate idle - Nothing is known of the cart yet.
 * @cssstate count - The count is shown.
 * @cssstate busy - A change has not settled yet.
 */
export class VitrineCartButton extends ShopPart {
  static override styles = [tokens, styles];

  readonly #states = customStates(this);

  override render() {
    const view = this.store && this.watch(this.store.cart.$view);
    const known = view?.status === 'ready';
    const n = view?.quantity ?? 0;
    return html`<button
      part="button"
      type="button"
      aria-haspopup="dialog"
      aria-label=${known ? this.t('cartCount', { n }) : this.t('openCart')}
      @pointerenter=${this.#warm}
      @focus=${this.#warm}
      @click=${this.#press}
    ><slot><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 8h14l1 13H4zM9 8V6a3 3 0 0 1 6 0v2" /></svg></slot>${
      known && n > 0
        ? html`<span part="count" aria-hidden="true">${new Intl.NumberFormat(this.locale).format(n)}</span>`
        : nothing
    }</button>`;
  }

  protected override updated(): void {
    const view = this.store?.cart.$view.get();
    const known = view?.status === 'ready';
    this.#states({ idle: !known, count: known, busy: view?.stale === true });
  }

  #warm(): void {
    void this.shop?.open();
  }

  async #press(event: Event): Promise<void> {
    this.#warm();
    // not every browser gives the focus to a pressed button, and the cart gives it back to whoever had it
    (event.currentTarget as HTMLElement).focus();
    try {
      const { VitrineCart } = await import('../cart/cart.js');
      define('vitrine-cart', VitrineCart);
      cartFor(this).show();
    } catch (cause) {
      this.shop?.lost(cause);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-cart-button': VitrineCartButton;
  }
}
