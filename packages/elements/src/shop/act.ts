/** Does what was asked for. One place for every request, so that a button, a drawer and the page's own code are treated alike. */
import {
  addressOf,
  parseAddress,
  problem,
  refOf,
  sayError,
  sayNotice,
  type AddRequest,
  type Notice,
  type Outcome,
  type Settled,
  type Shop,
} from '@vitrine/core';
import { browserPlatform } from '../base/platform.js';
import { tell, type Answer, type VitrineRequests } from '../base/events.js';
import { playerOf, type VitrineRequest } from '../base/request.js';
import { openSheet } from '../product/sheet-dialog.js';
import { cameFrom, sourceOf } from './attribution.js';
import { followAtOnce, leave, refused } from './leave.js';
import { failed, say } from './say.js';
import type { VitrineShop } from './shop.js';
import { wish } from './wish.js';

type AddDetail = VitrineRequests['vitrine-add-request'];

export async function act(element: VitrineShop, shop: Shop | null, event: VitrineRequest): Promise<Answer> {
  const { detail } = event;
  if (event.type === 'vitrine-product-request') {
    open(element, event, String((detail as VitrineRequests['vitrine-product-request']).product));
    return { state: 'done' };
  }
  if (!shop) return failed(element, element.$t.get()('unavailable'));
  switch (event.type) {
    case 'vitrine-add-request':
    case 'vitrine-buy-now-request': {
      const request = read(element, event);
      if (!request) return failed(element, sayError(element.$t.get(), { kind: 'invalid-variant' }));
      const now = event.type === 'vitrine-buy-now-request';
      const source = sourceOf(playerOf(event), request, () => browserPlatform.id());
      // what is put in beside the show does not change where the rest has come from
      const back = now || source.show ? cameFrom(element, source) : () => undefined;
      const answer = now ? await shop.buyNow(request) : await shop.add(request);
      if (now || !('outcome' in answer && answer.outcome.ok)) back();
      if ('ok' in answer) return leave(element, shop, answer, 'thing');
      if (answer.kind === 'choose') {
        open(element, event, request.product ?? addressOf(request.ref));
        return { state: 'choose' };
      }
      return told(element, shop, answer.outcome, titleOf(shop, answer.outcome, request));
    }
    case 'vitrine-quantity-request': {
      const { line, quantity } = detail as VitrineRequests['vitrine-quantity-request'];
      return told(element, shop, await shop.setQuantity(line, quantity));
    }
    case 'vitrine-discount-request':
      return told(element, shop, await shop.setDiscountCodes((detail as VitrineRequests['vitrine-discount-request']).codes));
    case 'vitrine-checkout-request':
      return leave(element, shop, await shop.checkout());
    case 'vitrine-login-request':
      return (await followAtOnce(element, shop, event))!;
    case 'vitrine-wish-request':
      return wish(element, shop, playerOf(event), detail as VitrineRequests['vitrine-wish-request']);
    default:
      return failed(element, '');
  }
}

/** A request may come from the page's own code, so nothing in it is taken on trust. */
function read(element: VitrineShop, event: VitrineRequest): AddRequest | null {
  const { product, variant, quantity, show, at } = event.detail as Partial<AddDetail>;
  const key = String(product ?? '');
  const ref = key
    ? refOf(key, playerOf(event)?.stage.hint(key), element.$refs.get())
    : variant
      ? parseAddress(`variant:${variant}`)
      : null;
  if (!ref) {
    tell(
      element,
      'vitrine-error',
      problem('config/unknown-product', `"${key}" names no product here`, { path: 'detail.product' }),
    );
    return null;
  }
  return { ref, product: key, variant, quantity: Number.isInteger(quantity) ? quantity! : 1, show, at };
}

function titleOf(shop: Shop, outcome: Outcome<Settled>, request: AddRequest): string | undefined {
  return (
    shop.catalog.entry(request.ref).get().product?.title ?? (outcome.ok ? outcome.value.cart?.lines.at(-1)?.title : undefined)
  );
}

/** Says what has come of a change that nobody asked for with a press. */
export function sayNotices(element: VitrineShop, shop: Shop, notices: readonly Notice[]): void {
  const { cart } = shop.cart.$view.get();
  say(element, notices.map((notice) => sayNotice(element.$t.get(), notice, cart, element.locale)).join(' '));
}

/** Says how a write ended, notices included: a success does not mean that all went as asked. */
function told(element: VitrineShop, shop: Shop, outcome: Outcome<Settled>, added?: string): Answer {
  const t = element.$t.get();
  if (!outcome.ok) return refused(element, shop, outcome.error);
  const { cart, notices } = outcome.value;
  const notes = notices.map((notice) => sayNotice(t, notice, cart, element.locale));
  const soldOut = notices.some((notice) => notice.code === 'out-of-stock' && notice.actual === 0);
  const words = [added && !soldOut ? t('addedProduct', { product: added }) : '', ...notes].filter(Boolean).join(' ');
  say(element, words || t('cartCount', { n: shop.cart.$view.get().quantity }));
  return notes.length > 0 ? { state: 'done', words: notes.join(' ') } : { state: 'done' };
}

/** Opens the sheet of a product, in the player where there is one, else over the page. */
function open(element: VitrineShop, event: VitrineRequest, product: string): void {
  const player = playerOf(event);
  if (player) void player.open(product);
  else openSheet(element, product, element.$t.get());
}
