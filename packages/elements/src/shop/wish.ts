import { refOf, type Shop } from '@vitrine/core';
import type { Answer, VitrineRequests } from '../base/events.js';
import type { VitrinePlayer } from '../player/player.js';
import { refused } from './leave.js';
import { failed, say } from './say.js';
import type { VitrineShop } from './shop.js';

/** Puts a product on the shopper's wish list, or takes it off, and says how that went. */
export async function wish(
  element: VitrineShop,
  shop: Shop,
  player: VitrinePlayer | null,
  { product, wished }: VitrineRequests['vitrine-wish-request'],
): Promise<Answer> {
  const t = element.$t.get();
  const key = String(product ?? '');
  if (!shop.wishes) return failed(element, t('errorUnsupported'));
  const ref = refOf(key, player?.stage.hint(key), element.$refs.get());
  const known = ref && (await shop.catalog.load(ref)).product;
  if (!known) return failed(element, t('errorVariant'));
  const outcome = await shop.wishes.set(known.id, wished !== false);
  if (outcome.ok) {
    say(element, t(outcome.value ? 'wished' : 'unwished', { product: known.title }));
    return { state: 'done' };
  }
  return outcome.error.kind === 'unauthorized' ? refused(element, shop, outcome.error) : failed(element, t('wishFailed'));
}
