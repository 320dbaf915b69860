import type { VitrinePlayer } from './player.js';

/** Of a show that has only been peeked at, reads the rest: somebody looks for what is not shown at its start. */
export async function readWhole(player: VitrinePlayer | null): Promise<void> {
  const file = player?.file;
  if (!player || !file) return;
  player.file = undefined;
  (await import('./load-show.js')).putWhole(player, ...file, true);
}
