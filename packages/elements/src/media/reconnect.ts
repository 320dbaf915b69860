/** Notices that the picture stands still because nothing arrives, which is more than a short wait. */

export type StallState = 'reconnecting' | null;

export interface StallWatch {
  /** A request has failed. */
  failed(): void;
  /** Something has arrived. */
  arrived(): void;
  stop(): void;
}

/** Milliseconds between two looks. */
const LOOK = 500;
/** Milliseconds without an answer of any kind, good or bad, after which there is none to be expected. */
const SILENCE = 6_000;

/** Whether somebody waits for the picture, as far as the browser tells: WebKit may play on and not know of it. */
const isStuck = (video: HTMLVideoElement): boolean =>
  !video.paused && !video.ended && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;

/** `tell` is called when the state changes: `reconnecting` within a second of a standstill with failing requests. */
export function watchStall(video: HTMLVideoElement, tell: (state: StallState) => void): StallWatch {
  let failing = false;
  let state: StallState = null;
  let since = 0;
  let timer = 0;
  let at = NaN;

  function say(now: StallState): void {
    if (now === state) return;
    state = now;
    tell(now);
  }

  function look(): void {
    timer = 0;
    const moves = video.currentTime !== at;
    at = video.currentTime;
    if (moves || !isStuck(video)) {
      since = 0;
      say(null);
      // a picture that plays from what is in hand has a standstill before it, while requests fail
      if (!video.paused && (failing || isStuck(video))) plan();
      return;
    }
    since ||= performance.now();
    if (failing || !navigator.onLine || performance.now() - since > SILENCE) say('reconnecting');
    plan();
  }

  function plan(): void {
    timer ||= window.setTimeout(look, LOOK);
  }

  const EVENTS = ['waiting', 'play', 'stalled'];
  for (const name of EVENTS) video.addEventListener(name, plan);
  const goesOn = () => {
    if (state && !isStuck(video)) say(null);
  };
  video.addEventListener('playing', goesOn);

  return {
    failed() {
      failing = true;
      plan();
    },
    arrived() {
      failing = false;
      if (since) since = performance.now();
    },
    stop() {
      clearTimeout(timer);
      for (const name of EVENTS) video.removeEventListener(name, plan);
      video.removeEventListener('playing', goesOn);
    },
  };
}
