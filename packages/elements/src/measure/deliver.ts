/** Brings what happens to the sinks that a page has set, or named in its configuration. */
import {
  createDispatcher,
  problem,
  sinkNamed,
  type AnalyticsSink,
  type Dispatcher,
  type ErrorCode,
  type SinkLoader,
} from '@vitrine/core';
import { tell } from '../base/events.js';
import { browserPlatform } from '../base/platform.js';
import { analyticsConsent } from '../shop/consent.js';
import type { VitrineShop } from '../shop/shop.js';

interface Named {
  readonly load: SinkLoader;
  readonly config: Readonly<Record<string, unknown>>;
}

type Warn = (code: ErrorCode, message: string, cause?: string) => void;

/** `"data-layer"`, or `{"sink": "data-layer", …}` with what that sink takes; a list for several. */
function namedIn(analytics: unknown, warn: Warn): readonly Named[] {
  const wanted: readonly unknown[] = analytics === undefined ? [] : Array.isArray(analytics) ? analytics : [analytics];
  return wanted.flatMap((each) => {
    const { sink, ...config } = (typeof each === 'string' ? { sink: each } : Object(each)) as Record<string, unknown>;
    if (typeof sink !== 'string') {
      warn('config/invalid', 'analytics: expected the name of a sink, or {"sink": "…"}');
      return [];
    }
    const load = sinkNamed(sink);
    if (!load) warn('config/unknown-sink', `no analytics sink is registered as "${sink}"`);
    return load ? [{ load, config }] : [];
  });
}

export function createDelivery(shop: VitrineShop, analytics: unknown): Dispatcher {
  const warn: Warn = (code, message, cause) =>
    tell(shop, 'vitrine-error', problem(code, message, { path: 'analytics', ...(cause !== undefined && { cause }) }));
  const named = namedIn(analytics, warn);

  const make = async ({ load, config }: Named): Promise<AnalyticsSink> =>
    (await load())(config, { warn: (error) => tell(shop, 'vitrine-error', error) });

  return createDispatcher({
    platform: browserPlatform,
    consent: () => analyticsConsent(shop),
    async sinks() {
      try {
        return [...(shop.sinks ?? []), ...(await Promise.all(named.map(make)))];
      } catch (cause) {
        shop.lost(cause);
        throw cause;
      }
    },
    failed: ({ id }, cause) => warn('analytics/sink-failed', `the analytics sink "${id}" threw`, String(cause)),
  });
}
