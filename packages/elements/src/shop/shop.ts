import { css, html, LitElement, type PropertyDeclarations } from 'lit';
import {
  atom,
  frontEnglish,
  localeOf,
  type AnalyticsSink,
  type CommerceAdapter,
  type MessageKey,
  type Messages,
  type RefTable,
  type Shop,
  type Translate,
} from '@vitrine/core';
import { tell, type Answer } from '../base/events.js';
import type { VitrineRequest } from '../base/request.js';

/** The JSON of a shop's configuration: what goes to the adapter, and what is the shop's own. */
export interface ShopConfig {
  /** Which products of a show this site sells, by key. */
  readonly refs?: Readonly<Record<string, unknown>>;
  /** The sink that what happens is brought to. */
  readonly analytics?: unknown;
  /** The platform that knows what the shopper has agreed to. */
  readonly consentFrom?: unknown;
  /** `utm_…` and `vitrine_creator`, which go with a shopper to the checkout. */
  readonly attribution?: Readonly<Record<string, string>>;
  /** True: a checkout that can be shown in the page is. */
  readonly embeddedCheckout?: boolean;
  readonly [key: string]: unknown;
}

// one import for all, since several of one module may end in another order than they began, and the last request counts
let acts: Promise<typeof import('./act.js')> | undefined;

const REQUESTS = ['add', 'buy-now', 'quantity', 'discount', 'checkout', 'product', 'wish', 'login'];

/**
 * The root: owns one store with its adapter, and is the one that acts on requests. Everything that sells stands inside
 * it, or names it with `for`. It costs nothing until somebody shows intent; then `open()` brings the adapter and the cart.
 *
 * @element vitrine-shop
 * @slot - The page's own content, with the other elements in it.
 * @cssprop --vitrine-radius - Rounding of the button that leads to a sign-in.
 * @csspart status - The live region in which the shop speaks to screen readers.
 * @csspart sheet - The dialog of a product, where it stands in no player.
 * @csspart checkout - The dialog of a checkout that is shown in the page.
 * @csspart frame - The checkout in it.
 * @csspart message - What there is to say of it.
 * @csspart close - The button that closes a dialog.
 * @cssprop --vitrine-radius - Rounding of the sign-in button.
 * @fires vitrine-ready - The shop stands ready.
 * @fires vitrine-cart-change - The cart has changed; detail `{cart, notices, reason}`.
 * @fires vitrine-analytics - Something happened that shops measure.
 * @fires vitrine-error - Something failed; detail is a `VitrineError`.
 */
export class VitrineShop extends LitElement {
  static override properties: PropertyDeclarations = {
    adapter: {},
    endpoint: {},
    config: {},
    country: {},
    currency: {},
    lang: { reflect: true },
    consent: {},
    checkoutOrigins: { attribute: 'checkout-origins' },
    strings: { attribute: false },
  };
  static override styles = css`
    :host { display: contents }
    :host([hidden]) { display: none }
    [role='status'] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  `;

  /** Name of a registered adapter, as in `vendure`; as a property also an adapter itself. */
  declare adapter: string | CommerceAdapter | undefined;
  /** Address of the backend, for adapters that have one. */
  declare endpoint: string | undefined;
  /** Id of a `<script type="application/json">` on the page; as a property the configuration itself. */
  declare config: string | ShopConfig | undefined;
  /** Where the shopper buys, ISO 3166. */
  declare country: string | undefined;
  /** In what the shopper pays, ISO 4217. */
  declare currency: string | undefined;
  /** Language of every word, BCP 47; without one, that of the page. */
  declare lang: string;
  /** What the shopper has agreed to: some of `functional analytics marketing`, or `none`, with which nothing is stored. */
  declare consent: string | undefined;
  /** Further origins that a checkout may lead to, with spaces between. */
  declare checkoutOrigins: string | undefined;
  /** Words of the retailer's own, instead of the dictionary's. */
  declare strings: Partial<Messages> | undefined;
  /** Who measures what happens, once the shopper has agreed; besides whoever the configuration names. */
  declare sinks: readonly AnalyticsSink[] | undefined;

  /** The open shop; `null` before the first intent. */
  readonly $store = atom<Shop | null>(null);
  /** Which products of a show this site sells, by key, where the configuration says so. */
  readonly $refs = atom<RefTable | undefined>(undefined);
  /** Says a message in the shop's language. */
  readonly $t = atom<Translate<MessageKey>>(frontEnglish);
  /** What has to be there before a shop can open; the script tag puts its adapters here. */
  static before: () => Promise<unknown> = () => Promise.resolve();
  /** Follows a request that leads somewhere at once; set as long as the shop is open. */
  declare now: ((request: VitrineRequest) => Promise<Answer> | undefined) | undefined;
  #opening: Promise<Shop | null> | undefined;

  /** The language that applies here. */
  get language(): string {
    return this.lang || this.closest<HTMLElement>('[lang]:not([lang=""])')?.lang || 'en';
  }

  /** The same as `Intl` takes it. */
  get locale(): string {
    return localeOf(this.language);
  }

  /** Brings the adapter and the cart, once. `null` where there is no such adapter; that is told as an error. */
  open(): Promise<Shop | null> {
    // the last three come with the first: asked for by name they need not wait until it is here to say so
    return (this.#opening ??= Promise.all([
      import('./open-shop.js'),
      VitrineShop.before(),
      import('./report.js'),
      import('./speak.js'),
      import('../base/adopt.js'),
    ]).then(
      ([{ openShop }]) => openShop(this),
      (cause: unknown) => {
        this.#opening = undefined;
        this.lost(cause);
        return null;
      },
    ));
  }

  /** Tells the page that a part of Vitrine could not be loaded. */
  lost(cause: unknown): void {
    void import('./report.js').then(({ lost }) => lost(this, String(cause)));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of REQUESTS) addEventListener(`vitrine-${name}-request`, this);
    tell(this, 'vitrine-ready', { tag: this.localName });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of REQUESTS) removeEventListener(`vitrine-${name}-request`, this);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.isConnected) return;
    const { config } = this;
    const settings = typeof config === 'string' ? document.getElementById(config)?.textContent : Object.keys(config ?? {}).join();
    // which products are sold here has to be known at once, all else when the shop opens
    if (this.#opening || this.strings || this.$refs.get() || /refs/.test(settings ?? '') || !this.language.startsWith('en'))
      void import('./change.js').then(async ({ change }) => {
        if (!(await change(this, changed, this.#opening))) return;
        this.#opening = undefined;
        void this.open();
      });
  }

  override render() {
    return html`<slot></slot><div part="status" role="status"></div>`;
  }

  /** Last on the way of a request: the page has had its chance to prevent it anywhere below. */
  handleEvent(event: Event): void {
    const request = event as VitrineRequest;
    const owner = request.shop ?? event.composedPath().find((node) => (node as Element).localName === this.localName);
    if (!event.defaultPrevented && (owner ?? document.querySelector(this.localName)) === this)
      request.settled =
        this.now?.(request) ??
        this.open()
          .then(async (shop) => (await (acts ??= import('./act.js'))).act(this, shop, request))
          .catch((cause: unknown) => {
            acts = undefined;
            this.lost(cause);
            return { state: 'failed', words: this.$t.get()('unavailable') };
          });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-shop': VitrineShop;
  }
}
