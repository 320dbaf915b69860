/** `buffering`: the picture waits for data. `reconnecting`: the network fails, and is tried again. */
export type Stall = 'buffering' | 'reconnecting' | null;

export interface StallWatch {
  readonly state: Stall;
  /** What the engine says of the network. */
  say(state: 'reconnecting' | null): void;
  reset(): void;
}

/** A wait shorter than this, in milliseconds, is not worth a word. */
const PATIENCE = 400;

/** Watches a video for waits that are worth a word, and calls back once for each; `resumed` where the browser does not say itself that it plays again. */
export function createStallWatch(
  video: HTMLVideoElement,
  { buffering, resumed, changed }: { buffering(): void; resumed(): void; changed(): void },
): StallWatch {
  let timer = 0;
  let waitedAt = 0;
  let isWaiting = false;
  let isLost = false;

  function going(): void {
    clearTimeout(timer);
    timer = 0;
    const was = isWaiting || isLost;
    isWaiting = isLost = false;
    if (was) changed();
  }

  video.addEventListener('waiting', () => {
    waitedAt = video.currentTime;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      isWaiting = true;
      buffering();
    }, PATIENCE);
  });
  // WebKit may play on after a seek without a word of it
  video.addEventListener('timeupdate', () => {
    if (!timer || video.paused || video.seeking || video.currentTime <= waitedAt) return;
    if (isWaiting) resumed();
    going();
  });
  for (const name of ['playing', 'pause', 'ended', 'emptied']) video.addEventListener(name, going);

  return {
    get state() {
      return isLost ? 'reconnecting' : isWaiting ? 'buffering' : null;
    },
    say(state) {
      isLost = state === 'reconnecting';
      changed();
    },
    reset: going,
  };
}
