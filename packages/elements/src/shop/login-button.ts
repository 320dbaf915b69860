import { html, type TemplateResult } from 'lit';
import type { MessageKey, Translate } from '@vitrine/core';
export { loginStyles } from './login-button.styles.js';
import { ask, type VitrineRequest } from '../base/request.js';

export interface LoginView {
  readonly t: Translate<MessageKey>;
  /** The sign-in is over. */
  done(): void;
}

/** The way to the shop's own sign-in, from wherever something has asked for it. */
export function loginButton(
  element: HTMLElement & Pick<VitrineRequest, 'shop' | 'player'>,
  { t, done }: LoginView,
): TemplateResult {
  const press = async () => {
    const answer = await ask(element, 'vitrine-login-request', {}).settled;
    if (answer?.state === 'done') done();
  };
  return html`<button part="login" type="button" @click=${press}>${t('signIn')}</button>`;
}
