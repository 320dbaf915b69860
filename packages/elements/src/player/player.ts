import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { createStage, format, peekShow, type Cue, type Show, type ShowProduct, type Stage } from '@vitrine/core';
import { VitrineElement } from '../base/element.js';
import { tell } from '../base/events.js';
import { get } from '../media/fetch.js';
import type { VitrineBuyButton } from '../buy-button/buy-button.js';
import { styles } from './player.styles.js';
import type { Theatre } from './theatre.js';

/**
 * A show in a shop window. Until the shopper shows intent it is a poster, a button and the product that is pinned; then
 * the video, its controls, the product sheet and the cart arrive.
 *
 * @element vitrine-player
 * @slot - The poster, as `<a><img width height></a>`: painted without a script, and what stays where scripts fail.
 * @csspart frame - The box of poster and video.
 * @csspart poster - The poster, where the page brings none.
 * @csspart play - The button that starts the show.
 * @csspart pins - The products that are shown now.
 * @csspart button - The button of such a product, until its own code is here.
 * @csspart message - What went wrong, in words.
 * @csspart video - The video.
 * @csspart controls - The bar of controls.
 * @csspart toggle - Plays and pauses.
 * @csspart seek - The seek bar.
 * @csspart time - The time, and how long the show is.
 * @csspart mute - Turns the sound off and on.
 * @csspart captions - Turns the captions on and off.
 * @csspart sheet - The dialog of a product.
 * @csspart close - Its button that closes it.
 * @cssprop --vitrine-accent - Background of buttons.
 * @cssprop --vitrine-on-accent - Text on that background.
 * @cssprop --vitrine-surface - Background of products.
 * @cssprop --vitrine-text - Text of products.
 * @cssprop --vitrine-radius - Rounding of buttons.
 * @cssprop --vitrine-radius-frame - Rounding of the box of poster and video.
 * @fires vitrine-ready - The show is here.
 * @fires vitrine-error - Something is in the way; detail is a `VitrineError`.
 * @fires vitrine-cue-enter - A cue begins to hold; detail `{cue}`.
 * @fires vitrine-cue-leave - A cue holds no more; detail `{cue}`.
 * @fires vitrine-playback-change - Playing, paused, buffering, ended.
 */
