import { html, nothing, type PropertyDeclarations } from 'lit';
import type { CartView, ProductRef, QuantityRule, Shop, ViewLine } from '@vitrine/core';
import { controls } from '../base/controls.styles.js';
import { customStates } from '../base/custom-states.js';
import { closeIcon } from '../base/icons.js';
import { ShopPart } from '../base/part.js';
import { ask } from '../base/request.js';
import { focused } from '../base/focused.js';
import { tokens } from '../base/tokens.styles.js';
import { styles } from './cart.styles.js';
import { cartContent, type ContentView } from './content.js';
import { createFocusKeeper } from './keep-focus.js';
import { loginButton, loginStyles } from '../shop/login-button.js';
import { cartLine } from './line.js';
import { createWanted } from './wanted.js';

/**
 * The cart, in a drawer: its lines, codes and totals, and the way to the checkout. What it shows is the shop's own; while a
 * change is on its way, quantities are ahead and totals are marked as those of before.
 *
 * @element vitrine-cart
 * @slot empty - What to show beside the words of an empty cart.
 * @slot footer - Further words below the checkout button.
 * @csspart drawer - The dialog.
 * @csspart heading - Its name, with how much is in the cart.
 * @csspart close - The button that closes it.
 * @csspart messages - The box of notices and errors.
 * @csspart notice - What the shop has changed.
 * @csspart error - What went wrong.
 * @csspart retry - Looks the cart up again.
 * @csspart login - The way to the shop's sign-in, where it asks for one.
 * @csspart dismiss - Clears notices and error.
 * @csspart demo - Says that this is a demo shop.
 * @csspart empty - Says that there is nothing in the cart, or no cart here.
 * @csspart lines - The list.
 * @csspart line - One line.
 * @csspart line-title - Its title.
 * @csspart options - What was chosen.
 * @csspart unit-price - The price of one.
 * @csspart line-total - The price of all.
 * @csspart stepper - The controls of a quantity.
 * @csspart less - One step less.
 * @csspart quantity - The quantity.
 * @csspart more - One step more.
 * @csspart rule - What limits the quantity.
 * @csspart remove - Removes a line.
 * @csspart pending - Says that a line is being changed.
 * @csspart codes - The discount codes that are on the cart.
 * @csspart code - One of them.
 * @csspart remove-code - Removes it.
 * @csspart code-form - The form for another one.
 * @csspart code-field - Its field.
 * @csspart apply - Its button.
 * @csspart refusal - Why a code was refused.
 * @csspart totals - The totals.
 * @csspart row - One of them, also as `subtotal`, `discount`, `tax` and `total`.
 * @csspart stale - Says that the totals are those of before.
 * @csspart estimated - Says that the totals are not final.
 * @csspart more-lines - Says that not all lines are shown.
 * @csspart checkout - The way to the checkout.
 * @cssprop --vitrine-surface - Background.
 * @cssprop --vitrine-text - Text.
 * @cssprop --vitrine-accent - Background of the checkout button.
 * @cssprop --vitrine-on-accent - Text on that background.
 * @cssprop --vitrine-muted - Secondary text.
 * @cssprop --vitrine-line - Hairlines.
 * @cssprop --vitrine-tint - Soft fill behind pictures, notices and quiet buttons.
 * @cssprop --vitrine-radius - Rounding of buttons.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @cssstate empty - There is nothing in the cart.
 * @cssstate stale - A change has not settled yet.
 * @fires vitrine-quantity-request - Asks for another quantity; cancelable.
 * @fires vitrine-discount-request - Asks for another set of codes; cancelable.
 * @fires vitrine-checkout-request - Asks for the checkout; cancelable.
 * @fires vitrine-login-request - Asks for the shop's sign-in; cancelable.
 */
export class VitrineCart extends ShopPart {
  static override styles = [tokens, controls, loginStyles, styles];
  static override properties: PropertyDeclarations = {
    open: { type: Boolean, reflect: true },
    words: { state: true },
    shut: { state: true },
  };

  /** Whether the drawer stands open. */
  declare open: boolean;
  /** What went wrong on the way to the checkout. */
  declare protected words: string;
  /** There is no shop to have a cart at. */
  declare protected shut: boolean;

  readonly #states = customStates(this);
  readonly #wanted = createWanted(() => this.requestUpdate());
  #opener: HTMLElement | null = null;
  readonly #focus = createFocusKeeper();
  #prepared: unknown;

  constructor() {
    super();
    this.open = false;
    this.words = '';
    this.shut = false;
  }

  /** Opens the drawer. */
  show(): void {
    this.open = true;
  }

