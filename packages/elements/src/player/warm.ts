/** What a player does when somebody seems to want to see it: after a moment it brings the beginning of its video. */
import { mayWarm } from '../media/budget.js';
import type { VitrinePlayer } from './player.js';

/** Milliseconds that a pointer, or the focus, has to stay: most only pass by. */
const REST = 80;

const waiting = new WeakSet<VitrinePlayer>();

export async function warm(player: VitrinePlayer, event: Event): Promise<void> {
  if (waiting.has(player) || !mayWarm()) return;
  // a finger that is down is about to press
  if ((event as PointerEvent).pointerType !== 'touch' && !(await stays(player, event.type))) return;
  await (await player.arrive())?.prepare();
}

/** Whether whoever came is still there after a moment. */
async function stays(player: VitrinePlayer, type: string): Promise<boolean> {
  waiting.add(player);
  await new Promise((resolve) => setTimeout(resolve, REST));
  waiting.delete(player);
  return player.isConnected && player.matches(type === 'focusin' ? ':focus-within' : ':hover');
}
