import { html, nothing, type PropertyDeclarations } from 'lit';
import { initialChoice, offerOf, optionStates, type Item, type ProductRef, type Shop } from '@vitrine/core';
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
 * @csspart note - Below the values: which of them cannot be had with what else is chosen.
 * @csspart fixed - What the variant is, where there is nothing to choose.
 * @csspart stock - Whether what is chosen can be had.
 * @cssprop --vitrine-text - Text, and the border of what is chosen.
 * @cssprop --vitrine-surface - Background of a value.
 * @cssprop --vitrine-muted - Secondary text.
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
    const { variant } = offerOf(item, choice);
    const stock = variant && availabilityWords(t, variant);
    return html`${
      isNamed(item)
        ? Object.entries(variant?.options ?? {}).map(
            ([name, value]) => html`<p part="fixed"><bdi>${name}</bdi>: <bdi>${value}</bdi></p>`,
          )
        : optionStates(product, choice).map((axis, i) =>
            axisChoice({ axis, id: `axis-${i}`, t, choose: (value) => this.#choose(store, ref, axis.name, value) }),
          )
    }
      <p part="stock" class=${variant?.availability ?? ''} ?hidden=${!stock}>${stock}</p>`;
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
