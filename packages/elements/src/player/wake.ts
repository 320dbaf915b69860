/**
 * Firefox may bring a page back out of its cache of pages with a video that says it plays, and stands still: after it was
 * paused and played it goes on. Answers with what ends the watch.
 */
export function wakeOnReturn(video: HTMLVideoElement): () => void {
  const wake = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || video.paused) return;
    video.pause();
    // whoever refuses leaves it paused, which can be seen
    video.play().catch(() => undefined);
  };
  addEventListener('pageshow', wake);
  return () => removeEventListener('pageshow', wake);
}
