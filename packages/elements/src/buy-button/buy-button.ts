import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { clampQuantity, offerOf, type BuyState, type MessageKey, type Offer, type OfferAvailability } from '@vitrine/core';
import { adopt } from '../base/adopt.js';
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
 * @csspart login - In that: the way to the shop's sign-in.
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
 * @fires vitrine-login-request - Asks for the shop's sign-in; cancelable.
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
  /** `add` or `buy-now`; where the shop cannot sell at once the latter shows nothing, and `explain()` says so. */
  declare action: 'add' | 'buy-now';
  /** What there is to press; the element keeps it up to date. */
  declare state: BuyState;
  /** Whether it can be had; the element keeps it up to date. */
  declare availability: OfferAvailability;

  #pressed = false;
  #outcome: 'added' | 'error' | undefined;
  #words = '';
  /** The way to the sign-in, where that is what went wrong. */
  #login: TemplateResult | undefined;
  /** It is to buy at once, and the shop does not offer that. */
  #isOdd = false;
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
    return this.#isOdd ? this.t('errorUnsupported') : this.#offer?.reason ? this.t(this.#offer.reason) : this.#words;
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
      this.#forget();
      this.#outcome = undefined;
    }
    const { store } = this;
    const item = this.item(this.product);
    const found = offerOf(item, item.ref && store ? this.watch(store.choice(item.ref)) : {}, this.variant);
    const { state, availability, action } = this;
    const buys = action === 'buy-now';
    const sells = !!store?.adapter.buyNow;
    const isClosed = store ? store.adapter.capabilities.cart === 'none' : !this.shop?.adapter;
    const linksOut = isClosed && !(buys && sells);
    this.#isOdd = buys && !!store && !sells && !linksOut;
    const offer: Offer = this.#isOdd ? { state: 'unavailable', availability: found.availability, variant: null } : found;
    this.#offer = offer;
    this.state = this.#pressed ? 'adding' : offer.state === 'unavailable' ? offer.state : (this.#outcome ?? offer.state);
    this.availability = offer.availability;
    this.#states({ [state]: false, [availability]: false, [this.state]: true, [this.availability]: true });
    this.#count = offer.variant?.quantity ? clampQuantity(offer.variant.quantity, this.quantity) : this.quantity;
    const some = this.#count === this.quantity ? undefined : this.#count;
    this.#look = lookOf({ item, state: this.state, offer, action, linksOut, some, isOpen: !!store }, (key, values) =>
      this.t(key, values),
    );
  }

  override render() {
    const { href, label, text: words, rest, off } = this.#look;
    // other words are another text: words that stand in the middle begin elsewhere, which would count as having moved
    const text = keyed(words, words);
    const message = html`<span id="words" part="message" role="alert">${this.#words}${this.#login}</span>`;
    // a button that can do nothing here is none
    if (this.#isOdd && !this.#own) return nothing;
    if (this.#own) return html`<slot></slot>${message}`;
    return href
      ? html`<a part="button" href=${href} aria-label=${label}><slot>${text}</slot></a>`
      : html`<button part="button" type="button" aria-label=${label} aria-disabled=${!!off} aria-describedby="words" data-rest=${rest} @click=${this.press}><slot>${text}</slot></button>${message}`;
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
    this.#forget();
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

  #forget(): void {
    this.#words = '';
    this.#login = undefined;
  }

  async #offerLogin(): Promise<void> {
    const module = await this.bring(() => import('../shop/login-button.js'));
    if (!module || this.#outcome !== 'error') return;
    adopt(this, module.loginStyles);
    const t = (key: MessageKey) => this.t(key);
    this.#login = module.loginButton(this, {
      t,
      done: () => {
        this.#outcome = undefined;
        this.#forget();
        this.requestUpdate();
      },
    });
    this.requestUpdate();
  }

  #settle(answer: Answer | undefined, at: number): void {
    const isLeaving = this.action === 'buy-now' && answer?.state === 'done';
    if (answer && answer.state !== 'choose') {
      this.#outcome = isLeaving ? undefined : answer.state === 'done' ? 'added' : 'error';
      this.#words = answer.words ?? '';
    }
    if (answer?.state === 'failed' && answer.login) void this.#offerLogin();
    const later = (ms: number, task: () => void) =>
      setTimeout(() => {
        task();
        this.requestUpdate();
      }, ms);
    // a browser takes a moment to leave; whoever comes back to the page has the button back
    later(isLeaving ? SAY_ADDED : Math.max(0, at + ONE_INTENT - Date.now()), () => (this.#pressed = false));
    if (this.#outcome === 'added') later(SAY_ADDED, () => this.#outcome === 'added' && (this.#outcome = undefined));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-buy-button': VitrineBuyButton;
  }
}
