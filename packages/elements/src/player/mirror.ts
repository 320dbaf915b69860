import type { VitrinePlayer } from './player.js';

const NAMES = ['paused', 'currentTime', 'duration', 'volume', 'muted', 'playbackRate'] as const;

/** From here on the player's properties that are named after `HTMLMediaElement`'s are the video's; what was set before holds. */
export function mirror(player: VitrinePlayer, video: HTMLVideoElement): void {
  const { volume, muted, playbackRate } = player;
  Object.assign(video, { volume, muted, playbackRate });
  for (const name of NAMES)
    Object.defineProperty(player, name, {
      configurable: true,
      enumerable: true,
      get: () => video[name],
      set: (value: never) => void Object.assign(video, { [name]: value }),
    });
}
