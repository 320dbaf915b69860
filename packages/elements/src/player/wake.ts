/**
 * Firefox may bring a page back out of its cache of pages with a video that says it plays, and stands still, at once or after a few
 * pictures. Paused, and played a moment later, it goes on; played in the same moment it does not. Answers with what ends the watch.
 */
export function wakeOnReturn(video: HTMLVideoElement): () => void {
  let timer = 0;
  const later = (task: () => void, ms: number): void => void (timer = window.setTimeout(task, ms));

  function nudge(left: number): void {
    video.pause();
    later(() => {
      // whoever refuses leaves it paused, which can be seen
      video.play().catch(() => undefined);
      look(left);
    }, GAP);
  }

  function look(left: number): void {
    const { currentTime } = video;
    later(() => {
      if (video.paused || left === 0) return;
      if (video.currentTime === currentTime) nudge(left - 1);
      else look(left - 1);
    }, PATIENCE);
  }

  const wake = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && !video.paused) nudge(MOST);
  };
  addEventListener('pageshow', wake);
  return () => {
    removeEventListener('pageshow', wake);
    clearTimeout(timer);
  };
}

/** Milliseconds for which it rests. */
const GAP = 100;
/** Milliseconds in which a picture that moves has moved. */
const PATIENCE = 1_000;
/** Times that it is looked at; a video that waits for the network loses nothing by it. */
const MOST = 5;
