/**
 * Tells `look` which moment of the media is on the screen, in seconds: with each picture while it plays, and after each seek.
 * Where the browser does not say which picture it shows, it is told with each frame of the page. Answers with what ends it.
 */
export function follow(video: HTMLVideoElement, look: (time: number) => void): () => void {
  const off = new AbortController();
  const { signal } = off;
  const byPicture = !!(video as Partial<HTMLVideoElement>).requestVideoFrameCallback;
  let waiting = 0;

  const next = (): void => {
    if (signal.aborted || waiting) return;
    // the picture that Firefox and WebKit tell of may still be a moment away
    if (byPicture) waiting = video.requestVideoFrameCallback((_, { mediaTime }) => tell(Math.min(mediaTime, video.currentTime)));
    else if (!video.paused) waiting = requestAnimationFrame(() => tell(video.currentTime));
  };
  const tell = (time: number): void => {
    waiting = 0;
    look(time);
    next();
  };

  video.addEventListener('seeked', () => look(video.currentTime), { signal });
  for (const name of ['play', 'playing']) video.addEventListener(name, next, { signal });
  signal.addEventListener('abort', () => {
    if (byPicture) video.cancelVideoFrameCallback(waiting);
    else cancelAnimationFrame(waiting);
  });
  next();
  return () => off.abort();
}
