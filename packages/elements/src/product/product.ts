import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { offerOf, type Item } from '@vitrine/core';
import { VitrineBuyButton } from '../buy-button/buy-button.js';
import { define } from '../base/define.js';
import { ShopPart } from '../base/part.js';
import { ask } from '../base/request.js';
import { tokens } from '../base/tokens.styles.js';
import { badge, picture, price, stockHint, unitPrice } from './parts.js';
import { styles } from './product.styles.js';
import type { Heart, HeartParts } from './heart.js';
import type { Sheet } from './sheet.js';

/**
 * A product: a tile over the video, a card in a list, or the whole sheet with its choices.
 *
 * @element vitrine-product
 * @slot - Replaces what stands below the price: the buy button.
 * @slot media - Replaces the picture.
 * @csspart image - The picture.
 * @csspart title - The title, which opens the product.
 * @csspart price - The price.
 * @csspart was - The price that it had before.
 * @csspart now - The price, where it had another one before.
 * @csspart number - The number that a host says.
 * @csspart stock - That there are few left, or none, or not yet.
 * @csspart wish - The heart that puts it on the wish list, where the shop keeps one.
 * @csspart wish-message - Why that did not work.
 * @csspart login - In a message: the way to the shop's sign-in.
 * @csspart gallery - In a sheet: the pictures.
 * @csspart previous - In a sheet: back to the picture before.
 * @csspart next - In a sheet: on to the next picture.
 * @csspart thumbnail - In a sheet: the button of one of several pictures.
 * @csspart unit-price - The price by weight or measure.
 * @csspart message - In a sheet: what there is to wait for, or what is in the way.
 * @csspart retry - In a sheet: asks the shop again.
 * @csspart description - In a sheet: the description.
 * @csspart stepper - In a sheet: the controls of the quantity.
 * @csspart less - In a sheet: one step less.
 * @csspart quantity - In a sheet: the quantity.
 * @csspart more - In a sheet: one step more.
 * @csspart rule - In a sheet: what limits the quantity.
 * @csspart link - In a sheet: the product's own page.
 * @cssprop --vitrine-surface - Background.
 * @cssprop --vitrine-text - Text.
 * @cssprop --vitrine-muted - Secondary text.
 * @cssprop --vitrine-line - Hairlines.
 * @cssprop --vitrine-tint - Soft fill behind pictures and quiet buttons.
 * @cssprop --vitrine-accent - Background of what buys.
 * @cssprop --vitrine-on-accent - Text on that background.
 * @cssprop --vitrine-radius - Rounding of buttons.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @fires vitrine-wish-request - Asks to put the product on the wish list, or to take it off; cancelable.
 * @fires vitrine-login-request - Asks for the shop's sign-in; cancelable.
 * @fires vitrine-product-request - Asks for the product's sheet or page; cancelable.
 */
export class VitrineProduct extends ShopPart {
  static override styles = [tokens, styles];
  static override properties: PropertyDeclarations = {
    product: {},
    layout: { reflect: true },
    action: {},
    sheet: { state: true },
    heart: { state: true },
  };

  /** A key of the show, or `kind:value`. */
  declare product: string;
  /** `tile`, `card` or `sheet`. */
  declare layout: 'tile' | 'card' | 'sheet';
  /** `buy-now`: beside the button that adds stands one that buys at once, where the shop offers that. Without it, what the player says. */
  declare action: 'add' | 'buy-now' | undefined;
  /** Renders the heart, once its code is here. */
  declare protected heart: Heart | undefined;
  /** Renders the sheet, once its code is here. */
  declare protected sheet: Sheet | undefined;

  #arriving = false;
  #wishing = false;

  constructor() {
    super();
    this.product = '';
    this.layout = 'card';
  }

  override connectedCallback(): void {
    define('vitrine-buy-button', VitrineBuyButton);
    super.connectedCallback();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.layout === 'sheet' && this.isConnected && !this.#arriving) void this.#arrive();
    if (this.store?.wishes && this.isConnected && !this.#wishing) void this.#wish();
  }

  override render() {
    const item = this.item(this.product);
    const t = this.t.bind(this);
    const { locale, store } = this;
    // what the show says is in its own language until the shop has answered in the shopper's
    const lang = item.product ? undefined : this.player?.stage.$show.get()?.lang;
    const choice = store && item.ref ? this.watch(store.choice(item.ref)) : {};
    if (this.layout === 'sheet') {
      return (
        this.sheet?.render({
          item,
          lang,
          t,
          locale,
          store,
          shop: this.shop,
          choice,
          heart: this.#heart(item),
          anchor: this.for,
          update: () => this.requestUpdate(),
        }) ?? nothing
      );
    }
    const offer = offerOf(item, choice);
    const { variant } = offer;
    const unit = unitPrice(item, locale, t, variant);
    const stock = stockHint(item, offer, t);
    const heart = this.#heart(item);
    // a card says it over its picture, where the heart is; a tile below everything
    const isAbove = this.layout === 'card';
    return html`<slot name="media">${picture(variant?.image ? { ...item, image: variant.image } : item)}</slot>
      ${heart?.button}${isAbove ? heart?.message : nothing}
      <div id="text" class=${unit !== nothing || (stock !== nothing && offer.availability !== 'out-of-stock') ? 'more' : ''}>
        ${
          item.title
            ? html`<button part="title" type="button" aria-label=${t('viewProduct', { product: item.title })} @click=${this.#open}><bdi lang=${lang ?? nothing}>${item.title}</bdi></button>`
            : nothing
        }
        ${price(item, locale, t, variant)}
        <div id="fine">${unit}${stock}</div>
      </div>
      ${badge(item.number, locale, store ? t('numbered', { n: item.number ?? 0 }) : undefined)}
      <slot><vitrine-buy-button product=${this.product} for=${this.for ?? nothing}></vitrine-buy-button>${this.#atOnce(item)}</slot>${isAbove ? nothing : heart?.message}`;
  }

  #heart(item: Item): HeartParts | null {
    const { store, heart } = this;
    if (!store?.wishes) return null;
    this.watch(store.wishes.$wishes);
    return heart?.({ item, store, t: this.t.bind(this) }) ?? null;
  }

  /** The button that buys at once; with something to choose yet, or nothing to be had, the other one says so. */
  #atOnce(item: Item): TemplateResult | typeof nothing {
    const { store, player } = this;
    const isWanted = (this.action ?? player?.action) === 'buy-now';
    if (!isWanted || !store?.adapter.buyNow || !item.product) return nothing;
    const choice = item.ref ? this.watch(store.choice(item.ref)) : {};
    return offerOf(item, choice).state === 'ready'
      ? html`<vitrine-buy-button product=${this.product} action="buy-now" for=${this.for ?? nothing}></vitrine-buy-button>`
      : nothing;
  }

  async #wish(): Promise<void> {
    this.#wishing = true;
    const module = await this.bring(() => import('./heart.js'));
    this.heart = module?.createHeart(this);
    this.#wishing = this.heart !== undefined;
  }

  async #arrive(): Promise<void> {
    this.#arriving = true;
    try {
      const { createSheet } = await import('./sheet.js');
      this.sheet = createSheet(this);
    } catch (cause) {
      this.#arriving = false;
      this.shop?.lost(cause);
    }
  }

  #open(): void {
    ask(this, 'vitrine-product-request', { product: this.product });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-product': VitrineProduct;
  }
}