  /** Closes it; the focus goes back to where it was. */
  hide(): void {
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // it may have been opened while it stood nowhere
    if (this.open) this.requestUpdate('open');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.open) return;
    this.open = false;
    this.#opener?.focus();
  }

  override render() {
    const t = this.t.bind(this);
    const store = this.store;
    const view = store && this.watch(store.cart.$view);
    return html`<dialog part="drawer" aria-labelledby="heading" lang=${this.locale} @close=${this.#closed}>
      ${
        this.open
          ? html`<div id="frame">
            <header>
              <h2 id="heading" part="heading" tabindex="-1">${view && view.quantity > 0 ? t('cartCount', { n: view.quantity }) : t('cart')}</h2>
              <button part="close" class="round" type="button" aria-label=${t('close')} @click=${this.hide}>${closeIcon}</button>
            </header>
            ${store && view ? cartContent(this.#contentView(store, view)) : html`<p part="empty" role="status">${t(this.shut ? 'unavailable' : 'loading')}</p>`}
          </div>`
          : nothing
      }
    </dialog>`;
  }

  #contentView(store: Shop, view: CartView): ContentView {
    return {
      view,
      adapter: store.adapter,
      words: this.words,
      t: this.t.bind(this),
      locale: this.locale,
      line: (line) => this.#line(store, line),
      setCodes: (codes) => this.#setCodes(codes),
      checkout: () => void this.#checkout(),
      dismiss: () => this.#dismiss(store),
      login: () => loginButton(this, { t: this.t.bind(this), done: () => this.#dismiss(store) }),
      retry: () => void store.cart.refresh(),
    };
  }

  #line(store: Shop, line: ViewLine) {
    const wanted = this.#wanted.get(line.id);
    return cartLine({
      line,
      quantity: wanted ?? line.quantity,
      busy: line.pending || wanted !== undefined,
      rule: this.#rule(store, line),
      t: this.t.bind(this),
      locale: this.locale,
      change: (quantity) => this.#change(line, quantity),
    });
  }

  #rule({ adapter, catalog }: Shop, { variantId, productId }: ViewLine): QuantityRule | undefined {
    const { refs } = adapter.capabilities;
    const byProduct: ProductRef | null =
      productId !== undefined && refs.includes('product') ? { kind: 'product', id: productId } : null;
    const ref: ProductRef | null = refs.includes('variant') ? { kind: 'variant', id: variantId } : byProduct;
    return ref ? this.watch(catalog.entry(ref)).product?.variants.find(({ id }) => id === variantId)?.quantity : undefined;
  }

  protected override firstUpdated(): void {
    // beside the button and the Escape key, so that no key is needed for it
    this.renderRoot.querySelector('dialog')?.addEventListener('click', (event) => this.#outside(event));
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const dialog = this.renderRoot.querySelector('dialog');
    // only then: between the Escape key and the event that tells of it, whatever else renders must not open it again
    if (changed.has('open') && this.isConnected && dialog && dialog.open !== this.open) {
      if (this.open) this.#enter(dialog);
      else dialog.close();
    }
    const view = this.store?.cart.$view.get();
    this.#states({ empty: view?.status === 'ready' && view.lines.length === 0, stale: view?.stale === true });
    if (!this.open || !view) return;
    this.#focus.keep(this.renderRoot as ShadowRoot, view);
    this.#prepare(view);
  }

  #enter(dialog: HTMLDialogElement): void {
    this.#opener = focused();
    dialog.showModal();
    dialog.querySelector<HTMLElement>('#heading')?.focus();
    void this.shop?.open().then((store) => (this.shut = !store));
  }

  /** Where the checkout is gets known ahead of the press: a browser follows a press that leads somewhere at once. */
  #prepare({ cart, lines, stale, checkout }: CartView): void {
    if (!cart || stale || checkout || lines.length === 0 || this.#prepared === cart) return;
    this.#prepared = cart;
    // it changes what is shown, which is not to be done while rendering
    queueMicrotask(() => void this.store?.cart.prepareCheckout());
  }

  #change({ id }: ViewLine, quantity: number): void {
    this.words = '';
    if (quantity === 0) this.#focus.leave(id, this.store?.cart.$view.get());
    const { settled } = ask(this, 'vitrine-quantity-request', { line: id, quantity });
    this.#wanted.put(id, quantity, settled ?? Promise.resolve());
  }

  async #setCodes(codes: readonly string[]): Promise<boolean> {
    this.words = '';
    const answer = await ask(this, 'vitrine-discount-request', { codes }).settled;
    return answer?.state === 'done' && answer.words === undefined;
  }

  async #checkout(): Promise<void> {
    this.words = '';
    const answer = await ask(this, 'vitrine-checkout-request', {}).settled;
    if (answer?.state === 'failed') this.words = answer.words;
  }

  #dismiss(store: Shop): void {
    this.words = '';
    store.cart.dismiss();
    // the button that was pressed is gone
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  #closed(event: Event): void {
    // it comes late: by then the drawer may stand open again
    if (!(event.target as HTMLDialogElement).open) this.open = false;
  }

  /** A press beside the drawer is one on the dialog itself. */
  #outside(event: Event): void {
    if (event.composedPath()[0] === event.currentTarget) this.hide();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-cart': VitrineCart;
  }
}
