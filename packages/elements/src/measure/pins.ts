import type { AnalyticsRecord, Cue } from '@vitrine/core';
import { browserPlatform } from '../base/platform.js';
import type { VitrinePlayer } from '../player/player.js';
import { known, where } from './sheet.js';

/** Tells of products that are shown in the picture: once for each cue of a playback, and of every press on one. */
export function createPins(
  player: VitrinePlayer,
  video: HTMLVideoElement,
  tell: (record: AnalyticsRecord) => void,
): { begin(): void } {
  const seen = new Set<string>();

  async function record(name: 'view_promotion' | 'select_promotion', cue: Cue & { readonly product: string }): Promise<void> {
    const { shop } = player;
    const place = where(player);
    const store = await shop?.open();
    if (!shop || !store) return;
    const { item } = known(shop, store, player, cue.product);
    tell({ name, eventId: browserPlatform.id(), ...place, promotion: cue.id, items: [item] });
  }

  function view(cue: Cue): void {
    if (cue.type !== 'pin' || video.paused || seen.has(cue.id)) return;
    seen.add(cue.id);
    void record('view_promotion', cue);
  }

  player.addEventListener('vitrine-cue-enter', ({ detail }) => view(detail.cue));
  player.addEventListener('vitrine-product-request', (event) => {
    const isShown = event.composedPath().some((node) => node instanceof Element && node.matches('[part=pins], vitrine-hotspots'));
    const cue = player.stage.$cues
      .get()
      .find((each) => (each.type === 'pin' || each.type === 'hotspot') && each.product === event.detail.product);
    if (isShown && cue && 'product' in cue) void record('select_promotion', cue as Cue & { readonly product: string });
  });

  return {
    begin() {
      seen.clear();
      for (const cue of player.stage.$cues.get()) view(cue);
    },
  };
}
