import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { format, type LiveOffer } from '@vitrine/core';
import { controls } from '../base/controls.styles.js';
import { customStates } from '../base/custom-states.js';
import { define } from '../base/define.js';
import { ask } from '../base/request.js';
import { tokens } from '../base/tokens.styles.js';
import { VitrineProduct } from '../product/product.js';
import { card } from '../room/card.styles.js';
import { RoomPart } from '../room/part.js';
import { timeLeft } from './countdown.js';
import { styles } from './offer.styles.js';
import { shownOffers, type ShownOffer } from './shown.js';

/**
 * The deals of a live show: from the moment of the picture on, and over by the server's time for everybody. What a product
 * costs is the shop's to say; what the stream says of it is shown as announced, and never goes into the cart.
 *
 * @element vitrine-offer
 * @csspart offer - The card of one deal; also `over` when it is.
 * @csspart label - What it is called.
 * @csspart left - What is left of it.
 * @csspart products - Its products.
 * @csspart announced - The price, as the stream has announced it.
 * @csspart limit - How many there are, and for whom, as announced.
 * @csspart claim - The button that puts its code on the cart.
 * @csspart claimed - Says that the code is on the cart, or where to enter it.
 * @csspart error - Why the code was not taken.
 * @cssprop --vitrine-surface - Background.
 * @cssprop --vitrine-text - Text.
 * @cssprop --vitrine-accent - Background of the button.
 * @cssprop --vitrine-on-accent - Text on that background.
 * @cssprop --vitrine-muted - Secondary text.
 * @cssprop --vitrine-line - The edge of the card.
 * @cssprop --vitrine-tint - Background of a deal that is over.
 * @cssprop --vitrine-radius - Rounding of buttons.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @cssstate shown - There is something to be seen.
 * @fires vitrine-claim-request - Asks for the code of a deal to be put on the cart; cancelable.
 */
export class VitrineOffer extends RoomPart {
  static override styles = [tokens, controls, card, styles];
  static override properties: PropertyDeclarations = { words: { state: true }, busy: { state: true } };

  /** What has come of asking for a code, by deal. */
  declare protected words: ReadonlyMap<string, { readonly isRefused: boolean; readonly words: string }>;
  /** The deal whose code is on its way. */
  declare protected busy: string | undefined;

  readonly #states = customStates(this);

  constructor() {
    super();
    this.words = new Map();
  }

  override connectedCallback(): void {
    define('vitrine-product', VitrineProduct);
    super.connectedCallback();
  }

  override render() {
    const { seat, state } = this;
    if (!this.hasWords || !seat || !state || state.offers.length === 0) return nothing;
    const shown = shownOffers(state.offers, this.moments(seat));
    return html`${repeat(
      shown,
      ({ offer }) => offer.id,
      (each) => this.#card(each),
    )}`;
  }

  #card({ offer, state }: ShownOffer): TemplateResult {
    const { label, products, display } = offer;
    const isOver = state.phase === 'over';
    const { t, locale } = { t: this.t.bind(this), locale: this.locale };
    const known = products.filter((key) => this.hint(key));
    return html`<section class="card" part=${isOver ? 'offer over' : 'offer'} aria-label=${label || t('offer')}>
      <header>
        <p><span class="eyebrow">${t('offer')}</span>${label ? html`<span class="title" part="label"><bdi>${label}</bdi></span>` : nothing}</p>
        ${
          isOver
            ? html`<p part="left">${t('offerOver')}</p>`
            : state.remaining === null
              ? nothing
              : html`<p part="left" role="timer">${t('offerEnds', { time: timeLeft(state.remaining, locale) })}</p>`
        }
      </header>
      ${known.length > 0 ? html`<div part="products">${known.slice(0, MOST).map((key) => this.#product(key))}</div>` : nothing}
      ${isOver ? nothing : html`${display ? html`<p class="fine" part="announced">${t('offerAnnounced', { price: format(display, locale) })}</p>` : nothing} ${this.#limits(offer)} ${this.#coupon(offer)}`}
    </section>`;
  }

  #product(key: string): TemplateResult {
    return html`<vitrine-product layout="tile" product=${key} for=${this.for ?? nothing}></vitrine-product>`;
  }

  #limits({ limit }: LiveOffer): TemplateResult | typeof nothing {
    if (!limit) return nothing;
    const { total, perShopper } = limit;
    const words = [
      total !== undefined && this.t('offerFirst', { n: total }),
      perShopper !== undefined && this.t('offerEach', { n: perShopper }),
    ].filter(Boolean);
    return html`<p class="fine" part="limit">${words.join(' · ')}</p>`;
  }

  #coupon({ id, coupon }: LiveOffer): TemplateResult | typeof nothing {
    if (coupon === undefined) return nothing;
    const cart = this.store && this.watch(this.store.cart.$view).cart;
    const isOn = cart?.discountCodes.some(({ code, applied }) => applied && code.toLowerCase() === coupon.toLowerCase());
    const said = this.words.get(id);
    if (isOn) return html`<p part="claimed">${this.t('offerClaimed', { code: coupon })}</p>`;
    if (said && !said.isRefused) return html`<p part="claimed">${said.words}</p>`;
    return html`<button part="claim" class="strong" type="button" aria-disabled=${this.busy === id} @click=${() => void this.#claim(id)}>${this.t('offerClaim')} <bdi>${coupon}</bdi></button>
      ${this.complaint(said?.words ?? '')}`;
  }

  protected override updated(): void {
    this.#states({ shown: this.renderRoot.querySelector('[part~=offer]') !== null });
  }

  async #claim(id: string): Promise<void> {
    if (this.busy !== undefined) return;
    this.busy = id;
    this.words = new Map([...this.words].filter(([other]) => other !== id));
    const answer = await ask(this, 'vitrine-claim-request', { id }).settled;
    this.busy = undefined;
    const words = answer && 'words' in answer ? answer.words : undefined;
    if (!words) return;
    const takesCodes = this.store?.adapter.setDiscountCodes !== undefined;
    this.words = new Map([...this.words, [id, { words, isRefused: takesCodes || answer?.state === 'failed' }]]);
  }
}

/** Products of a deal that are shown at once. */
const MOST = 3;

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-offer': VitrineOffer;
  }
}
