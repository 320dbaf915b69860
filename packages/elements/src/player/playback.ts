/** The life of a player's video: from nothing, or a warmed beginning, over playing and faults, to being put away. */
import { createClock, problem, type Show, type VitrineError } from '@vitrine/core';
import { tell } from '../base/events.js';
import type { LiveShow } from '../live/live.js';
import { attach, chooseSource, type Engine } from '../media/engine.js';
import { createDirector, type Director } from './director.js';
import { createStallWatch, type Stall } from './stall.js';
import { wakeOnReturn } from './wake.js';
import type { VitrinePlayer } from './player.js';
import { isWaitedFor } from './waited-for.js';

export interface Playback {
  /** What is in the way of playing. */
  readonly fault: VitrineError | undefined;
  readonly stall: Stall;
  /** The browser has refused to start by itself, with sound or without. */
  readonly isRefused: boolean;
  /** What a show has while it is on the air. */
  readonly live: LiveShow | undefined;
  /** Brings the beginning of the video, since somebody may want to see it. */
  prepare(): Promise<void>;
  /** Resolves when it plays, or when there is something in the way. */
  play(): Promise<void>;
  /** The show has changed: what was is over. */
  reset(): void;
  /** The player has left the page: the moment is remembered, everything else is given back. */
  suspend(): void;
}

export interface PlaybackOptions {
  readonly video: HTMLVideoElement;
  /** Resolves to whether there is a show. */
  isShowHere(): Promise<boolean>;
  /** Shows something else where there is nothing to play yet; resolves to whether it did. */
  instead(): Promise<boolean>;
  /** A live show is over. */
  over(): void;
  /** A source is about to be attached. */
  attaching(show: Show): void;
  /** The controls take the place of the button. */
  shown(): void;
  /** Something has changed that can be seen. */
  changed(): void;
}

export function createPlayback(
  player: VitrinePlayer,
  { video, isShowHere, instead, over, attaching: before, shown, changed }: PlaybackOptions,
): Playback {
  const { stage } = player;
  let engine: Engine | null = null;
  let director: Director | undefined;
  let unwatch: (() => void) | undefined;
  let attaching: Promise<void> | undefined;
  let fault: VitrineError | undefined;
  let isRefused = false;
  let live: LiveShow | undefined;
  let resumeAt = player.currentTime;
  /** What the engine got over, as far as it tells. */
  let reported: VitrineError | undefined;

  const is = (state: 'playing' | 'buffering') => () => {
    tell(player, 'vitrine-playback-change', { state, currentTime: video.currentTime });
    changed();
  };
  const stalls = createStallWatch(video, {
    buffering: is('buffering'),
    resumed: is('playing'),
    changed,
  });

  function fail(why: VitrineError): void {
    // engine and video may both have a word for the same thing; a policy that refuses it is the reason of all others
    if (fault && (why.code !== 'security/csp-blocked' || fault.code === why.code)) return;
    // the picture stays, what is wrong is said over it
    fault = why;
    // nobody has asked for it yet: whoever presses play tries again, and is told then
    if (!player.on) return;
    tell(player, 'vitrine-error', why);
    // whoever waits for it to play waits no longer
    video.pause();
    changed();
  }

  async function begin(start: number, warm: boolean): Promise<void> {
    const show = stage.$show.get();
    const source = show && chooseSource(show, video);
    fault = reported = undefined;
    if (!show || !source) {
      const why = show?.sources.length ? 'no source of the show can be played here' : 'the show has no source';
      fail(problem('media/unsupported', why));
      return;
    }
    const isLive = show.status !== 'recorded';
    if (isLive && !live) {
      const { openLive } = (await player.bring(() => import('../live/live.js'))) ?? {};
      // it may have been put away meanwhile
      if (!attaching) return;
      live = openLive?.(player, video, { changed, over });
    }
    before(show);
    const { playlist } = player;
    player.playlist = undefined;
    const mine = (engine = await attach(source, {
      video,
      // where a live show was is not there any more
      start: isLive ? 0 : start,
      show,
      live: live?.media,
      warm,
      frame: player,
      playlist,
      onFault: fail,
      onTaken: suspend,
      onStall: stalls.say,
      onReport(report) {
        reported = report;
        tell(player, 'vitrine-error', report);
      },
    }));
    if (!attaching) {
      // it was put away while the engine was on its way
      mine?.destroy();
      return;
    }
    const clock = createClock({
      // it is on the air, whatever its file says by now
      status: isLive ? 'live' : show.status,
      startedAt: show.startsAt,
      currentTime: () => video.currentTime,
      programDate: () => engine?.programDate() ?? null,
      latency: () => engine?.latency() ?? null,
      now: () => Date.now(),
    });
    director = createDirector(player, stage, video, clock, live?.$cues);
    live?.begin(() => engine, clock);
    unwatch = wakeOnReturn(video);
  }

  function end(): void {
    director?.stop();
    unwatch?.();
    live?.rest();
    engine?.destroy();
    attaching = undefined;
    director = unwatch = undefined;
    engine = null;
    stalls.reset();
    for (const track of video.querySelectorAll('track')) track.remove();
  }

  function suspend(): void {
    if (attaching) resumeAt = video.currentTime || resumeAt;
    video.pause();
    end();
    player.on = false;
    changed();
  }

  /** The browser may refuse to start with sound; without it, it may not. */
  async function start(): Promise<void> {
    isRefused = false;
    try {
      await video.play();
    } catch (cause) {
      const { name } = cause as DOMException;
      if (name === 'NotAllowedError' && !video.muted) {
        video.muted = true;
        return start();
      }
      if (name === 'NotAllowedError') {
        isRefused = true;
        tell(player, 'vitrine-error', problem('media/autoplay-refused', 'the browser did not let the video start'));
      } else if (name !== 'AbortError' && !fault && (!reported || reported.code === 'security/csp-blocked')) {
        // another source may be tried meanwhile; but a policy that refuses one refuses all, without another word
        const why = problem('media/unsupported', 'the video could not be started', { cause: String(cause) });
        fail(reported ? { ...reported, severity: 'blocking' } : why);
      }
    }
  }

  // another source did it after all
  video.addEventListener('playing', () => {
    if (!fault) return;
    fault = undefined;
    changed();
  });

  const begun = (warm: boolean) => (attaching ??= begin(resumeAt || player.start, warm));

  return {
    get fault() {
      return player.on ? fault : undefined;
    },
    get stall() {
      return stalls.state;
    },
    get isRefused() {
      return isRefused;
    },
    get live() {
      return live;
    },
    async prepare() {
      const show = stage.$show.get();
      if (!attaching && player.isConnected && show?.sources.length && !isWaitedFor(show, true)) await begun(true);
    },
    async play() {
      if (!(await isShowHere())) {
        player.on = false;
        return;
      }
      if (!attaching && (await instead())) {
        player.on = true;
        shown();
        return;
      }
      if (fault) {
        resumeAt = video.currentTime || resumeAt;
        end();
      }
      player.on = true;
      // what a press has begun at once may be paused before the engine is here, and is not to go on by itself then
      let isPaused = false;
      const pauses = () => (isPaused = true);
      video.addEventListener('pause', pauses);
      void begun(false);
      shown();
      await attaching;
      video.removeEventListener('pause', pauses);
      engine?.release();
      if (!fault && attaching && !isPaused && !player.held) await start();
      changed();
    },
    reset() {
      end();
      live?.leave();
      live = undefined;
      player.on = false;
      fault = undefined;
      isRefused = false;
      resumeAt = 0;
    },
    suspend,
  };
}
