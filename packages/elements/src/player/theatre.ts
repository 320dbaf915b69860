/** What arrives in a player on intent: the video with its engine, the controls, the product sheet and the cart. */
import { html, nothing, type TemplateResult } from 'lit';
import { createClock, problem, sayFault, type VitrineError } from '@vitrine/core';
import { define } from '../base/define.js';
import { tell } from '../base/events.js';
import { VitrineProduct } from '../product/product.js';
import { openSheet } from '../product/sheet-dialog.js';
import { VitrineCart } from '../cart/cart.js';
import { VitrineCartButton } from '../cart-button/cart-button.js';
import { attach, playable, type Engine } from '../media/engine.js';
import { adopt } from '../base/adopt.js';
import { controls, createSeekBar } from './controls.js';
import { messageStyles } from './message.styles.js';
import { mirror } from './mirror.js';
import { createDirector, type Director } from './director.js';
import type { VitrinePlayer } from './player.js';
import { putWhole } from './load-show.js';
import { theatreStyles } from './theatre.styles.js';
import { addTracks, isCaption, toggleCaptions } from './tracks.js';

export interface Theatre {
  readonly video: HTMLVideoElement;
  /** False while there is only the poster to see: something else was opened first. */
  readonly isOn: boolean;
  render(): TemplateResult;
  play(): Promise<void>;
  /** Opens the sheet of a product. */
  open(product: string): void;
  /** Another show has been put on. */
  load(): void;
  /** The player was taken off the page, or put back. */
  suspend(): void;
  resume(): void;
}

/** A wait shorter than this, in milliseconds, is not worth a word. */
const PATIENCE = 400;

