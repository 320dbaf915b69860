/** What a press asks for at once, beside the code that deals with it: what takes longest is not to wait for anything. */
import { get } from '../media/fetch.js';
import type { VitrinePlayer } from './player.js';

/** Whether the browser has been told to fetch no more than it must. */
export const savesData = (): boolean | undefined =>
  (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData;

/** Begins with the source that would be played: a file loads on the video, of a stream the main playlist and the engine come. */
export function begin(player: VitrinePlayer, signal = new AbortController().signal): void {
  const [source] = player.stage.$show.get()?.sources ?? [];
  if (player.video || !source || player.currentTime || player.start) return;
  const { loop, muted } = player;
  const { src, type, features } = source;
  player.video = Object.assign(document.createElement('video'), { part: 'video', playsInline: true, loop, muted });
  if (/mp4/.test(type)) player.video.src = src;
  else if (features) {
    player.playlist = get(src, signal);
    void player.bring(() => import('../media/engine-hls-light.js'));
  }
}
