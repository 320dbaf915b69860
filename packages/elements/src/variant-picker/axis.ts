import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MessageKey, OptionValue, optionStates, Translate } from '@vitrine/core';
import { safe } from '../base/safe.js';

type Axis = ReturnType<typeof optionStates>[number];

export interface AxisView {
  readonly axis: Axis;
  /** Unique in the picker. */
  readonly id: string;
  /** That what is chosen does not go together is said of all of it. */
  readonly isSaid: boolean;
  readonly t: Translate<MessageKey>;
  choose(value: string): void;
}

/**
 * One axis of choices. A value that does not go with the others can still be chosen, since that is the way to another
 * combination; what is wrong with it is said in words.
 */
export function axisChoice({ axis: { name, values }, id, isSaid, t, choose }: AxisView): TemplateResult {
  return html`<fieldset part="axis">
    <legend part="name"><bdi>${name}</bdi></legend>
    <div class=${values.some((value) => value.swatch) ? 'values swatches' : 'values'}>${values.map(
      ({ value, label, swatch: shown, selected, state }) => html`<label part="value" class=${state}>
      <input type="radio" name=${id} .checked=${live(selected)} @change=${() => choose(value)} />
      <span class="face">${swatch(shown)}<bdi>${label ?? value}</bdi>${
        state === 'sold-out' || state === 'impossible'
          ? html`<small part="why" class=${state === 'sold-out' ? nothing : 'heard'}> ${t(state === 'sold-out' ? 'soldOut' : 'impossible')}</small>`
          : state === 'unknown'
            ? html`<small part="why" class="heard"> ${t('notYetKnown')}</small>`
            : nothing
      }</span>
    </label>`,
    )}</div>
    ${note(isSaid ? values.filter(({ selected }) => !selected) : values, t)}
  </fieldset>`;
}

/** What each value says for itself where it is only heard, once for all to be seen: the sentence is too long for a chip. */
function note(values: Axis['values'], t: Translate<MessageKey>): TemplateResult | typeof nothing {
  const wrong = values.filter(({ state }) => state === 'impossible');
  if (wrong.length === 0) return nothing;
  return html`<p part="note" aria-hidden="true">${wrong.map(({ label }, i) => html`${i > 0 ? ', ' : nothing}<bdi>${label}</bdi>`)}: ${t('impossible')}</p>`;
}

/** The colour itself is set when it has been rendered: a policy against inline styles does not stop that. */
function swatch(shown: OptionValue['swatch']): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  if ('color' in shown) return html`<span part="swatch" data-color=${shown.color}></span>`;
  const src = safe(shown.image.url, 'image');
  return src ? html`<img part="swatch" src=${src} alt="" />` : nothing;
}

/** Puts the colours on; what is no colour stays blank. */
export function paintSwatches(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-color]')) {
    const color = element.dataset['color'] ?? '';
    element.style.setProperty('--swatch', CSS.supports('color', color) ? color : 'transparent');
  }
}
