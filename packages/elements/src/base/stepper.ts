/** How many of a thing: two buttons and a field, by the rule of the variant. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { clampQuantity, type MessageKey, type QuantityRule, type Translate } from '@vitrine/core';
import { lessIcon, moreIcon } from './icons.js';

export interface Stepper {
  /** Title of the product, for the names of the controls. */
  readonly product: string;
  readonly quantity: number;
  readonly rule: QuantityRule | undefined;
  readonly t: Translate<MessageKey>;
  /** A typed 0 is 0, which removes in a cart; every other number is one that the rule allows. */
  change(quantity: number): void;
}

export function stepper({ product, quantity, rule, t, change }: Stepper): TemplateResult {
  const { min = 1, max = Infinity, step = 1 } = rule ?? {};
  const isLeast = quantity <= min;
  const isMost = quantity >= max;
  const words = ruleWords(rule, isMost, t);
  const move = (by: number) => () => change(clampQuantity(rule, quantity + by));
  const type = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const typed = input.valueAsNumber;
    const next = Number.isFinite(typed) ? (typed === 0 ? 0 : clampQuantity(rule, typed)) : quantity;
    // a number that the rule has brought back to what it was renders nothing
    input.value = String(next);
    if (next !== quantity) change(next);
  };
  return html`<span part="stepper" role="group" aria-label=${t('quantityOf', { product })}>
    <span class="capsule"><button part="less" type="button" aria-label=${t('less', { product })} aria-disabled=${isLeast} @click=${isLeast ? nothing : move(-step)}>${lessIcon}</button>
    <input part="quantity" type="number" inputmode="numeric" min=${min} max=${max === Infinity ? nothing : max} step=${step}
      aria-label=${t('quantityOf', { product })} aria-description=${words || nothing} .value=${live(String(quantity))} @change=${type} />
    <button part="more" type="button" aria-label=${t('more', { product })} aria-disabled=${isMost} @click=${isMost ? nothing : move(step)}>${moreIcon}</button></span>
    ${words ? html`<small part="rule">${words}</small>` : nothing}
  </span>`;
}

/** What binds the shopper here and now; a limit that is far away is not worth a word. */
function ruleWords(rule: QuantityRule | undefined, isMost: boolean, t: Translate<MessageKey>): string {
  if (!rule) return '';
  const { min, max, step } = rule;
  return [
    min > 1 && t('atLeast', { min }),
    step > 1 && t('inSteps', { step }),
    isMost && max !== undefined && t('atMost', { max }),
  ]
    .filter(Boolean)
    .join(' ');
}
