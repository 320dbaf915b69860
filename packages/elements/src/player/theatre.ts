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
  let buffering = 0;
  let resumeAt = 0;

  function fail(problem: VitrineError): void {
    // the picture stays, what is wrong is said over it
    fault = problem;
    tell(player, 'vitrine-error', problem);
    update();
  }

  /** Until now the show file has only been peeked at. */
  function readWhole(): void {
    const { file } = player;
    if (!file) return;
    player.file = undefined;
    putWhole(player, ...file, true);
  }

  async function begin(start: number): Promise<void> {
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
    director?.stop();
    engine?.destroy();
    attaching = engine = director = undefined as never;
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

  async function play(): Promise<void> {
    if (fault) end();
    await (attaching ??= begin(resumeAt || wished || player.start));
    if (!fault) await start();
    update();
  }

  const say = (state: 'playing' | 'paused' | 'ended' | 'buffering') => () => {
    clearTimeout(buffering);
    buffering = 0;
    if (state === 'buffering') {
      buffering = window.setTimeout(update, PATIENCE);
      return;
    }
    tell(player, 'vitrine-playback-change', { state, currentTime: video.currentTime });
    update();
  };
  video.addEventListener('playing', say('playing'));
  video.addEventListener('pause', say('paused'));
  video.addEventListener('ended', say('ended'));
  video.addEventListener('waiting', say('buffering'));
  video.addEventListener('volumechange', update);
  video.addEventListener('loadedmetadata', update);
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective === 'media-src' && player.isConnected)
      fail(problem('security/csp-blocked', `the page's policy has no media-src for ${blockedURI}`, { path: 'media-src' }));
  });

  const toggle = () => (video.paused ? void play() : video.pause());
  // the controls do the same for the keyboard
  video.addEventListener('click', toggle);
  readWhole();

  const screen = () => html`<div id="screen">${video}</div>
    ${
      fault
        ? html`<p part="message" role="alert">${sayFault(t(), fault.code)}
          <button type="button" @click=${play}>${t()('retry')}</button></p>`
        : nothing
    }
    ${buffering && !fault ? html`<p part="message" role="status">${t()('buffering')}</p>` : nothing}
    ${player.controls === 'none' ? nothing : controls({ video, t: t(), seekBar, toggle, hasCaptions: !!stage.$show.get()?.tracks.some(isCaption), captions: () => toggleCaptions(video, update) })}`;

  return {
    video,
    play,
    open: (product) => openSheet(player, product, t()),
    load() {
      end();
      resumeAt = 0;
      readWhole();
      update();
    },
    suspend() {
      resumeAt = video.currentTime;
      video.pause();
      end();
    },
    resume: update,
    render: () => html`${player.trouble?.() ?? screen()}
      <vitrine-cart-button id="bag"></vitrine-cart-button>
      <vitrine-cart></vitrine-cart>`,
  };
}
