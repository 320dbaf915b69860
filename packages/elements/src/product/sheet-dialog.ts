import { html, nothing, render, type LitElement } from 'lit';
import type { MessageKey, Translate } from '@vitrine/core';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { focused } from '../base/focused.js';
import { handFocus } from '../base/hand-focus.js';
import { closeIcon } from '../base/icons.js';
import { tokens } from '../base/tokens.styles.js';
import { sheetOpened } from '../measure/sheet.js';
import { VitrineProduct } from './product.js';
import { sheetDialogStyles } from './sheet-dialog.styles.js';

/**
 * Opens a product's sheet in a dialog of the element's own: of a player, or of the shop where there is none. The browser
 * gives the focus back when it closes, and closes it with Escape; so does a press beside it. What had the focus may be gone by
 * then, as a product that is shown no longer: the element itself gets it.
 */
export function openSheet(element: LitElement, product: string, t: Translate<MessageKey>): void {
  define('vitrine-product', VitrineProduct);
  adopt(element, tokens, sheetDialogStyles);
  const root = element.renderRoot as ShadowRoot;
  const dialog = root.querySelector<HTMLDialogElement>('[part=sheet]') ?? document.createElement('dialog');
  dialog.part.add('sheet');
  dialog.ariaLabel = t('product');
  if (dialog.querySelector('vitrine-product')?.product !== product) void sheetOpened(element, product);
  render(
    html`<button part="close" type="button" aria-label=${t('close')} @click=${() => dialog.close()}>${closeIcon}</button>
      <vitrine-product layout="sheet" product=${product}></vitrine-product>`,
    dialog,
  );
  if (!dialog.isConnected) {
    dialog.addEventListener('close', () => {
      if (dialog.open) return;
      render(nothing, dialog);
      if (dialog.hasAttribute('data-from') && !focused()?.checkVisibility()) handFocus(element);
    });
    dialog.addEventListener('click', (event) => {
      if (event.composedPath()[0] === dialog) dialog.close();
    });
    root.append(dialog);
  }
  if (dialog.open) return;
  // whoever only pointed at something has no focus to lose
  dialog.toggleAttribute('data-from', !!focused());
  dialog.showModal();
}
