/** What arrives in a player on intent: the video with its engine, the controls, the product sheet, the bag and the cart. */
import { html, nothing, type TemplateResult } from 'lit';
import { format, pinned, problem } from '@vitrine/core';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { tell } from '../base/events.js';
import type { Lobby } from '../live/lobby.js';
import { speak } from '../shop/speak.js';
import { createPinAnnouncer } from './announce.js';
import { createCaptions } from './captions.js';
import { createControls } from './controls/controls.js';
import { controlsStyles } from './controls/controls.styles.js';
import type { Deck } from './controls/deck.js';
import { icons } from './controls/icons.js';
import { createIdle, type Idle } from './controls/idle.js';
import { onKey } from './controls/keys.js';
import { keepTrue } from './keep-true.js';
import { putWhole } from './load-show.js';
import { messageStyles } from './message.styles.js';
import { mirror } from './mirror.js';
import { cornerOf, endedOf, messageOf } from './overlays.js';
import { createPlayback } from './playback.js';
import type { VitrinePlayer } from './player.js';
import { theatreStyles } from './theatre.styles.js';
import { isWaitedFor } from './waited-for.js';

export interface Theatre {
  readonly video: HTMLVideoElement;
  /** What is said now; stands above the products. */
  readonly words: HTMLElement;
  /** What is seen above, and what stands behind, the products. */
  render(): TemplateResult;
  /** The controls, which are seen below the products. */
  bar(): TemplateResult;
  /** Brings the beginning of the video. */
  prepare(): Promise<void>;
  play(): Promise<void>;
  /** Opens the sheet of a product, and resolves when it stands open. */
  open(product: string): Promise<void>;
  /** Another show has been put on. */
  load(): void;
  /** The player was taken off the page, or put back. */
  suspend(): void;
  resume(): void;
}

/** Milliseconds that the shop waits for the first picture. */
const PATIENCE = 1_000;

