import { html, nothing, render, type TemplateResult } from 'lit';
import type { MessageKey, Show, Translate } from '@vitrine/core';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { closeIcon } from '../base/icons.js';
import { tokens } from '../base/tokens.styles.js';
import { VitrineCarousel } from '../carousel/carousel.js';
import { bagStyles } from './bag.styles.js';
import type { VitrinePlayer } from './player.js';

/**
 * Opens the bag of a player: all products of its show, each with the moment at which it is first shown, in a dialog of the
 * player's own. The browser gives the focus back when it closes, and closes it with Escape; so does a press beside it.
 */
export function openBag(player: VitrinePlayer, t: Translate<MessageKey>): void {
  define('vitrine-carousel', VitrineCarousel);
  adopt(player, tokens, bagStyles);
  const root = player.renderRoot as ShadowRoot;
  const dialog = root.querySelector<HTMLDialogElement>('[part=bag]') ?? createDialog(root);
  dialog.setAttribute('aria-labelledby', 'bag-heading');
  if (dialog.open) return;
  // more of a show may become known while it stands open
  const off = player.stage.$show.subscribe((show) =>
    render(
      content(player, show, t, () => dialog.close()),
      dialog,
    ),
  );
  const end = () => {
    // it comes late: by then the bag may stand open again
    if (dialog.open) return;
    off();
    render(nothing, dialog);
    dialog.removeEventListener('close', end);
  };
  dialog.addEventListener('close', end);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('h2')?.focus();
}

function content(player: VitrinePlayer, show: Show | null, t: Translate<MessageKey>, close: () => void): TemplateResult {
  const count = show?.products.length ?? 0;
  const shown = new Intl.NumberFormat(player.shop?.locale ?? 'en').format(count);
  return html`<header>
      <h2 id="bag-heading" tabindex="-1">${t('inThisShow')}${count > 0 ? html` <small>${shown}</small>` : nothing}</h2>
      <button part="close" type="button" aria-label=${t('close')} @click=${close}>${closeIcon}</button>
    </header>
    ${
      count > 0
        ? html`<vitrine-carousel layout="list" moments></vitrine-carousel>`
        : html`<p class="empty" role="status">${t(show ? 'noProducts' : 'loading')}</p>`
    }`;
}

function createDialog(root: ShadowRoot): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.part.add('bag');
  dialog.addEventListener('click', (event) => {
    const path = event.composedPath();
    const isMoment = path.some((node) => node instanceof Element && node.matches('[part=moment]'));
    if (isMoment || path[0] === dialog) dialog.close();
  });
  root.append(dialog);
  return dialog;
}
