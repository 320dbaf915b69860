import { html, type PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { clampQuantity, offerOf, type BuyState, type Offer, type OfferAvailability } from '@vitrine/core';
import { customStates } from '../base/custom-states.js';
import type { Answer } from '../base/events.js';
import { painted } from '../base/painted.js';
import { ShopPart } from '../base/part.js';
import { ask } from '../base/request.js';
import { tokens } from '../base/tokens.styles.js';
import { styles } from './buy-button.styles.js';
import { lookOf, type Look } from './look.js';

/** Presses within this time, in milliseconds, are one intent. */
const ONE_INTENT = 400;
const SAY_ADDED = 1_600;

/**
 * Puts a product into the shop's cart, or buys it at once. Presses are one intent until the first has settled.
 *
 * @element vitrine-buy-button
 * @slot - The words on the button; or a `<button>` of the page's own, which then is the button and is named and disabled as this one would be.
 * @csspart button - The button, or the link where the shop has no cart to add to.
 * @csspart message - What went wrong, in words.
 * @cssprop --vitrine-accent - Background of the button.
 * @cssprop --vitrine-on-accent - Text on that background.
 * @cssprop --vitrine-radius - Rounding of the corners.
 * @cssprop --vitrine-tint - Background where there is nothing to press.
 * @cssprop --vitrine-muted - Text on that background.
 * @cssprop --vitrine-text - Text of the button that buys at once.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @cssstate adding - A press has not settled yet. Every value of `state` is a custom state, and every one of `availability`.
 * @fires vitrine-add-request - Asks the shop to add; cancelable.
 * @fires vitrine-buy-now-request - Asks the shop to sell at once; cancelable.
 */
export class VitrineBuyButton extends ShopPart {
  static override styles = [tokens, styles];
  static override properties: PropertyDeclarations = {
    product: {},
    variant: {},
    quantity: { type: Number },
    action: {},
    state: { reflect: true },
    availability: { reflect: true },
  };

  /** A key of the show, or `kind:value`, as in `handle:linen-shirt`. */
  declare product: string;
  /** The backend's id of the variant, where it is not to be chosen. */
  declare variant: string | undefined;
  declare quantity: number;
  /** `add` or `buy-now`. */
  declare action: 'add' | 'buy-now';
  /** What there is to press; the element keeps it up to date. */
  declare state: BuyState;
  /** Whether it can be had; the element keeps it up to date. */
  declare availability: OfferAvailability;

  #pressed = false;
  #outcome: 'added' | 'error' | undefined;
  #words = '';
  #offer: Offer | undefined;
  #look: Look = { label: '', text: '', isUsual: true };
  /** How many a press puts in: as many as are asked for, by the rule of the variant. */
  #count = 1;
  /** A button of the page's own, with the words that it came with. */
  #own: { readonly button: HTMLElement; readonly words: string } | undefined;
  readonly #states = customStates(this);

  constructor() {
    super();
    this.product = '';
    this.quantity = 1;
    this.action = 'add';
    this.state = 'loading';
    this.availability = 'unknown';
  }

  /** Why there is nothing to press, or what went wrong, in words; empty where there is nothing to say. */
  explain(): string {
    return this.#offer?.reason ? this.t(this.#offer.reason) : this.#words;
  }

  /** Does what a press does. */
  press(): void {
    if (!this.#pressed && this.state !== 'loading' && this.state !== 'unavailable') void this.#press();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const button = this.querySelector('button');
    if (!button || button === this.#own?.button) return;
    // a press may have come before this did, and said so
    this.#own = { button, words: button.dataset['words'] ?? button.textContent };
    button.addEventListener('click', () => this.press());
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (changed.has('product') || changed.has('variant')) {
      this.#words = '';
      this.#outcome = undefined;
    }
    const { store } = this;
    const item = this.item(this.product);
    const offer = offerOf(item, item.ref && store ? this.watch(store.choice(item.ref)) : {}, this.variant);
    const { state, availability } = this;
    this.#offer = offer;
    this.state = this.#pressed ? 'adding' : offer.state === 'unavailable' ? offer.state : (this.#outcome ?? offer.state);
    this.availability = offer.availability;
    this.#states({ [state]: false, [availability]: false, [this.state]: true, [this.availability]: true });
    const linksOut = store ? store.adapter.capabilities.cart === 'none' : !this.shop?.adapter;
    this.#count = offer.variant?.quantity ? clampQuantity(offer.variant.quantity, this.quantity) : this.quantity;
    const some = this.#count === this.quantity ? undefined : this.#count;
    this.#look = lookOf({ item, state: this.state, offer, action: this.action, linksOut, some }, (key, values) =>
      this.t(key, values),
    );
  }

  override render() {
    const { href, label, text: words, off } = this.#look;
    // other words are another text: words that stand in the middle begin elsewhere, which would count as having moved
    const text = keyed(words, words);
    const message = html`<span id="words" part="message" role="alert">${this.#words}</span>`;
    if (this.#own) return html`<slot></slot>${message}`;
    return href
      ? html`<a part="button" href=${href} aria-label=${label}><slot>${text}</slot></a>`
      : html`<button part="button" type="button" aria-label=${label} aria-disabled=${!!off} aria-describedby="words" @click=${this.press}><slot>${text}</slot></button>${message}`;
  }

  protected override updated(): void {
    if (!this.#own) return;
    const { button, words } = this.#own;
    const { label, text, off, isUsual } = this.#look;
    button.ariaLabel = label;
    button.ariaDisabled = `${!!off}`;
    button.textContent = isUsual ? words : text;
  }

  async #press(): Promise<void> {
    this.#pressed = true;
    this.#outcome = undefined;
    this.#words = '';
    this.requestUpdate();
    const at = Date.now();
    // it says so first: what a shop has to do may keep the page from being painted
    await this.updateComplete;
    await painted();
    const { player, product, action } = this;
    const moment = player?.stage.moment();
    const { settled } = ask(this, `vitrine-${action}-request`, {
      product,
      variant: this.#offer?.variant?.id ?? this.variant,
      quantity: this.#count,
      show: player?.stage.$show.get()?.id,
      at: moment?.media,
      programTime: moment?.programme == null ? undefined : new Date(moment.programme).toISOString(),
    });
    this.#settle(await settled, at);
  }

  #settle(answer: Answer | undefined, at: number): void {
    if (answer && answer.state !== 'choose') {
      this.#outcome = answer.state === 'done' ? 'added' : 'error';
      this.#words = answer.words ?? '';
    }
    const later = (ms: number, task: () => void) =>
      setTimeout(() => {
        task();
        this.requestUpdate();
      }, ms);
    later(Math.max(0, at + ONE_INTENT - Date.now()), () => (this.#pressed = false));
    if (this.#outcome === 'added') later(SAY_ADDED, () => this.#outcome === 'added' && (this.#outcome = undefined));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-buy-button': VitrineBuyButton;
  }
}