export function createTheatre(player: VitrinePlayer): Theatre {
  define('vitrine-product', VitrineProduct);
  define('vitrine-cart', VitrineCart);
  define('vitrine-cart-button', VitrineCartButton);
  adopt(player, messageStyles, theatreStyles);

  const { stage } = player;
  const video = document.createElement('video');
  video.part.add('video');
  video.playsInline = true;
  video.loop = player.loop;
  const wished = player.currentTime;
  mirror(player, video);
  const t = () => player.shop!.$t.get();
  const update = () => player.requestUpdate();
  const seekBar = createSeekBar(video, t);

  let engine: Engine | null = null;
  let director: Director | undefined;
  let attaching: Promise<void> | undefined;
  let fault: VitrineError | undefined;
  /** The timer of a wait; -1 once it is told. */
  let buffering = 0;
  let waitedAt = 0;
  let resumeAt = 0;
  /** To be called when there is a show, or words that say why there is none. */
  let settled = (): void => undefined;

  function fail(problem: VitrineError): void {
    // engine and video may both have a word for the same thing
    if (fault) return;
    // the picture stays, what is wrong is said over it
    fault = problem;
    tell(player, 'vitrine-error', problem);
    // whoever waits for it to play waits no longer
    video.pause();
    update();
  }

  /** Until now the show file has only been peeked at. */
  function readWhole(): void {
    const { file } = player;
    if (!file) return;
    player.file = undefined;
    putWhole(player, ...file, true);
  }

  function refused({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void {
    if (effectiveDirective !== 'media-src' || fault?.code === 'security/csp-blocked') return;
    // the video may have said already that it cannot play; this is why
    fault = undefined;
    fail(problem('security/csp-blocked', `the page's policy has no media-src for ${blockedURI}`, { path: 'media-src' }));
  }

  async function begin(start: number): Promise<void> {
    document.addEventListener('securitypolicyviolation', refused);
    const show = stage.$show.get();
    const source = show && playable(show.sources, video);
    fault = undefined;
    if (!show || !source) {
      fail(
        problem(
          'media/unsupported',
          show?.sources.length ? 'no source of the show can be played here' : 'the show has no source',
        ),
      );
      return;
    }
    engine = await attach(source, { video, start, onFault: fail });
    const { status } = show;
    const clock = createClock({
      status,
      currentTime: () => video.currentTime,
      programDate: () => engine?.programDate() ?? null,
      latency: () => engine?.latency() ?? null,
      now: () => Date.now(),
    });
    addTracks(video, show.tracks, player.shop!.language);
    director = createDirector(player, stage, video, clock);
  }

  function end(): void {
    document.removeEventListener('securitypolicyviolation', refused);
    director?.stop();
    engine?.destroy();
    attaching = undefined;
    director = undefined;
    engine = null;
    for (const track of video.querySelectorAll('track')) track.remove();
  }

  /** The browser may refuse to start with sound; without it, it may not. */
  async function start(): Promise<void> {
    try {
      await video.play();
    } catch (cause) {
      const { name } = cause as DOMException;
      if (name === 'NotAllowedError' && !video.muted) {
        video.muted = true;
        return start();
      }
      if (name === 'NotAllowedError')
        tell(player, 'vitrine-error', problem('media/autoplay-refused', 'the browser did not let the video start'));
      else if (name !== 'AbortError' && !fault)
        fail(problem('media/unsupported', 'the video could not be started', { cause: String(cause) }));
    }
  }

  /** The show may still be on its way; where it does not come, the player says why. */
  async function isShowHere(): Promise<boolean> {
    if (!stage.$show.get() && !player.trouble) await new Promise<void>((resolve) => (settled = resolve));
    return !player.trouble;
  }

  /** What was pressed goes when the controls come; the focus goes on with them. */
  async function keepFocus(): Promise<void> {
    const root = player.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    await player.updateComplete;
    if (focused && !focused.isConnected) root.querySelector<HTMLElement>('#toggle')?.focus();
  }

  async function play(): Promise<void> {
    if (!(await isShowHere())) return;
    if (fault) end();
    attaching ??= begin(resumeAt || wished || player.start);
    update();
    void keepFocus();
    await attaching;
    if (!fault) await start();
    update();
  }

  const say = (state: 'playing' | 'paused' | 'ended' | 'buffering') => () => {
    clearTimeout(buffering);
    buffering = 0;
    tell(player, 'vitrine-playback-change', { state, currentTime: video.currentTime });
    update();
  };
  video.addEventListener('waiting', () => {
    waitedAt = video.currentTime;
    clearTimeout(buffering);
    buffering = window.setTimeout(() => {
      say('buffering')();
      buffering = -1;
    }, PATIENCE);
  });
  // WebKit may play on after a seek without a word of it
  video.addEventListener('timeupdate', () => {
    if (buffering && !video.paused && !video.seeking && video.currentTime > waitedAt) say('playing')();
  });
  video.addEventListener('playing', say('playing'));
  video.addEventListener('pause', say('paused'));
  video.addEventListener('ended', say('ended'));
  video.addEventListener('volumechange', update);
  video.addEventListener('loadedmetadata', update);

  const toggle = () => (video.paused ? void play() : video.pause());
  // the controls do the same for the keyboard
  video.addEventListener('click', toggle);
  readWhole();

  const trouble = (words: TemplateResult) => {
    settled();
    return words;
  };
  const screen = () => html`<div id="screen">${video}</div>
    ${
      fault
        ? html`<p part="message" role="alert">${sayFault(t(), fault.code)}
          <button type="button" @click=${play}>${t()('retry')}</button></p>`
        : nothing
    }
    ${buffering < 0 && !fault ? html`<p part="message" role="status">${t()('buffering')}</p>` : nothing}
    ${player.controls === 'none' ? nothing : controls({ video, t: t(), seekBar, toggle, hasCaptions: !!stage.$show.get()?.tracks.some(isCaption), captions: () => toggleCaptions(video, update) })}`;

  return {
    video,
    play,
    open: (product) => openSheet(player, product, t()),
    load() {
      end();
      fault = undefined;
      resumeAt = 0;
      readWhole();
      settled();
      update();
    },
    suspend() {
      resumeAt = video.currentTime;
      video.pause();
      end();
    },
    resume: update,
    get isOn() {
      return !!attaching || !!fault;
    },
    render: () => html`${player.trouble ? trouble(player.trouble()) : attaching || fault ? screen() : nothing}
      <vitrine-cart-button id="bag"></vitrine-cart-button>
      <vitrine-cart></vitrine-cart>`,
  };
}
