/** What a page may have its players do before anybody asks: begin without sound, or bring the beginning of the video. */
import { mayWarm } from '../media/budget.js';
import { nearAndIdle } from '../media/near.js';
import { autoplay } from './autoplay.js';
import type { VitrinePlayer } from './player.js';

const near = new WeakSet<VitrinePlayer>();

export function begin(player: VitrinePlayer): void {
  if (player.autoplay) autoplay(player);
  if (player.preload !== 'near' || near.has(player)) return;
  near.add(player);
  nearAndIdle(player, () => void prepare(player));
}

async function prepare(player: VitrinePlayer): Promise<void> {
  if (player.isConnected && mayWarm()) await (await player.arrive())?.prepare();
}
