import type { LitElement } from 'lit';
import type { MessageKey, Translate } from '@vitrine/core';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { VitrineProduct } from './product.js';
import { sheetDialogStyles } from './sheet-dialog.styles.js';

/**
 * Opens a product's sheet in a dialog of the element's own: of a player, or of the shop where there is none. The browser
 * gives the focus back when it closes, and closes it with Escape.
 */
export function openSheet(element: LitElement, product: string, t: Translate<MessageKey>): void {
  define('vitrine-product', VitrineProduct);
  adopt(element, sheetDialogStyles);
  const root = element.renderRoot as ShadowRoot;
  const dialog = root.querySelector<HTMLDialogElement>('[part=sheet]') ?? document.createElement('dialog');
  dialog.part.add('sheet');
  dialog.ariaLabel = t('product');
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', textContent: '✕', ariaLabel: t('close') });
  close.part.add('close');
  close.addEventListener('click', () => dialog.close());
  const sheet = document.createElement('vitrine-product');
  sheet.layout = 'sheet';
  sheet.product = product;
  dialog.replaceChildren(close, sheet);
  if (!dialog.isConnected) {
    dialog.addEventListener('close', () => dialog.replaceChildren());
    root.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
}
