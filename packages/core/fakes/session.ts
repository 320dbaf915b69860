import type { FakeBrowser, FakeTab } from './browser.js';
import type { FakeShop } from './shop.js';
import type { Platform } from '../src/platform.js';
import { createCartSession, type CartSession, type CartSessionChange, type CartSessionOptions } from '../src/cart/session.js';
import type { CartView } from '../src/cart/view.js';

export interface OpenTab extends FakeTab {
  readonly session: CartSession;
  readonly changes: CartSessionChange[];
  /** Every state the view was in. */
  readonly views: CartView[];
  view(): CartView;
}

/** Opens a tab of a browser, with a cart session in it. */
export function openTab(
  browser: FakeBrowser,
  shop: Pick<FakeShop, 'adapter'>,
  over: Partial<CartSessionOptions> = {},
  platform: Partial<Platform> = {},
): OpenTab {
  const tab = browser.tab(platform);
  const changes: CartSessionChange[] = [];
  const views: CartView[] = [];
  const session = createCartSession({
    adapter: shop.adapter,
    storeId: 'shop',
    platform: tab.platform,
    market: () => ({ country: 'DE', currency: 'EUR' }),
    consent: () => ({ functional: true, analytics: false, marketing: false }),
    mayStore: () => true,
    attribution: () => ({ vitrine_show: 'show-1' }),
    onChange: (change) => changes.push(change),
    ...over,
  });
  session.$view.subscribe((view) => views.push(view));
  return { ...tab, session, changes, views, view: () => session.$view.get() };
}
