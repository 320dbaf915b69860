import { createTimeline, type Clock, type Cue, type Stage } from '@vitrine/core';
import { tell } from '../base/events.js';

/** Keeps the stage at the moment of the picture, and tells of cues that begin and cease to hold. */
export interface Director {
  /** Looks at the clock now. */
  sync(): void;
  stop(): void;
}

/** The longest pause, in milliseconds, between two looks while it plays: a seek or a stall may come in between. */
const LOOK_AGAIN = 250;

/** Cues that grow while a show is on the air. */
interface Growing {
  get(): readonly Cue[];
  listen(changed: (cues: readonly Cue[]) => void): () => void;
}

/** `$cues` where they are not those of the show file alone. */
export function createDirector(
  target: EventTarget,
  stage: Stage,
  video: HTMLVideoElement,
  clock: Clock,
  $cues?: Growing,
): Director {
  let timeline = createTimeline($cues?.get() ?? stage.$show.get()?.cues ?? []);
  let timer = 0;
  let held = stage.$cues.get();

  const offCues = $cues?.listen((cues) => {
    timeline = createTimeline(cues);
    sync();
  });
  const off = stage.$cues.listen((cues) => {
    // one that has become known better, as by its end, is still the same
    const isIn = (all: readonly Cue[], { type, id }: Cue) => all.some((each) => each.id === id && each.type === type);
    const changed = (from: readonly Cue[], to: readonly Cue[]) => from.filter((cue) => !isIn(to, cue));
    for (const cue of changed(held, cues)) tell(target, 'vitrine-cue-leave', { cue });
    for (const cue of changed(cues, held)) tell(target, 'vitrine-cue-enter', { cue });
    held = cues;
  });

  /** Before its first picture a live show is nowhere: it is about to go to where the show is. */
  let isSeen = !$cues;
  let isStopped = false;

  function sync(): void {
    clearTimeout(timer);
    isSeen ||= video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !video.seeking;
    if (!isSeen) return;
    const moment = clock.now();
    stage.move(moment, timeline.at(moment));
    if (video.paused) return;
    const next = timeline.next(moment);
    const pause = next === null ? LOOK_AGAIN : Math.min(LOOK_AGAIN, (next * 1000) / (video.playbackRate || 1));
    timer = window.setTimeout(sync, Math.max(10, pause));
  }

  /** With its first picture, and with the one that was sought: what is shown over it is painted together with it. */
  function withNextPicture(): void {
    // not in every browser
    video.requestVideoFrameCallback?.(() => !isStopped && sync());
  }

  const EVENTS = ['play', 'pause', 'seeking', 'seeked', 'timeupdate', 'ratechange', 'loadedmetadata'];
  for (const name of EVENTS) video.addEventListener(name, sync);
  video.addEventListener('seeking', withNextPicture);
  withNextPicture();
  sync();

  return {
    sync,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      off();
      offCues?.();
      for (const name of EVENTS) video.removeEventListener(name, sync);
      video.removeEventListener('seeking', withNextPicture);
    },
  };
}
