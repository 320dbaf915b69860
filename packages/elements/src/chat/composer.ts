/** Where a viewer writes. What is typed is never touched, but when the room has taken it. */
import { html, nothing, type TemplateResult } from 'lit';
import { lengthOf, type MessageKey, type Translate } from '@vitrine/core';

export interface ComposerView {
  /** Nothing can be written now; what was typed stays. */
  readonly isShut: boolean;
  /** Characters that a line may have. */
  readonly most: number;
  readonly length: number;
  /** Milliseconds until the viewer may write again, where that is worth a word. */
  readonly wait: number;
  /** What the room did not take, in words. */
  readonly refusal: string;
  readonly t: Translate<MessageKey>;
  /** The length of what is typed has changed. */
  typed(length: number): void;
  /** Resolves with whether it was taken. */
  send(text: string): Promise<boolean>;
}

/** Characters from which on it is said how many are left. */
const NEAR = 20;
const SECOND = 1000;

/** How many characters are left, where that is near, or too many. */
function room({ most, length, t }: ComposerView): string {
  const left = most - length;
  if (left > NEAR) return '';
  return left < 0 ? t('chatOver', { n: -left }) : t('chatLeft', { n: left });
}

export function composer(view: ComposerView): TemplateResult {
  const { isShut, wait, refusal, t } = view;
  const left = room(view);
  const later = wait > 0 ? t('chatWait', { n: Math.ceil(wait / SECOND) }) : '';
  const submit = async (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('text') as HTMLInputElement;
    const text = field.value;
    if (isShut || text.trim() === '') return;
    // what is typed while it is on its way stays
    if (!(await view.send(text)) || field.value !== text) return;
    field.value = '';
    view.typed(0);
  };
  const type = (event: Event) => view.typed(lengthOf((event.target as HTMLInputElement).value.trim()));
  return html`<form part="composer" ?hidden=${isShut} @submit=${submit}>
    <label class="heard" for="text">${t('chatWrite')}</label>
    <input id="text" name="text" part="field" type="text" dir="auto" autocomplete="off" enterkeyhint="send" placeholder=${t('chatWrite')}
      aria-invalid=${view.length > view.most} aria-describedby="hints" @input=${type} />
    <button part="send" class="strong" type="submit" aria-disabled=${wait > 0}>${t('chatSend')}</button>
    <div id="hints">${left ? html`<small part="left">${left}</small>` : nothing} ${later ? html`<small part="wait">${later}</small>` : nothing}
      ${refusal ? html`<p part="error">${refusal}</p>` : nothing}</div>
  </form>`;
}
