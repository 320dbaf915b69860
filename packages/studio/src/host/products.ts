/** Every product of the show, in the order of its numbers: a press shows it. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { shownPin, type ShowProduct } from '@vitrine/core';
import { picture } from '@vitrine/elements/kit';
import { numberOf } from './stage.js';
import { facts, type View } from './view.js';

export interface ProductsView extends View {
  pin(key: string): void;
}

const byNumber = (a: ShowProduct, b: ShowProduct): number =>
  a.number === b.number ? 0 : (a.number ?? Infinity) - (b.number ?? Infinity);

export const inOrder = (products: readonly ShowProduct[]): readonly ShowProduct[] => products.toSorted(byNumber);

function tile(view: ProductsView, key: string, isShown: boolean): TemplateResult {
  const { t, locale } = view;
  const item = view.item(key);
  const product = view.names.product(key);
  const n = item.number;
  return html`<li>
    <button part=${isShown ? 'product shown' : 'product'} type="button" aria-pressed=${String(isShown)} @click=${() => view.pin(key)}>
      <b class="number" aria-hidden="true">${numberOf(n, locale)}</b>
      ${picture(item)}
      <span class="words">
        <span class="heard">${n === undefined ? t('pin', { product }) : t('pinNumbered', { n: numberOf(n, locale), product })}</span>
        <span class="name" aria-hidden="true"><bdi>${product}</bdi></span>
        ${facts(item, view)}
      </span>
      ${isShown ? html`<span class="mark">${t('onScreen')}</span>` : nothing}
    </button>
  </li>`;
}

export function products(view: ProductsView): TemplateResult {
  const shown = shownPin(view.state)?.product;
  return html`<section part="products" aria-labelledby="products">
    <h3 id="products">${view.t('products')}</h3>
    <ul>
      ${repeat(
        inOrder(view.show.products),
        ({ key }) => key,
        ({ key }) => tile(view, key, key === shown),
      )}
    </ul>
  </section>`;
}
