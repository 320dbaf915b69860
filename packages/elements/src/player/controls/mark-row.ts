import { html, nothing, type TemplateResult } from 'lit';
import type { ShowProduct } from '@vitrine/core';
import { safe } from '../../base/safe.js';
import type { Deck } from './deck.js';
import { marksOf, type Mark } from './marks.js';
import { timeCode } from './time.js';

/**
 * The marks over the seek bar. They are for a pointer: the list of all products has the same moments for the keyboard, and
 * `N` and `P` lead from one to the next.
 */
export function markRow(deck: Deck, width: number): TemplateResult | typeof nothing {
  const { player, video, t, seek, live } = deck;
  const show = player.stage.$show.get();
  const marks = show && !live ? marksOf(show, video.duration, width) : [];
  if (!show || marks.length === 0) return nothing;
  const hint = (key: string) => player.stage.hint(key);
  return html`<div id="marks" dir="ltr">
    ${marks.map((mark) => {
      const product = mark.products.map((key) => hint(key)?.title ?? key).join(', ');
      return html`<button part="mark" type="button" tabindex="-1" .style=${`--at: ${mark.start / video.duration}`}
        aria-label=${t('goTo', { product, time: timeCode(mark.start) })} @click=${() => seek(mark.start)}>${bubble(mark, hint)}</button>`;
    })}
  </div>`;
}

/** What a pointer that rests on a mark sees. */
function bubble({ start, products }: Mark, hint: (key: string) => ShowProduct | undefined): TemplateResult {
  const [first = '', ...more] = products;
  const shown = hint(first);
  const src = safe(shown?.image?.url, 'image');
  return html`<span part="hint" aria-hidden="true">${src ? html`<img src=${src} alt="" loading="lazy" />` : nothing}<span
      ><b>${shown?.title ?? first}</b>${more.length ? html` +${more.length}` : nothing}<br />${timeCode(start)}</span
    ></span>`;
}
