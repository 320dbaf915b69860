export interface Idle {
  /** Nobody was when the pointer that is here now came: a finger that only wants the controls. */
  readonly wasAway: boolean;
  stop(): void;
}

/** Milliseconds without a move after which the controls of a playing video make room for the picture. */
const AWAY = 2_800;

/**
 * Marks `over` with `data-away` while it plays and nobody moves: not while the focus is on a control, and not while `isBusy`
 * says so. The controls stay where they are for the keyboard, and come back with the focus.
 */
export function createIdle(over: HTMLElement, video: HTMLVideoElement, isBusy: () => boolean): Idle {
  let timer = 0;
  const isHeld = () => video.paused || isBusy() || !!over.querySelector(':focus-visible');

  let wasAway = false;

  function wake(event?: Event): void {
    clearTimeout(timer);
    if (event?.type === 'pointerover') wasAway = 'away' in over.dataset;
    delete over.dataset['away'];
    if (!video.paused) timer = window.setTimeout(leave, AWAY);
  }
  function leave(): void {
    if (isHeld()) wake();
    else over.dataset['away'] = '';
  }

  const gone = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse' && !isHeld()) over.dataset['away'] = '';
  };
  const AWAKE = ['pointerover', 'pointermove', 'focusin', 'keydown'];
  for (const name of AWAKE) over.addEventListener(name, wake);
  over.addEventListener('pointerleave', gone);
  const PLAYING = ['play', 'playing', 'pause', 'ended'];
  for (const name of PLAYING) video.addEventListener(name, wake);

  return {
    get wasAway() {
      return wasAway;
    },
    stop: () => clearTimeout(timer),
  };
}
