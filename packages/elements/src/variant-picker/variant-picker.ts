import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  initialChoice,
  offerOf,
  optionStates,
  type Choice,
  type Item,
  type Offer,
  type ProductRef,
  type Shop,
} from '@vitrine/core';
import { availabilityWords } from '../base/availability-words.js';
import { ShopPart } from '../base/part.js';
import { whenVisible } from '../base/when-visible.js';
import { tokens } from '../base/tokens.styles.js';
import { axisChoice, paintSwatches } from './axis.js';
import { styles } from './variant-picker.styles.js';

/**
 * The choices of a product, any number of them. What is chosen here is what every button and sheet of the same product
 * knows, wherever it stands in the shop.
 *
 * @element vitrine-variant-picker
 * @csspart axis - The choices of one kind, as of a size.
 * @csspart name - Its name.
 * @csspart value - One value of it.
 * @csspart swatch - Its colour or picture.
 * @csspart why - Why it cannot be had with what else is chosen.
 * @csspart note - Below the values: which of them cannot be had with what else is chosen, or what has to be chosen yet.
 * @csspart fixed - What the variant is, where there is nothing to choose.
 * @csspart stock - Whether what is chosen can be had, or that it is being looked up.
 * @csspart retry - Looks it up again, where the shop did not answer.
 * @cssprop --vitrine-text - Text, and the border of what is chosen.
 * @cssprop --vitrine-surface - Background of a value.
 * @cssprop --vitrine-muted - Secondary text.
 * @cssprop --vitrine-radius - Rounding of the button that tries again.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 */
export class VitrineVariantPicker extends ShopPart {
  static override styles = [tokens, styles];
  static override properties: PropertyDeclarations = { product: {} };

  /** A key of the show, or `kind:value`. */
  declare product: string;

  #unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.product = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = whenVisible(this, () => void this.shop?.open());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const store = this.store;
    const { ref, product } = this.item(this.product);
    if (!store || !ref || !product) return;
    const $choice = store.choice(ref);
    const choice = $choice.get();
    const first = initialChoice(product);
    if (Object.keys(first).some((name) => !(name in choice))) $choice.set({ ...first, ...choice });
  }

  override render() {
    const store = this.store;
    const item = this.item(this.product);
    const { ref, product } = item;
    if (!store || !ref || !product) return nothing;
    const t = this.t.bind(this);
    const choice = this.watch(store.choice(ref));
    const offer = offerOf(item, choice);
    const { variant } = offer;
    const axes = isNamed(item) ? [] : optionStates(product, choice, item.searches);
    const isUnknown = axes.some(({ values }) => values.some(({ state }) => state === 'unknown'));
    return html`${
      isNamed(item)
        ? Object.entries(variant?.options ?? {}).map(
            ([name, value]) => html`<p part="fixed"><bdi>${name}</bdi>: <bdi>${value}</bdi></p>`,
          )
        : axes.map((axis, i) =>
            axisChoice({
              axis,
              id: `axis-${i}`,
              isSaid: offer.reason === 'impossible',
              t,
              choose: (value) => this.#choose(store, ref, axis.name, value),
            }),
          )
    }
      ${isUnknown && offer.state === 'needs-variant' ? html`<p part="note">${t('chooseAll')}</p>` : nothing}
      ${this.#found(offer, store, ref, choice)}`;
  }

  /** What is known of the choice. The region is always there: what is not there before cannot be heard to change. */
  #found({ state, reason, availability, variant }: Offer, store: Shop, ref: ProductRef, choice: Choice): TemplateResult {
    const t = this.t.bind(this);
    const isLost = reason === 'unchecked';
    const words =
      state === 'loading'
        ? t('checking')
        : isLost
          ? t('uncheckedChoice')
          : reason === 'impossible'
            ? t('impossibleChoice')
            : variant
              ? reason === 'priceOnRequest'
                ? t(reason)
                : availabilityWords(t, { availability, stock: variant.stock })
              : '';
    return html`<div id="found">
      <p part="stock" role="status" class=${availability} ?data-wait=${state === 'loading'} ?hidden=${!words}>${words}</p>
      ${isLost ? html`<button part="retry" type="button" @click=${() => void store.catalog.find(ref, choice)}>${t('retry')}</button>` : nothing}
    </div>`;
  }

  protected override updated(): void {
    paintSwatches(this.renderRoot);
  }

  #choose(store: Shop, ref: ProductRef, name: string, value: string): void {
    const $choice = store.choice(ref);
    $choice.set({ ...$choice.get(), [name]: value });
  }
}

/** Whether the address names one variant outright, which then is not to be chosen. */
const isNamed = ({ ref, product }: Item): boolean =>
  ref?.kind === 'variant' || (ref?.kind === 'sku' && product?.variants.some(({ sku }) => sku === ref.sku) === true);

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-variant-picker': VitrineVariantPicker;
  }
}
