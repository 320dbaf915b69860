/** Opens a shop: everything between the shell of `<vitrine-shop>` and core that is not needed before somebody shows intent. */
import {
  adapterNamed,
  createShop,
  FRESH_AT_A_RETURN,
  onRegister,
  type AdapterFactory,
  type AnalyticsRecord,
  type CommerceAdapter,
  type Market,
  type Shop,
  type ShopSettings,
} from '@vitrine/core';
import { onLoopback } from '../base/on-loopback.js';
import { browserPlatform } from '../base/platform.js';
import { tell, type VitrineFacts } from '../base/events.js';
import { attributionFor } from './attribution.js';
import { consentOf } from './consent.js';
import { jsonLd } from './json-ld.js';
import { followAtOnce } from './leave.js';
import { createMeasure } from './measure.js';
import type { ShopConfig, VitrineShop } from './shop.js';
import { report } from './report.js';
import { settingsOf } from './settings.js';
import { speak } from './speak.js';

const HIDDEN_TOO_LONG = 30_000;
const REGISTER_WITHIN = 5_000;

const market = ({ country, currency, language }: VitrineShop): Market => ({
  ...(country && { country: country.toUpperCase() }),
  ...(currency && { currency: currency.toUpperCase() }),
  locale: language,
});

function settings(element: VitrineShop, attribution: ReturnType<typeof attributionFor>): ShopSettings {
  const agreed = consentOf(element);
  return {
    market: market(element),
    consent: agreed,
    mayStore: element.consent !== 'none',
    attribution: attribution(agreed),
  };
}

/** A page may register its adapter after the element has come to life, so an unknown name is waited for. */
async function factoryNamed(name: string): Promise<AdapterFactory | null> {
  const registered = new Promise<void>((resolve) => {
    const off = onRegister(() => adapterNamed(name) && (off(), resolve()));
  });
  if (!adapterNamed(name)) await Promise.race([registered, browserPlatform.sleep(REGISTER_WITHIN)]);
  return (await adapterNamed(name)?.()) ?? null;
}

async function adapterOf(element: VitrineShop, settings: ShopConfig): Promise<CommerceAdapter | null> {
  const { adapter = 'static', endpoint } = element;
  if (typeof adapter !== 'string') return adapter;
  const factory = await factoryNamed(adapter);
  if (!factory) {
    report(element, 'config/unknown-adapter', `no adapter is registered as "${adapter}"`);
    return null;
  }
  const {
    refs: _refs,
    analytics: _analytics,
    consentFrom: _consentFrom,
    attribution: _from,
    embeddedCheckout: _framed,
    ...config
  } = settings;
  return factory(
    { ...config, ...(endpoint && { endpoint }) },
    { pageUrl: location.href, jsonLd, warn: (error) => tell(element, 'vitrine-error', error) },
  );
}

export async function openShop(element: VitrineShop): Promise<Shop | null> {
  const config = settingsOf(element);
  // what cannot be opened has to say so, and in the shop's language
  const [adapter] = await Promise.all([adapterOf(element, config), speak(element)]);
  if (!adapter) return null;
  if (adapter.demo && !onLoopback()) {
    const message = `the "${adapter.id}" adapter is a demo shop: nothing is really sold`;
    console.warn(`Vitrine: ${message}`);
    report(element, 'environment/demo', message);
  }
  const measure = createMeasure(element, config);
  const attribution = attributionFor(element);
  const shop = createShop({
    adapter,
    storeId: [adapter.id, element.endpoint].filter(Boolean).join('@'),
    platform: browserPlatform,
    settings: () => settings(element, attribution),
    emit(name, detail) {
      tell(element, name, detail as VitrineFacts[typeof name]);
      if (name === 'vitrine-analytics') measure.record(detail as AnalyticsRecord);
    },
  });
  element.$store.set(shop);
  element.now = (request) => followAtOnce(element, shop, request);
  watchPage(shop, () => measure.destroy());
  if (adapter.capabilities.cart !== 'none') void shop.enter();
  return shop;
}

/** The cart, prices and stock may have changed while nobody looked: behind a checkout, in the page cache, in a hidden tab. */
function watchPage(shop: Shop, over: () => void): void {
  let hiddenAt = 0;
  const end = new AbortController();
  const { signal } = end;
  // most often this is the way back from a checkout, where the cart may have been bought
  const renew = () => void shop.catalog.renew(FRESH_AT_A_RETURN);
  for (const name of ['focus', 'pageshow']) addEventListener(name, renew, { signal });
  addEventListener('pageshow', (event) => event.persisted && void shop.cart.refresh('checkout'), { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') {
        hiddenAt = Date.now();
        return;
      }
      renew();
      if (Date.now() - hiddenAt > HIDDEN_TOO_LONG) void shop.cart.refresh();
    },
    { signal },
  );
  const { destroy } = shop;
  shop.destroy = () => {
    end.abort();
    over();
    destroy();
  };
}
