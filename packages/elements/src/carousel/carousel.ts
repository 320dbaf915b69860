import { html, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { pinned, type Show } from '@vitrine/core';
import { controls } from '../base/controls.styles.js';
import { customStates } from '../base/custom-states.js';
import { define } from '../base/define.js';
import { nextIcon, playIcon } from '../base/icons.js';
import { ShopPart } from '../base/part.js';
import { whenVisible } from '../base/when-visible.js';
import { watchList, type ListWatch } from '../measure/list.js';
import { timeCode } from '../player/controls/time.js';
import { readWhole } from '../player/read-whole.js';
import { VitrineProduct } from '../product/product.js';
import { tokens } from '../base/tokens.styles.js';
import { styles } from './carousel.styles.js';
import { FEW, isSeen, isWhole, nextLines, pieces, seenLines, type Piece, type Strip } from './strip.js';
import { measure } from './measure.js';
import { momentsOf } from './moments.js';

/** Milliseconds between two frames from which on they come slowly. */
const SLOW = 24;

/**
 * The products of a show, in a row to go through, a grid or a list; those that are shown now are marked. However many there
 * are, only those around what is seen are in the document.
 *
 * @element vitrine-carousel
 * @csspart carousel - The whole.
 * @csspart previous - The button back.
 * @csspart next - The button on.
 * @csspart track - What scrolls.
 * @csspart slide - One product.
 * @csspart pinned - One that is shown now.
 * @csspart mark - Says that it is shown now.
 * @csspart moment - The button that goes to the moment at which it is first shown.
 * @cssprop --vitrine-slide-width - Least width of a product in a row or a grid.
 * @cssprop --vitrine-carousel-height - Greatest height of a grid or a list, which then scrolls.
 * @cssprop --vitrine-accent - The frame of a product that is shown now.
 * @cssprop --vitrine-surface - Background of a product.
 * @cssprop --vitrine-on-accent - Text on that colour.
 * @cssprop --vitrine-text - Text.
 * @cssprop --vitrine-tint - Background of the buttons.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @cssstate empty - There is no product; nothing is shown.
 * @cssstate pinned - A product is shown now.
 */
export class VitrineCarousel extends ShopPart {
  static override styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = {
    layout: { reflect: true },
    products: {},
    moments: { type: Boolean },
  };

  /** `row`, `grid` or `list`. */
  declare layout: 'row' | 'grid' | 'list';
  /** Outside a show: the products, as `kind:value` with spaces between. */
  declare products: string | undefined;
  /** Whether each product of a show has a button that plays the moment at which it is first shown. */
  declare moments: boolean;

  readonly #states = customStates(this);
  #strip: Strip = { count: 0, columns: 1, gap: 0, size: 0, view: 0, offset: 0 };
  #lines: readonly number[] = [];
  #keys: readonly string[] = [];
  #show: Show | null | undefined;
  #moments: ReadonlyMap<string, number> = new Map();
  #resized: ResizeObserver | undefined;
  #unwatch: (() => void) | undefined;
  #measured: ListWatch | undefined;
  #isSeen = false;
  #frame = 0;
  #lookedAt = 0;
  #isSlow = false;

  constructor() {
    super();
    this.layout = 'row';
    this.moments = false;
  }

  override connectedCallback(): void {
    define('vitrine-product', VitrineProduct);
    super.connectedCallback();
    this.#unwatch = whenVisible(this, () => {
      this.#isSeen = true;
      void this.shop?.open();
      void readWhole(this.player);
    });
    this.#measured = watchList(this, { slides: () => this.#slides(), item: (key) => this.item(key) });
    if (typeof ResizeObserver === 'undefined') return;
    // in the next frame, since what is rendered then may have another size again
    this.#resized = new ResizeObserver(() => requestAnimationFrame(() => this.#look(true)));
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#measured?.stop();
    this.#resized?.disconnect();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const stage = this.player?.stage;
    const show = stage && this.watch(stage.$show);
    if (this.#isSeen) void readWhole(this.player);
    if (show !== this.#show || changed.has('products')) {
      this.#show = show;
      this.#moments = momentsOf(show);
      const named = this.products?.split(/\s+/).filter(Boolean);
      // not with each frame that scrolls: there may be ten thousand
      this.#keys = [...new Set(named ?? show?.products.map(({ key }) => key))];
    }
    if (changed.has('layout')) this.#lines = [];
    if (changed.has('layout')) this.#strip = { ...this.#strip, columns: 1, size: 0, offset: 0 };
    this.#strip = { ...this.#strip, count: this.#keys.length };
    this.#lines = nextLines(this.#strip, new Set(this.#lines), this.#isSlow);
  }

  override render() {
    const { layout } = this;
    const count = this.#keys.length;
    if (count === 0) return nothing;
    const row = layout === 'row';
    // before the shop is open there are no words for it
    const t = this.store && this.t.bind(this);
    const stage = this.player?.stage;
    const now = new Set(stage ? pinned(this.watch(stage.$cues)).map(({ product }) => product) : []);
    return html`<section part="carousel" role="group" aria-label=${t?.('products') ?? nothing} aria-roledescription=${(row && t?.('carousel')) || nothing}>
      ${row ? html`<div id="buttons">${t ? this.#buttons() : nothing}</div>` : nothing}
      <div id="track" part="track" role=${row ? nothing : 'list'} class=${count > FEW ? 'even' : ''}
        @scroll=${this.#lookSoon} @focusin=${this.#keep} @focusout=${this.#release}>
        ${repeat(
          pieces(this.#strip, this.#lines),
          (piece, i) => ('index' in piece ? this.#keys[piece.index] : i),
          (piece) => this.#piece(piece, now),
        )}
      </div>
    </section>`;
  }

  #piece(piece: Piece, now: ReadonlySet<string>) {
    // a property, which a strict policy on styles allows; and at once, since a list that is too short for a moment scrolls back
    if ('lines' in piece) return html`<div class="room" role="presentation" .style=${`--lines:${piece.lines}`}></div>`;
    const { index } = piece;
    const key = this.#keys[index]!;
    const row = this.layout === 'row';
    const shown = now.has(key);
    const total = this.#keys.length;
    const t = this.store && this.t.bind(this);
    const hint = this.hint(key);
    const list = this.layout === 'list';
    const mark =
      t && shown ? html`<p part="mark" class=${hint?.number === undefined || list ? '' : 'numbered'}>${t('shown')}</p>` : nothing;
    const moment = t && this.moments ? this.#moment(key, hint?.title ?? '') : nothing;
    return html`<div part=${shown ? 'slide pinned' : 'slide'} data-index=${index}
      role=${row ? 'group' : 'listitem'}
      aria-label=${(row && t?.('slide', { n: index + 1, total })) || nothing}
      aria-posinset=${row ? nothing : index + 1} aria-setsize=${row ? nothing : total}
      ?inert=${row && index !== this.#strip.keep && !isSeen(this.#strip, index)}>
      ${list ? nothing : mark}
      <vitrine-product layout=${list ? 'tile' : 'card'} product=${key} for=${this.for ?? nothing}></vitrine-product>
      ${(list && mark !== nothing) || moment !== nothing ? html`<div class="below">${list ? mark : nothing}${moment}</div>` : nothing}
    </div>`;
  }

  #moment(key: string, product: string) {
    const start = this.#moments.get(key);
    if (start === undefined) return nothing;
    const words = this.t('watchMoment', { time: timeCode(start) });
    return html`<button part="moment" type="button" aria-label=${product ? `${words}: ${product}` : words} @click=${() => this.#watch(start)}>${playIcon}<span>${words}</span></button>`;
  }

  #watch(start: number): void {
    const { player } = this;
    if (!player) return;
    player.currentTime = start;
    void player.play();
  }

  #buttons() {
    const { count, size, view, offset } = this.#strip;
    const end = count * size - view;
    if (size > 0 && end <= size * 0.5) return nothing;
    const button = (name: 'previous' | 'next', by: -1 | 1, off: boolean) => html`<button part=${name} class="round" type="button"
      aria-label=${this.t(name)} aria-disabled=${off} @click=${off ? nothing : () => this.#move(by)}>${nextIcon}</button>`;
    return html`${button('previous', -1, offset <= 1)}${button('next', 1, size > 0 && offset >= end - size * 0.5)}`;
  }

  #slides() {
    const slides = Array.from(this.#track?.querySelectorAll<HTMLElement>('[data-index]') ?? []);
    return slides.map((slide) => [Number(slide.dataset['index']), this.#keys[Number(slide.dataset['index'])]!, slide] as const);
  }

  protected override updated(): void {
    this.#measured?.look();
    const { size, count, columns } = this.#strip;
    this.#track?.style.setProperty('--all', `${Math.ceil(count / columns)}`);
    if (size > 0) for (const name of ['--line', '--least']) this.#track?.style.setProperty(name, `${size}px`);
    const stage = this.player?.stage;
    // a show of which not all is known may have products yet
    const isAwaited = stage && (!stage.$show.get() || this.player?.file);
    this.#states({ empty: this.#keys.length === 0 && !isAwaited, pinned: !!stage && pinned(stage.$cues.get()).length > 0 });
    // what has been rendered has to be measured, and that may bring other products in; of a list that is known well enough with the next frame
    if (size > 0) this.#lookSoon();
    else queueMicrotask(() => this.#look());
  }

  get #track(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('#track') ?? null;
  }

  /** Looks where the list stands, and renders again where that brings other products in. */
  #look(anew = false): void {
    const track = this.#track;
    if (!track) return;
    const before = this.#strip;
    if (anew) track.style.removeProperty('--least');
    this.#strip = measure(track, this.layout, anew ? { ...before, size: 0 } : before);
    if (anew || summaryOf(before) !== summaryOf(this.#strip)) this.requestUpdate();
  }

  /**
   * Looks with the next frame, and takes in more where there is more to come: once in a frame, however much has happened in it.
   * What it takes in is made once that frame has been painted, since a frame in which it is made and laid out as well holds a
   * slow phone up.
   */
  #lookSoon(): void {
    if (this.#frame > 0) return;
    this.#frame = requestAnimationFrame((now) => {
      this.#isSlow = now - this.#lookedAt > SLOW;
      this.#lookedAt = now;
      setTimeout(() => {
        this.#frame = 0;
        this.#look();
        if (!isWhole(this.#strip, this.#lines)) this.requestUpdate();
      });
    });
  }

  #move(by: -1 | 1): void {
    const track = this.#track;
    if (!track) return;
    const { size, view } = this.#strip;
    const step = Math.max(1, Math.floor(view / size)) * size * by;
    const isRtl = getComputedStyle(track).direction === 'rtl';
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    track.scrollBy({ left: isRtl ? -step : step, behavior });
  }

  #keep(event: Event): void {
    const slide = (event.target as Element).closest<HTMLElement>('[data-index]');
    this.#strip = { ...this.#strip, keep: slide ? Number(slide.dataset['index']) : undefined };
  }

  #release(): void {
    this.#strip = { ...this.#strip, keep: undefined };
    this.requestUpdate();
  }
}

/** Changes exactly when something else has to be rendered. */
function summaryOf(strip: Strip): string {
  const { first, last } = seenLines(strip);
  const row = Array.from({ length: last - first }, (_, i) => Number(isSeen(strip, first + i))).join('');
  return [strip.size, strip.columns, first, last, row, strip.offset <= 1, strip.view].join();
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-carousel': VitrineCarousel;
  }
}
