/** A field with its name, and with what is wrong with it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Tool, View } from './view.js';

export interface FieldOptions {
  readonly tool: Tool;
  readonly name: string;
  readonly label: string;
  /** Need not be filled in. */
  readonly isOptional?: boolean;
  readonly mode?: 'text' | 'numeric' | 'decimal';
  readonly value?: string;
  /** More words about it. */
  readonly hint?: string;
  /** Several of one name are told apart by it. */
  readonly n?: number;
}

const described = (...ids: readonly (string | false | undefined)[]): string | typeof nothing =>
  ids.filter(Boolean).join(' ') || nothing;

export function field(view: View, options: FieldOptions): TemplateResult {
  const { tool, name, label, isOptional, mode = 'text', value, hint, n = 1 } = options;
  const { t } = view;
  const id = `${tool}-${name}-${n}`;
  const fault = view.fault(tool, name);
  return html`<div class=${mode === 'text' ? 'field' : 'field short'}>
    <label for=${id}>${label}${isOptional ? html` <span class="muted">(${t('optional')})</span>` : nothing}</label>
    <input
      id=${id}
      name=${name}
      inputmode=${mode}
      autocomplete="off"
      value=${value ?? nothing}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${described(hint && `${id}-hint`, fault && n === 1 && `${id}-fault`)}
    />
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${fault && n === 1 ? html`<p part="error" id="${id}-fault">${t(`wrong${fault}`)}</p>` : nothing}
  </div>`;
}

/** What stands in a field. */
export const textIn = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

/** The form that was sent, which is not sent anywhere. */
export function sent(event: SubmitEvent): { readonly form: HTMLFormElement; readonly data: FormData } {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  return { form, data: new FormData(form) };
}
