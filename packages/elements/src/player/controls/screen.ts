/** Full screen, and a window of its own, as far as the browser has them. */

type OldVideo = HTMLVideoElement & { webkitEnterFullscreen?(): void; webkitSupportsFullscreen?: boolean };

export const hasFullScreen = (video: HTMLVideoElement): boolean =>
  !!document.fullscreenEnabled || !!(video as OldVideo).webkitSupportsFullscreen;

export const isFullScreen = (element: Element): boolean => element.matches(':fullscreen');

/** Fills the screen with the element, products and all; where only a video can do so, with that. A refusal changes nothing. */
export async function toggleFullScreen(element: Element, video: HTMLVideoElement): Promise<void> {
  try {
    if (isFullScreen(element)) await document.exitFullscreen();
    else if (document.fullscreenEnabled) await element.requestFullscreen();
    else (video as OldVideo).webkitEnterFullscreen?.();
  } catch {
    // the browser, or a policy, does not want it: everything stays as it is
  }
}

export const hasPictureInPicture = (video: HTMLVideoElement): boolean =>
  document.pictureInPictureEnabled && 'requestPictureInPicture' in video && !video.disablePictureInPicture;

export const isInPicture = (video: HTMLVideoElement): boolean => document.pictureInPictureElement === video || isDeep(video);

/** Seen from inside a shadow root, the document says the host. */
const isDeep = (video: HTMLVideoElement): boolean => (video.getRootNode() as ShadowRoot).pictureInPictureElement === video;

export async function togglePictureInPicture(video: HTMLVideoElement): Promise<void> {
  try {
    if (isInPicture(video)) await document.exitPictureInPicture();
    else await video.requestPictureInPicture();
  } catch {
    // refused: the picture stays where it is
  }
}
