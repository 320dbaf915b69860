/** What stands over the picture besides the controls: what is waited for or went wrong, that it is over, and the corner. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { sayFault, type MessageKey, type Translate } from '@vitrine/core';
import { icons } from './controls/icons.js';
import type { Playback } from './playback.js';
import type { VitrinePlayer } from './player.js';

export function messageOf(
  { fault, stall, isRefused }: Playback,
  t: Translate<MessageKey>,
  play: () => unknown,
): TemplateResult | typeof nothing {
  const button = (label: string) => html`<button type="button" @click=${play}>${label}</button>`;
  if (fault) return html`<p part="message" role="alert">${sayFault(t, fault.code)} ${button(t('retry'))}</p>`;
  if (isRefused) return html`<p part="message" role="alert">${sayFault(t, 'media/autoplay-refused')} ${button(t('play'))}</p>`;
  // other words in the middle are another text, or they would count as having moved
  return stall ? html`${keyed(stall, html`<p part="message" class="wait" aria-hidden="true"><i></i>${t(stall)}</p>`)}` : nothing;
}

/** `openAll` where there is anything to buy. */
export const endedOf = (t: Translate<MessageKey>, replay: () => unknown, openAll: (() => unknown) | undefined): TemplateResult =>
  html`<div part="ended"><button type="button" @click=${replay}>${icons.replay}${t('replay')}</button>${
    openAll ? html`<button type="button" @click=${openAll}>${icons.products}${t('allProducts')}</button>` : nothing
  }</div>`;

/** The title, all products, and the cart. `isQuiet`: the title stands elsewhere. */
export function cornerOf(
  player: VitrinePlayer,
  t: Translate<MessageKey>,
  isQuiet: boolean,
  openAll: () => unknown,
): TemplateResult {
  const show = player.stage.$show.get();
  return html`<div id="corner" part="corner">
      <span part="title">${player.on && !isQuiet ? show?.title : ''}</span>
      ${
        player.on && (show?.products.length ?? 0) > 0
          ? html`<button part="bag-button" type="button" aria-haspopup="dialog" aria-label=${t('allProducts')} title=${t('allProducts')} data-count=${show!.products.length} @click=${openAll}>${icons.products}</button>`
          : nothing
      }
      <vitrine-cart-button id="bag"></vitrine-cart-button>
    </div>`;
}