export function createTheatre(player: VitrinePlayer): Theatre {
  adopt(player, messageStyles, theatreStyles, controlsStyles);

  const { stage } = player;
  const { loop } = player;
  const video = (player.video ??= Object.assign(document.createElement('video'), { part: 'video', playsInline: true, loop }));
  const t = () => player.shop!.$t.get();
  const update = () => player.requestUpdate();
  /** To be called when there is a show, or words that say why there is none. */
  let settled = (): void => undefined;
  let idle: Idle | undefined;
  let spoken = '';
  /** What stands there while there is nothing to play. */
  let lobby: Lobby | undefined;
  /** Who had the focus when this came; the button that was pressed goes before what takes its place is here. */
  const first = (player.renderRoot as ShadowRoot).activeElement;
  /** It began without sound, and has had none since. */
  let isSilent = false;

  const captions = createCaptions(video, {
    language: () => player.shop!.language,
    changed: update,
    lost: (src) =>
      tell(player, 'vitrine-error', problem('network/failed', `captions could not be read: ${src}`, { path: 'tracks' })),
  });
  const playback = createPlayback(player, {
    video,
    async isShowHere() {
      if (!stage.$show.get() && !player.trouble) await new Promise<void>((resolve) => (settled = resolve));
      return !player.trouble;
    },
    async instead() {
      const show = stage.$show.get();
      if (!lobby && show && isWaitedFor(show, player.show !== undefined)) await receive(false);
      return !!lobby;
    },
    over: () => void receive(true),
    attaching(show) {
      captions.add(show.tracks);
      if (!show.cues.some(({ type }) => type === 'hotspot')) return;
      if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) void bringHotspots();
      else video.addEventListener('loadeddata', () => void bringHotspots(), { once: true });
    },
    shown: () => void arrange(),
    changed() {
      // what was said before a wait is not said again after it
      if (playback.stall) spoken = '';
      update();
    },
  });
  const play = (): Promise<void> => {
    player.held = false;
    return playback.play();
  };
  mirror(player, video);
  keepTrue(player);

  const say = (words: string): void => {
    spoken = words;
    update();
  };
  /** Opens the lobby. */
  async function receive(hasEnded: boolean): Promise<void> {
    const { openLobby } = (await player.bring(() => import('../live/lobby.js'))) ?? {};
    lobby ??= openLobby?.({ player, hasEnded, t, say, update });
    update();
  }
  function dismiss(): void {
    lobby?.stop();
    lobby = undefined;
  }

  const deck = (): Deck => ({
    player,
    video,
    captions,
    t: t(),
    locale: player.shop!.locale,
    toggle,
    live: playback.live,
    range: () => playback.live?.range() ?? { start: 0, end: video.duration },
    seek: (to) => (playback.live ? playback.live.seek(to) : (video.currentTime = Math.min(Math.max(0, to), video.duration || 0))),
    openBag: () => void openAll(),
    update,
  });
  const controls = createControls(deck);

  function toggle(): void {
    if (video.paused) void play();
    else player.pause();
  }

  const bringHotspots = () =>
    player.bring(async () => define('vitrine-hotspots', (await import('../hotspots/hotspots.js')).VitrineHotspots));
  // it is not wanted before something has been put in, and the first picture does not wait for it
  const bringCart = () => player.bring(async () => define('vitrine-cart', (await import('../cart/cart.js')).VitrineCart));
  const bringMeasure = (at: number) =>
    player.bring(async () => (await import('../measure/playback.js')).measurePlayback(player, video, at));
  // whoever plays a live show is in its room; that of any other is there once its chat is opened
  const bringRoom = () => {
    const { status, room } = stage.$show.get() ?? {};
    if (status === 'live' && room) void player.bring(async () => (await import('../room/connect.js')).roomOf(player));
  };
  const openAll = () => player.bring(async () => (await import('./bag.js')).openBag(player, t()));

  const openProduct = (product: string) =>
    player.bring(async () => (await import('../product/sheet-dialog.js')).openSheet(player, product, t()));

  // the shop and the products come when the first picture is there, or will not be so soon
  const furnish = () => player.isConnected && void player.warm();
  video.addEventListener('playing', furnish, { once: true });
  setTimeout(furnish, PATIENCE);
  if (!player.shop!.$store.get()) void speak(player.shop!);

  /** Until now the show file has only been peeked at. */
  function readWhole(): void {
    const { file } = player;
    if (!file) return;
    player.file = undefined;
    putWhole(player, ...file, true);
  }

  /** What was pressed goes when the controls come; the focus goes on with them. */
  async function arrange(): Promise<void> {
    const root = player.renderRoot as ShadowRoot;
    const focused = root.activeElement ?? (document.activeElement === document.body ? first : null);
    update();
    await player.updateComplete;
    const frame = root.querySelector<HTMLElement>('[part=frame]')!;
    frame.toggleAttribute('data-bare', root.querySelector('#poster')!.clientHeight === 0);
    idle ??= createIdle(root.querySelector<HTMLElement>('#over')!, video, () => controls.isBusy);
    if (focused && !focused.isConnected) root.querySelector<HTMLElement>('#toggle, #lobby h2, [part=message] button')?.focus();
  }

  const announcer = createPinAnnouncer({
    speak: say,
    now: () => performance.now(),
    setTimer(run, milliseconds) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    t: (key, values) => t()(key, values),
    isOn: () => player.announce !== 'off' && !video.paused,
  });
  const announce = () =>
    announcer.show(
      pinned(stage.$cues.get()).map(({ product: key }) => {
        const { title = key, price } = stage.hint(key) ?? {};
        return { key, title, price: price && format(price, player.shop!.locale) };
      }),
    );
  for (const name of ['vitrine-cue-enter', 'vitrine-cue-leave'] as const) player.addEventListener(name, announce);

  let told = '';
  let playedAt = 0;
  const tellState = (state: 'playing' | 'paused' | 'ended') => () => {
    told = state;
    tell(player, 'vitrine-playback-change', { state, currentTime: video.currentTime });
    update();
  };
  video.addEventListener('playing', tellState('playing'));
  video.addEventListener('playing', () => void bringCart(), { once: true });
  video.addEventListener('playing', bringRoom);
  // a press may have it play before this is here to hear of that
  const unmeasured = new AbortController();
  for (const name of ['playing', 'timeupdate'])
    video.addEventListener(
      name,
      () => {
        if (video.paused) return;
        unmeasured.abort();
        void bringMeasure(video.currentTime);
      },
      { signal: unmeasured.signal },
    );
  video.addEventListener('pause', tellState('paused'));
  video.addEventListener('ended', tellState('ended'));
  video.addEventListener('ended', () => playback.live && void receive(true));
  video.addEventListener('play', () => (playedAt = video.currentTime));
  // WebKit may play after a seek without a word of it
  video.addEventListener('timeupdate', () => {
    if (told !== 'playing' && !video.paused && !video.seeking && !video.ended && video.currentTime > playedAt)
      tellState('playing')();
  });
  video.addEventListener('play', () => (isSilent ||= video.muted && video.currentTime === player.start));
  video.addEventListener('volumechange', () => (isSilent &&= video.muted));
  for (const name of ['volumechange', 'ratechange', 'loadedmetadata', 'enterpictureinpicture', 'leavepictureinpicture'])
    video.addEventListener(name, update);
  player.addEventListener('fullscreenchange', update);
  player.addEventListener('keydown', (event) => player.on && onKey(event, deck()));
  // a finger first brings the controls; they do the same for the keyboard
  video.addEventListener('click', (event) => {
    if (event.pointerType === 'mouse' || !idle?.wasAway) toggle();
  });
  readWhole();

  /** What a screen reader hears: one region for waits and for products that come into the picture. */
  const said = () => (playback.stall ? t()(playback.stall) : spoken);

  /** Moved rather than taken away, it goes on: a browser pauses a video only when it is gone for good. */
  async function leave(): Promise<void> {
    await Promise.resolve();
    if (player.isConnected) return;
    idle?.stop();
    announcer.stop();
    dismiss();
    playback.suspend();
  }

  const screen = () => html`<vitrine-hotspots></vitrine-hotspots>
    ${
      lobby
        ? lobby.render()
        : video.ended && !playback.fault
          ? endedOf(t(), toggle, stage.$show.get()!.products.length > 0 ? openAll : undefined)
          : messageOf(playback, t(), play)
    }
    ${
      isSilent && !video.paused && player.controls !== 'none'
        ? html`<button part="sound" type="button" @click=${() => (video.muted = false)}>${icons.muted}${t()('tapForSound')}</button>`
        : nothing
    }`;

  return {
    video,
    words: captions.words,
    prepare: playback.prepare,
    play: playback.play,
    open: async (product) => void (await openProduct(product)),
    load() {
      dismiss();
      playback.reset();
      readWhole();
      settled();
      update();
    },
    suspend: () => void leave(),
    resume: update,
    render() {
      if (player.trouble) settled();
      return html`${cornerOf(player, t(), !!lobby, openAll)}
      ${player.on && !player.trouble ? screen() : nothing}
      <p class="heard" role="status">${said()}</p>`;
    },
    bar: () => html`${player.on && !player.trouble && !playback.fault && !lobby && player.controls !== 'none' ? controls.render(deck()) : nothing}
      <vitrine-cart></vitrine-cart>`,
  };
}
