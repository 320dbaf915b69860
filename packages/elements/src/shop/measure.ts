/** The door to whoever measures: what stands behind it is loaded where the page has named somebody, and something has happened. */
import type { AnalyticsRecord, Dispatcher } from '@vitrine/core';
import type { ConsentReader } from '../measure/consent/platforms.js';
import { analyticsConsent, onConsent } from './consent.js';
import type { ShopConfig, VitrineShop } from './shop.js';

export interface Measure {
  /** Never throws. */
  record(record: AnalyticsRecord): void;
  destroy(): void;
}

export function createMeasure(shop: VitrineShop, { analytics, consentFrom }: ShopConfig): Measure {
  let delivery: Promise<Dispatcher | undefined> | undefined;
  let reader: ConsentReader | undefined;
  let isOver = false;
  const off = onConsent(shop, () => void delivery?.then((it) => it?.look()));

  async function bring(): Promise<Dispatcher | undefined> {
    try {
      const { createDelivery } = await import('../measure/deliver.js');
      return createDelivery(shop, analytics);
    } catch (cause) {
      delivery = undefined;
      shop.lost(cause);
      return undefined;
    }
  }

  async function read(): Promise<void> {
    try {
      const { readPlatform } = await import('../measure/consent/platforms.js');
      if (!isOver) reader = readPlatform(shop, consentFrom);
    } catch (cause) {
      shop.lost(cause);
    }
  }
  if (consentFrom !== undefined) void read();

  return {
    record(record) {
      if (isOver || (analytics === undefined && !shop.sinks?.length)) return;
      // the platform may have come late
      reader?.look();
      if (!delivery && analyticsConsent(shop) === 'denied') return;
      delivery ??= bring();
      void delivery.then((it) => it?.record(record));
    },
    destroy() {
      isOver = true;
      off();
      reader?.stop();
      void delivery?.then((it) => it?.destroy());
    },
  };
}
