/** `window.dataLayer`, from which Google Tag Manager and Google Analytics 4 take what happens. Loads nothing of theirs. */
import {
  money,
  MOST_ITEMS,
  problem,
  type AnalyticsItem,
  type AnalyticsRecord,
  type AnalyticsSink,
  type ItemList,
  type Money,
  type SinkFactory,
} from '@vitrine/core';

export interface DataLayerOptions {
  /** Name of the array on `window`; without one, `dataLayer`. It is made with the first record where there is none. */
  readonly name?: string;
}

type Entry = Readonly<Record<string, unknown>>;

/** Leaves out what is not known, so that a tag finds no empty parameter. */
const known = (entry: Entry): Entry => Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));

const number = (price: Money | undefined): number | undefined => price && Number(price.amount);

/** https://developers.google.com/analytics/devguides/collection/ga4/reference/events */
const itemOf = (
  list: ItemList | undefined,
  { productId, variantId, product, title, variant, index, price, quantity }: AnalyticsItem,
) =>
  known({
    item_id: productId ?? variantId ?? product,
    item_name: title,
    item_variant: variant,
    index,
    price: number(price),
    quantity,
    item_list_id: list?.id,
    item_list_name: list?.name,
  });

/** The backend's own total where it is of just this, else price times quantity, exactly: a sum of floats is none. */
function valueOf({ items, total }: { readonly items: readonly AnalyticsItem[]; readonly total?: Money }): Money | undefined {
  const [first, ...more] = items;
  if (total || !first?.price || more.length > 0) return total;
  return money.times(first.price, first.quantity ?? 1);
}

function ecommerceOf(record: Exclude<AnalyticsRecord, { readonly session: string }>): Entry {
  const list = 'list' in record ? record.list : undefined;
  const items = record.items.slice(0, MOST_ITEMS).map((item) => itemOf(list, item));
  const isValued = !['view_item_list', 'select_item', 'view_promotion', 'select_promotion'].includes(record.name);
  const value = isValued ? valueOf(record) : undefined;
  return known({
    currency: value?.currency ?? record.items.find(({ price }) => price)?.price?.currency,
    value: number(value),
    item_list_id: list?.id,
    item_list_name: list?.name,
    promotion_id: 'promotion' in record ? record.promotion : undefined,
    items,
  });
}

/** What is pushed for one record, in order. */
export function dataLayerEntries(record: AnalyticsRecord): readonly Entry[] {
  const { name: event, eventId: event_id, show, at } = record;
  if (!('session' in record)) {
    // without it a tag manager mixes this with what was there before
    return [
      { ecommerce: null },
      known({ event, event_id, video_show: show, video_current_time: at, ecommerce: ecommerceOf(record) }),
    ];
  }
  const { session, title, live, duration } = record;
  return [
    known({
      event,
      event_id,
      video_provider: 'vitrine',
      video_session: session,
      video_show: show,
      video_title: title,
      video_live: live,
      video_current_time: at,
      video_duration: duration,
      video_percent: 'percent' in record ? record.percent : undefined,
      video_watched: 'watched' in record ? record.watched : undefined,
    }),
  ];
}

export function dataLayerSink({ name = 'dataLayer' }: DataLayerOptions = {}): AnalyticsSink {
  return {
    id: 'data-layer',
    record(record) {
      const page = globalThis as unknown as Record<string, { push(entry: Entry): unknown } | undefined>;
      const layer = (page[name] ??= [] as Entry[]);
      for (const entry of dataLayerEntries(record)) layer.push(entry);
    },
  };
}

export const dataLayerFactory: SinkFactory = ({ name, ...others }, { warn }) => {
  const isName = typeof name === 'string' && name !== '';
  if (name !== undefined && !isName)
    warn(problem('config/invalid', 'sink "data-layer": name should be a text', { path: 'analytics.name' }));
  for (const key of Object.keys(others))
    warn(problem('config/unknown-key', `sink "data-layer" knows no key ${key}`, { path: `analytics.${key}` }));
  return dataLayerSink(isName ? { name } : {});
};
