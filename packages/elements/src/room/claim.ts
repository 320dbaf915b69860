import { offerState, type SendResult } from '@vitrine/core';
import type { Answer } from '../base/events.js';
import { ask } from '../base/request.js';
import type { VitrinePlayer } from '../player/player.js';
import type { Seat } from './connect.js';

const DENIED: SendResult = { ok: false, reason: 'denied' };

/**
 * Takes part in a giveaway, or puts the code of an offer on the cart, which the shop does as for any other code: what it takes
 * off, and for whom, is the backend's to say, and nothing of it goes to the room.
 */
export async function claim(player: VitrinePlayer, { session }: Seat, id: string): Promise<Answer | SendResult> {
  const state = session.$state.get();
  if (state?.giveaway?.id === id) return state.giveaway.open ? session.send({ k: 'claim', id }) : DENIED;
  const offer = state?.offers.find((each) => each.id === id);
  const moment = { programme: player.stage.moment().programme, server: session.serverNow() };
  if (offer?.coupon === undefined || offerState(offer, moment).phase !== 'open') return DENIED;
  const store = await player.shop?.open();
  const { t, shop } = { t: player.shop?.$t.get(), shop: player.shop };
  if (!store || !shop || !t) return DENIED;
  const { coupon } = offer;
  if (!store.adapter.setDiscountCodes) return { state: 'done', words: t('offerByHand', { code: coupon }) };
  const codes = store.cart.$view.get().cart?.discountCodes.map(({ code }) => code) ?? [];
  const isSingle = store.adapter.capabilities.discountCodes === 'single';
  const wanted = isSingle ? [coupon] : [...new Set([...codes, coupon])];
  const answer = await ask(player, 'vitrine-discount-request', { codes: wanted }).settled;
  return answer ?? { state: 'done' };
}
