import type { VitrinePlayer } from './player.js';

const HALF = 0.5;
const watched = new WeakSet<VitrinePlayer>();

/**
 * Plays without sound while at least half of the player is in view, and pauses outside: nothing moves that nobody sees.
 * Whoever wants less motion starts it by hand, and so does everybody once they have paused it themselves.
 */
export function autoplay(player: VitrinePlayer): void {
  if (watched.has(player) || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  watched.add(player);
  let byUs = false;
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (player.autoplay !== 'muted' || !player.isConnected) {
        observer.disconnect();
        watched.delete(player);
      } else if (entry!.isIntersecting && player.paused && (byUs || player.currentTime === player.start)) {
        byUs = false;
        player.muted = true;
        void player.play();
      } else if (!entry!.isIntersecting && !player.paused) {
        byUs = true;
        player.pause();
      }
    },
    { threshold: HALF },
  );
  observer.observe(player);
}
