import { FRESH_AT_A_LOOK, refOf, type Cue } from '@vitrine/core';
import type { VitrinePlayer } from './player.js';

/** Asks the shop again about a product that comes into the picture, where what is known of it is old; never opens the shop for it. */
export function keepTrue(player: VitrinePlayer): void {
  player.addEventListener('vitrine-cue-enter', ({ detail: { cue } }: CustomEvent<{ readonly cue: Cue }>) => {
    const { shop } = player;
    const store = shop?.$store.get();
    if (cue.type !== 'pin' || !store) return;
    const ref = refOf(cue.product, player.stage.hint(cue.product), shop!.$refs.get());
    if (ref) void store.catalog.renew(FRESH_AT_A_LOOK, [ref]);
  });
}