export class VitrinePlayer extends VitrineElement {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    show: {},
    src: {},
    poster: {},
    products: {},
    autoplay: {},
    muted: { type: Boolean },
    loop: { type: Boolean },
    controls: {},
    start: { type: Number },
    theatre: { state: true },
    trouble: { state: true },
  };

  /** Address of the show file. */
  declare show: string | undefined;
  /** Address of a video, where there is no show file. */
  declare src: string | undefined;
  /** Address of a picture, where the page brings no poster and the show names none. */
  declare poster: string | undefined;
  /** With `src`: the products, as `kind:value` with spaces between. */
  declare products: string | undefined;
  /** `muted`: starts by itself, without sound, when it comes into view. */
  declare autoplay: string | undefined;
  declare loop: boolean;
  /** `none`: the page brings its own controls. */
  declare controls: string | undefined;
  /** Seconds of media time at which the show starts. */
  declare start: number;
  /** What arrives on intent: the video with all that belongs to it. */
  declare theatre: Theatre | undefined;
  /** Says what is in the way where the show could not be read. */
  declare trouble: (() => TemplateResult) | undefined;
  /** False until it plays. */
  declare readonly paused: boolean;
  /** Seconds of media time. */
  declare currentTime: number;
  /** Seconds; NaN until the video is known. */
  declare readonly duration: number;
  /** From 0 to 1. */
  declare volume: number;
  declare muted: boolean;
  declare playbackRate: number;

  /** The show, its moment and its cues; parts of the player that stand elsewhere read it. */
  readonly stage: Stage = createStage();
  /** The text of the show file and its address, until the theatre has read it whole. */
  file: readonly [text: string, base: string] | undefined;
  #arrival: Promise<Theatre | undefined> | undefined;
  #reading: AbortController | undefined;

  constructor() {
    super();
    // what is set of the video before there is one is kept until there is, also what a page set before this class came
    const { currentTime = 0, volume = 1, playbackRate = 1 } = this;
    Object.assign(this, { start: 0, loop: false, paused: true, currentTime, duration: NaN, volume, muted: false, playbackRate });
  }

  /** Starts the show. Resolves when it plays, or with what is in the way on the screen. */
  async play(): Promise<void> {
    await (await this.arrive())?.play();
  }
  pause(): void {
    this.theatre?.video.pause();
  }
  /** Opens the sheet of a product, by its key in the show or as `kind:value`. */
  async open(product: string): Promise<void> {
    (await this.arrive())?.open(product);
  }

  /** Brings what intent needs: the shop and the theatre. */
  arrive(): Promise<Theatre | undefined> {
    void this.warm();
    return (this.#arrival ??= this.bring(async () => {
      const { createTheatre } = await import('./theatre.js');
      return (this.theatre ??= createTheatre(this));
    }).finally(() => (this.#arrival = undefined)));
  }

  /** Brings the shop and the products, since somebody seems to want something. */
  warm(): Promise<unknown> {
    void this.shop?.open();
    return this.bring(async () => (await import('./warm.js')).defineProducts());
  }

  /** Reads the show again. */
  async read(): Promise<void> {
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    this.trouble = this.file = undefined;
    if (this.show)
      try {
        const answer = await get(this.show, signal);
        const text = await answer.text();
        const seen = answer.ok && peekShow(text, answer.url, this.start);
        if (seen) {
          this.file = [text, answer.url];
          return this.put(seen, seen.cues);
        }
      } catch {
        // the careful way tries again, and says what is wrong
      }
    if (!signal.aborted) void (await import('./load-show.js')).loadShow(this, signal);
  }

  /** Puts a show on, with the cues that hold where it starts. */
  put(show: Show, cues: readonly Cue[]): void {
    this.stage.put(show, cues, this.start);
    this.theatre?.load();
    tell(this, 'vitrine-ready', { tag: this.localName, show: show.id });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.theatre?.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.theatre?.suspend();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.isConnected && (changed.has('show') || changed.has('src') || changed.has('products'))) void this.read();
    if (this.autoplay && changed.has('autoplay')) void this.bring(async () => (await import('./autoplay.js')).autoplay(this));
  }

  override render() {
    const { theatre, trouble } = this;
    const show = this.watch(this.stage.$show);
    const poster = show?.poster;
    const src = this.poster ?? poster?.src;
    return html`<div part="frame" @pointerenter=${this.warm} @focusin=${this.warm}>
      <div id="poster" ?inert=${show && !trouble}><slot>${
        src
          ? html`<img part="poster" src=${src} alt=${poster?.alt ?? ''} width=${poster?.width || nothing} height=${poster?.height || nothing} />`
          : nothing
      }</slot></div>
      ${theatre?.render()}
      ${
        theatre?.isOn
          ? nothing
          : trouble
            ? theatre
              ? nothing
              : trouble()
            : html`<button id="play" part="play" type="button" aria-label=${this.t('playTitle', { title: show?.title ?? '' })} @click=${this.play}></button>`
      }
      <div part="pins">${this.watch(this.stage.$cues).map((cue) => (cue.type === 'pin' ? this.#tile(cue.product) : nothing))}</div>
    </div>`;
  }

  /**
   * A product that is shown now. Until its elements are defined, what stands in them is what is seen; when they are, the
   * button in it stays and becomes theirs, so that neither the focus nor a press is lost.
   */
  #tile(key: string) {
    const { title: product = '', image, price, url }: Partial<ShowProduct> = this.stage.hint(key) ?? {};
    const refs = this.shop?.$refs;
    const here = !refs || !this.watch(refs) || this.watch(refs)![key];
    return html`<vitrine-product layout="tile" product=${key}>${image ? html`<img slot="closed" src=${image.url} alt="" />` : html`<i slot="closed"></i>`}<span slot="closed"
        ><b>${product}</b><br />${here && price ? format(price, this.locale) : nothing}</span
      ><vitrine-buy-button product=${key}>${
        !here
          ? nothing
          : url && this.shop && !this.shop.adapter
            ? html`<a part="button" href=${url} aria-label=${this.t('viewProduct', { product })}>${this.t('view')}</a>`
            : html`<button part="button" type="button" aria-label=${this.t('addProduct', { product })} .textContent=${this.t('add')} @click=${this.#press}></button>`
      }</vitrine-buy-button></vitrine-product>`;
  }

  /** A press before the button's code is here: answered at once, and carried out when it is. */
  async #press({ currentTarget }: Event): Promise<void> {
    const button = currentTarget as HTMLElement;
    const element = button.parentElement as VitrineBuyButton;
    if ('press' in element) return;
    button.textContent = this.t('adding');
    await this.warm();
    (element as Partial<VitrineBuyButton>).press?.();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-player': VitrinePlayer;
  }
}
