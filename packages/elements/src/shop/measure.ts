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
  let here: Dispatcher | undefined;
  let isArriving = false;
  /** What happened while it was on its way. */
  let early: AnalyticsRecord[] = [];
  let reader: ConsentReader | undefined;
  let isOver = false;
  const isRefused = () => analyticsConsent(shop) === 'denied';
  const off = onConsent(shop, () => {
    if (isRefused()) early = [];
    here?.look();
  });

  async function bring(): Promise<void> {
    isArriving = true;
    try {
      const { createDelivery } = await import('../measure/deliver.js');
      if (!isOver) here = createDelivery(shop, analytics);
    } catch (cause) {
      shop.lost(cause);
    }
    isArriving = false;
    for (const record of early.splice(0)) here?.record(record);
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
      if (here) return here.record(record);
      early = isRefused() ? [] : [...early, record];
      if (early.length === 0) return;
      if (!isArriving) void bring();
    },
    destroy() {
      isOver = true;
      off();
      reader?.stop();
      here?.destroy();
    },
  };
}
