import { html, nothing, type TemplateResult } from 'lit';
import type { Cart, MessageKey, Translate } from '@vitrine/core';
import { closeIcon } from '../base/icons.js';

export interface CodesView {
  readonly cart: Cart;
  /** Whether the shop takes one code or several. */
  readonly kind: 'single' | 'many';
  readonly busy: boolean;
  /** Why the last code was refused. */
  readonly refusal: string;
  readonly t: Translate<MessageKey>;
  /** Asks for this whole set; resolves with whether the shop took it. */
  change(codes: readonly string[]): Promise<boolean>;
}

/** The discount codes of the cart, and a form for another one. What was typed stays until the shop has taken it. */
export function discountCodes({ cart, kind, busy, refusal, t, change }: CodesView): TemplateResult {
  const codes = cart.discountCodes.map(({ code }) => code);
  const apply = async (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const code = form.querySelector('input')?.value.trim();
    if (!code || busy) return;
    if (await change(kind === 'many' ? [...new Set([...codes, code])] : [code])) form.reset();
  };
  return html`${
    cart.discountCodes.length > 0
      ? html`<ul part="codes" aria-label=${t('discountCode')}>${cart.discountCodes.map(
          ({ code, applied }) => html`<li part="code">
          <bdi>${code}</bdi> ${applied ? nothing : html`<small>${t('noticeCode', { code })}</small>`}
          <button part="remove-code" class="round" type="button" aria-label=${t('removeCode', { code })} aria-disabled=${busy}
            @click=${busy ? nothing : () => void change(codes.filter((each) => each !== code))}>${closeIcon}</button>
        </li>`,
        )}</ul>`
      : nothing
  }
    <form part="code-form" @submit=${apply}>
      <label for="code">${t('discountCode')}</label>
      <input id="code" part="code-field" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false"
        aria-invalid=${refusal !== ''} aria-describedby="refusal" />
      <button part="apply" class="quiet" type="submit" aria-disabled=${busy}>${t('applyCode')}</button>
      <p id="refusal" part="refusal" role="alert">${refusal}</p>
    </form>`;
}
