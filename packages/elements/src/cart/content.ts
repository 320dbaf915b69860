import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  sayError,
  sayNotice,
  type CartView,
  type CommerceAdapter,
  type MessageKey,
  type Translate,
  type ViewLine,
} from '@vitrine/core';
import { discountCodes } from './codes.js';
import { messages } from './messages.js';
import { summary } from './summary.js';

export interface ContentView {
  readonly view: CartView;
  readonly adapter: CommerceAdapter;
  /** What went wrong on the way to the checkout. */
  readonly words: string;
  readonly t: Translate<MessageKey>;
  readonly locale: string;
  line(line: ViewLine): TemplateResult;
  /** Resolves with whether the shop took them all. */
  setCodes(codes: readonly string[]): Promise<boolean>;
  checkout(): void;
  dismiss(): void;
  /** The way to the shop's sign-in. */
  login(): TemplateResult;
  /** Looks the cart up again. */
  retry(): void;
}

/** What stands in the drawer below its heading. */
export function cartContent(of: ContentView): TemplateResult {
  const { adapter, t } = of;
  const { cart, lines, error, notices } = of.view;
  const refused = error?.kind === 'invalid-discount';
  return html`${adapter.demo ? html`<p part="demo">${t('demoShop')}</p>` : nothing}
    ${messages({
      notices: notices.map((notice) => sayNotice(t, notice, cart, of.locale)),
      error: error && !refused ? sayError(t, error) : of.words,
      t,
      dismiss: of.dismiss,
      login: error?.kind === 'unauthorized' && error.login && adapter.login ? of.login() : nothing,
      retry: error && lines.length === 0 ? of.retry : undefined,
    })}
    ${lines.length === 0 ? emptiness(of) : html`<ul part="lines">${repeat(lines, ({ id }) => id, of.line)}</ul>`}
    ${cart && lines.length > 0 && !cart.linesComplete ? html`<p part="more-lines">${t('moreLines')}</p>` : nothing}
    ${
      cart && lines.length > 0
        ? html`<footer>
          ${codes(of)} ${summary({ cart, stale: of.view.stale, t, locale: of.locale })}
          <button part="checkout" class="strong" type="button" @click=${of.checkout}>${t('checkout')}</button>
          <slot name="footer"></slot>
        </footer>`
        : nothing
    }`;
}

/** Why there is no line to be seen; where the cart could not be read, the error says so. */
function emptiness({ view, adapter, t }: ContentView): TemplateResult | typeof nothing {
  const isRead = view.status === 'ready';
  if (view.error && !isRead) return nothing;
  const why = adapter.capabilities.cart === 'none' ? 'errorUnsupported' : isRead ? 'cartEmpty' : 'cartLoading';
  return html`<div part="empty"><p role="status">${t(why)}</p><slot name="empty"></slot></div>`;
}

function codes({ view, adapter, t, setCodes }: ContentView): TemplateResult | typeof nothing {
  const { cart, error, pending } = view;
  if (!cart || !adapter.setDiscountCodes) return nothing;
  return discountCodes({
    cart,
    kind: adapter.capabilities.discountCodes === 'single' ? 'single' : 'many',
    busy: pending.some(({ kind }) => kind === 'codes'),
    refusal: error?.kind === 'invalid-discount' ? sayError(t, error) : '',
    t,
    change: setCodes,
  });
}
