import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Size } from '@vitrine/core';
import { customStates } from '../base/custom-states.js';
import { handFocus } from '../base/hand-focus.js';
import { ShopPart } from '../base/part.js';
import { ask } from '../base/request.js';
import { tokens } from '../base/tokens.styles.js';
import type { VitrinePlayer } from '../player/player.js';
import { arrange, type Spot } from './arrange.js';
import { coversOf } from './covers.js';
import { follow } from './follow.js';
import { styles } from './hotspots.styles.js';
import { say } from './say.js';

/** More marks than this at one moment are no help to anybody; those that began last are shown. */
const MOST = 12;

/**
 * Marks at the products in the picture, which go where they go. Each is a button that opens its product. They lie over the
 * whole of the nearest positioned box, which has to be that of the video; only the marks themselves take a press.
 *
 * @element vitrine-hotspots
 * @csspart marker - The button of a product.
 * @csspart dot - What is seen of it.
 * @csspart label - What a product is called and costs, while its button is pointed at or has the focus.
 * @csspart title - In a label: the title.
 * @csspart price - In a label: the price.
 * @csspart was - In a label: the price that it had before.
 * @csspart availability - In a label: why it cannot be bought here now.
 * @cssprop --vitrine-surface - Background of a label.
 * @cssprop --vitrine-text - Text of a label.
 * @cssprop --vitrine-muted - Text of a label that matters less.
 * @cssprop --vitrine-font - Font of a label.
 * @cssstate empty - There is nothing to mark.
 * @cssstate still - The video does not play, and the marks do not pulse.
 * @cssstate quiet - The labels have been put away with Escape, until a mark is pointed at or has the focus anew.
 * @fires vitrine-product-request - Asks for the product's sheet or page; cancelable.
 */
export class VitrineHotspots extends ShopPart {
  static override styles = [tokens, styles];

  readonly #states = customStates(this);
  #spots: readonly Spot[] = [];
  #box: Size = { width: 0, height: 0 };
  #player: VitrinePlayer | null = null;
  #video: HTMLVideoElement | undefined;
  /** The mark that had the focus before an update. */
  #focused: Element | null = null;
  #arranged: ((time: number) => void) | undefined;
  #unhear: AbortController | undefined;
  #unfollow: (() => void) | undefined;
  #resized: ResizeObserver | undefined;
  /** Those whose size is heard of. */
  #labels = new WeakSet<Element>();

  override connectedCallback(): void {
    super.connectedCallback();
    if (typeof ResizeObserver === 'undefined') return;
    this.#resized = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) if (target === this) this.#box = contentRect;
      // what is rendered now would be a change of size while sizes are told
      requestAnimationFrame(() => this.requestUpdate());
    });
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized?.disconnect();
    this.#labels = new WeakSet();
    this.#leave();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const cues = this.player ? this.watch(this.player.stage.$cues) : [];
    if (this.isConnected) this.#hear();
    // without a picture there is nothing to mark
    const isSeen =
      this.isConnected && !!this.player?.on && !!this.#video?.videoWidth && this.#box.width > 0 && this.#box.height > 0;
    this.#spots = isSeen ? cues.filter((cue) => cue.type === 'hotspot').slice(-MOST) : [];
    this.#focused = this.#inside;
  }

  override render() {
    if (this.#spots.length === 0) return nothing;
    const marks = repeat(
      this.#spots,
      ({ id }) => id,
      ({ product }) => this.#mark(product),
    );
    return html`<div id="layer">${marks}</div>`;
  }

  #mark(product: string) {
    const item = this.item(product);
    const { name, price, was, state } = say(item, this.locale, this.t.bind(this));
    // what the show says is in its own language until the shop has answered in the shopper's
    const lang = item.product ? undefined : this.player?.stage.$show.get()?.lang;
    return html`<button part="marker" type="button" aria-label=${name} @click=${(event: Event) => this.#press(event, product)}
      @pointerenter=${this.#speakUp} @focus=${this.#speakUp}><span part="dot"></span
      ><span part="label" aria-hidden="true" dir="auto"><bdi part="title" lang=${lang ?? nothing}>${item.title}</bdi
        ><span>${was ? html`<s part="was">${was}</s> ` : nothing}<bdi part="price">${price}</bdi></span
        >${state ? html`<span part="availability">${state}</span>` : nothing}</span></button>`;
  }

  protected override updated(): void {
    const video = this.#video;
    const isShown = this.#spots.length > 0;
    if (video && isShown) {
      this.#arranged = arrange({
        spots: this.#spots,
        marks: Array.from(this.renderRoot.querySelectorAll<HTMLElement>('[part="marker"]')),
        video,
        box: this.#box,
        covers: () => coversOf(this.player, this),
        onHide: (mark) => mark === this.#inside && this.#hand(),
      });
      this.#arranged(video.currentTime);
      this.#unfollow ??= follow(video, (time) => this.#arranged?.(time));
      this.#hearLabels();
    } else this.#rest();
    if (this.#focused && !this.#focused.isConnected) this.#hand();
    this.#states({ empty: !isShown, still: !!video?.paused });
  }

  /** The mark that has the focus. */
  get #inside(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }

  /** Listens to the player, and to its video once there is one. */
  #hear(): void {
    const { player } = this;
    const video = player?.theatre?.video;
    if (this.#unhear && player === this.#player && video === this.#video) return;
    this.#leave();
    this.#player = player;
    this.#video = video;
    const { signal } = (this.#unhear = new AbortController());
    const update = () => this.requestUpdate();
    player?.addEventListener('vitrine-playback-change', update, { signal });
    for (const name of ['loadedmetadata', 'resize', 'emptied', 'play', 'pause'])
      video?.addEventListener(name, update, { signal });
  }

  /** A label may become larger without its box: letters do, and a shop answers. */
  #hearLabels(): void {
    for (const label of this.renderRoot.querySelectorAll('[part="label"]')) {
      if (this.#labels.has(label)) continue;
      this.#labels.add(label);
      this.#resized?.observe(label);
    }
  }

  #rest(): void {
    this.#unfollow?.();
    this.#unfollow = this.#arranged = undefined;
  }

  #leave(): void {
    this.#rest();
    this.#unhear?.abort();
    this.#unhear = undefined;
    document.removeEventListener('keydown', this.#hush);
  }

  #press(event: Event, product: string): void {
    // not every browser gives the focus to a pressed button, and the sheet gives it back to whoever had it
    (event.currentTarget as HTMLElement).focus();
    ask(this, 'vitrine-product-request', { product });
  }

  /** Gives the focus to the player, since the mark that has it goes. */
  #hand(): void {
    if (this.player) handFocus(this.player);
  }

  #speakUp(): void {
    this.#states({ quiet: false });
    document.addEventListener('keydown', this.#hush);
  }

  readonly #hush = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    this.#states({ quiet: true });
    document.removeEventListener('keydown', this.#hush);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-hotspots': VitrineHotspots;
  }
}
