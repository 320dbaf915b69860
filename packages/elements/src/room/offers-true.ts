import { refOf, type LiveSession, type ProductRef, type Timing } from '@vitrine/core';
import type { VitrinePlayer } from '../player/player.js';

/**
 * Milliseconds that asking is spread over, since everybody sees a deal change at once: as long as a room is so small that a shop bears it,
 * what is sold out is so within the second. Where nobody counts, it is a small one.
 */
const SPREAD = { least: 500, most: 3000, each: 0.5 } as const;

/** Asks the shop again about the products of a deal that is new or has changed: what they cost is the shop's to say. */
export function keepOffersTrue(
  player: VitrinePlayer,
  { $state, $viewers }: Pick<LiveSession, '$state' | '$viewers'>,
  { random, schedule }: Pick<Timing, 'random' | 'schedule'>,
): () => void {
  let known = new Map<string, number>();
  let waiting = new Set<string>();
  let cancel: (() => void) | undefined;

  function renew(): void {
    cancel = undefined;
    const keys = waiting;
    waiting = new Set();
    const { shop, stage } = player;
    const refs = [...keys].flatMap((key): readonly ProductRef[] => {
      const ref = refOf(key, stage.hint(key), shop?.$refs.get());
      return ref ? [ref] : [];
    });
    void shop?.$store.get()?.catalog.renew(0, refs);
  }

  const off = $state.subscribe((state) => {
    for (const { id, rev, products } of state?.offers ?? [])
      if (known.get(id) !== rev) for (const key of products) waiting.add(key);
    known = new Map(state?.offers.map(({ id, rev }) => [id, rev]));
    const spread = Math.min(SPREAD.most, Math.max(SPREAD.least, ($viewers.get() ?? 0) * SPREAD.each));
    if (waiting.size > 0) cancel ??= schedule(renew, random() * spread);
  });
  return () => {
    off();
    cancel?.();
  };
}
