import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { createStage, formatEarly, peekShow, type Cue, type Show, type ShowProduct, type Stage } from '@vitrine/core';
import { VitrineElement } from '../base/element.js';
import { tell } from '../base/events.js';
import type { PlayerCues } from '../live/live.js';
import { get } from '../media/fetch.js';
import { begin, savesData } from './at-once.js';
import { styles } from './player.styles.js';
import { pressEarly } from './press-early.js';
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
 * @csspart pins - The row of products that are shown now.
 * @csspart button - The button of such a product, until its own code is here.
 * @csspart message - What is waited for, or what went wrong, in words.
 * @csspart video - The video.
 * @csspart caption - What is said now.
 * @csspart corner - What stands above the picture: title, products and cart.
 * @csspart title - The title of the show.
 * @csspart bag-button - The button of all products.
 * @csspart sound - The button that turns on the sound of a show that started without.
 * @csspart controls - The bar of controls.
 * @csspart toggle - Plays and pauses.
 * @csspart seek - The seek bar.
 * @csspart mark - On the seek bar, where a product is shown.
 * @csspart hint - Over the seek bar: the product of a mark.
 * @csspart time - The time, and how long the show is.
 * @csspart mute - Turns the sound off and on.
 * @csspart volume - The bar of the volume.
 * @csspart captions - Turns the captions on and off.
 * @csspart settings-button - Opens the settings.
 * @csspart settings - Speed, captions, and what finds no room in the bar.
 * @csspart picture-in-picture - Puts the video into a window of its own.
 * @csspart full-screen - Fills the screen, and no longer.
 * @csspart ended - What the end of the show offers.
 * @csspart live - Leads to where a live show is; pressed in while one is there.
 * @csspart lobby - What stands there before a show, and until its recording is here.
 * @csspart calendar - There: leads to a file for a calendar.
 * @csspart reminder - There: asks the page for a reminder, where it has the attribute `reminder`.
 * @csspart sheet - The dialog of a product.
 * @csspart bag - The dialog of all products.
 * @csspart close - The button that closes a dialog.
 * @cssprop --vitrine-accent - Background of buttons.
 * @cssprop --vitrine-on-accent - Text on that background.
 * @cssprop --vitrine-surface - Background of products.
 * @cssprop --vitrine-text - Text of products.
 * @cssprop --vitrine-radius - Rounding of buttons.
 * @cssprop --vitrine-radius-frame - Rounding of the box of poster and video.
 * @cssprop --vitrine-font - The face of words over the picture; that of the page unless set.
 * @cssprop --vitrine-aspect-ratio - Shape of that box where there is no poster to give it one.
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
    preload: {},
    shortcuts: {},
    announce: {},
    action: {},
    on: { state: true },
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
  /** `near`: brings the beginning of the video as soon as the player is nearly in view and the page has nothing else to do. */
  declare preload: string | undefined;
  /** `off`: no key but those of the controls themselves does anything. */
  declare shortcuts: string | undefined;
  /** `off`: products that come into the picture are not spoken of. */
  declare announce: string | undefined;
  /** `buy-now`: at each product, beside the button that adds, stands one that buys at once, where the shop offers that. */
  declare action: string | undefined;
  /** Whether the video has taken the place of the poster. */
  declare on: boolean;
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
  /** Takes what a room tells of a show that is on the air; what it tells is shown at its moment of the picture. */
  declare cues: PlayerCues | undefined;
  /** The video, from the first press on. */
  video: HTMLVideoElement | undefined;
  /** The main playlist of a stream, asked for with the first press. */
  playlist: Promise<Response> | undefined;
  /** It was paused after the last press, whatever has come of that press by then. */
  held = false;
  #arrival: Promise<Theatre | undefined> | undefined;
  #reading: AbortController | undefined;

  constructor() {
    super();
    // what is set of the video before there is one is kept until there is, also what a page set before this class came
    const { currentTime = 0, volume = 1, playbackRate = 1 } = this;
    Object.assign(this, {
      start: 0,
      loop: false,
      on: false,
      paused: true,
      currentTime,
      duration: NaN,
      volume,
      muted: false,
      playbackRate,
    });
  }

  /** Starts the show. Resolves when it plays, or with what is in the way on the screen. */
  async play(): Promise<void> {
    this.held = false;
    begin(this, this.#reading?.signal);
    // where the code for it is here already, that hands the focus over too
    if (!this.theatre) this.on = true;
    // its own code is on the way; where the browser refuses, that deals with it
    if (this.video?.src) this.video.play().catch(() => 0);
    await (await this.arrive())?.play();
  }
  pause(): void {
    this.held = true;
    this.video?.pause();
  }
  /** Opens the sheet of a product, by its key in the show or as `kind:value`. */
  async open(product: string): Promise<void> {
    await (await this.arrive())?.open(product);
  }

  /** Brings the video with all that belongs to it; the theatre brings the products and the shop when the first picture is there. */
  arrive(): Promise<Theatre | undefined> {
    return (this.#arrival ??= this.bring(async () => {
      // the others come with the first: asked for by name they need not wait until that is here to say so
      const [{ createTheatre }] = await Promise.all([
        import('./theatre.js'),
        import('../shop/speak.js'),
        import('../base/adopt.js'),
        import('../shop/report.js'),
      ]);
      return (this.theatre ??= createTheatre(this));
    }).finally(() => (this.#arrival = undefined)));
  }

  /** Brings the shop and the products, since somebody seems to want something; and after a moment the beginning of the video. */
  async warm(event?: Event): Promise<void> {
    const { pointerType, type, target } = (event ?? {}) as Partial<PointerEvent>;
    const isFinger = pointerType === 'touch';
    const on = target as Element;
    // who presses something brings the focus too, but is no keyboard; and a finger on a product is answered before anything else
    if (type === 'focusin' ? !on.matches(':focus-visible') : isFinger && on.closest('#foot')) return;
    if (event) void this.bring(async () => (await import('./warm.js')).warm(this, event));
    if (isFinger && !savesData()) {
      begin(this, this.#reading?.signal);
      void this.arrive();
    } else {
      void this.shop?.open();
      await this.bring(async () => (await import('./furnish.js')).furnish());
    }
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
    if ((this.autoplay && changed.has('autoplay')) || (this.preload && changed.has('preload')))
      void this.bring(async () => (await import('./unasked.js')).begin(this));
  }

  override render() {
    const { on, theatre, trouble, video } = this;
    const show = this.watch(this.stage.$show);
    const poster = show?.poster;
    const src = this.poster ?? poster?.src;
    return html`<div part="frame" @pointerover=${this.warm} @focusin=${this.warm}>
      <div id="poster" ?inert=${show && !trouble}><slot>${
        src
          ? html`<img part="poster" src=${src} alt=${poster?.alt ?? ''} width=${poster?.width || nothing} height=${poster?.height || nothing} />`
          : nothing
      }</slot></div>
      <div id="over">${on ? html`<div id="screen">${video}</div>` : nothing}${theatre?.render()}${
        // in the same place before and after the theatre comes, since somebody may be on its button
        trouble
          ? trouble()
          : theatre && on
            ? nothing
            : html`<button id="play" part="play" type="button" aria-busy=${on} aria-label=${this.t('playTitle', { title: show?.title ?? '' })} @click=${this.play}></button>`
      }<div id="foot">${theatre?.words}<div part="pins">${this.watch(this.stage.$cues).map((cue) => (cue.type === 'pin' ? this.#tile(cue.product) : nothing))}</div></div>${theatre?.bar()}</div>
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
        ><b>${product}</b><br />${here && price ? formatEarly(price, this.locale) : nothing}</span
      ><vitrine-buy-button product=${key}>${
        !here
          ? nothing
          : url && this.shop && !this.shop.adapter
            ? html`<a part="button" href=${url} aria-label=${this.t('viewProduct', { product })}>${this.t('view')}</a>`
            : html`<button part="button" type="button" aria-label=${this.t('addProduct', { product })} .textContent=${this.t('add')} @click=${(event: Event) => pressEarly(this, event, this.t('adding'))}></button>`
      }</vitrine-buy-button></vitrine-product>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-player': VitrinePlayer;
  }
}
