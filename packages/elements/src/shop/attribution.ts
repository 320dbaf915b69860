/** Where a sale came from, as far as the shopper has agreed to have it said. The table of it is in docs/checkout.md. */
import type { Attribution, Consent } from '@vitrine/core';
import type { VitrinePlayer } from '../player/player.js';
import { settingsOf, wrong } from './settings.js';
import type { VitrineShop } from './shop.js';

/** The show in which the shopper asked for something. */
export interface Source {
  readonly show?: string | undefined;
  readonly creator?: string | undefined;
  /** Seconds of media time. */
  readonly at?: number | undefined;
  /** Names one viewing of one show, and nothing else. */
  readonly view?: string | undefined;
}

/** By whom a click was paid for; each is one person's, and so needs the consent to marketing. */
const CLICK_IDS = /^(gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|twclid|epik|li_fat_id)$/;
const CAMPAIGN = /^utm_[a-z_]+$/;
/** Longer than any name of a campaign. */
const LONGEST = 200;

/** An address of a person is nobody's business in an address of a page. */
const isFit = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST && !value.includes('@');

const sources = new WeakMap<VitrineShop, Source>();
const views = new WeakMap<VitrinePlayer, { readonly show: string; readonly id: string }>();

/** Notes where the shopper has asked for something. Answers with what takes that back. */
export function cameFrom(shop: VitrineShop, source: Source): () => void {
  const before = sources.get(shop) ?? {};
  sources.set(shop, source);
  return () => {
    if (sources.get(shop) === source) sources.set(shop, before);
  };
}

/** What is known of the show of a request. */
export function sourceOf(player: VitrinePlayer | null, { show, at }: Pick<Source, 'show' | 'at'>, newId: () => string): Source {
  if (!show) return {};
  if (!player) return { show, at };
  const known = views.get(player);
  const view = known?.show === show ? known : { show, id: newId() };
  views.set(player, view);
  return { show, at, view: view.id, creator: player.stage.$show.get()?.creator };
}

const fitting = (entries: Iterable<readonly [string, unknown]>, names: RegExp): Record<string, string> =>
  Object.fromEntries([...entries].filter((entry): entry is [string, string] => names.test(entry[0]) && isFit(entry[1])));

/** What the configuration says of where a sale comes from; what is none of it is told as `config/invalid`. */
function configured(shop: VitrineShop): Record<string, string> {
  const { attribution } = settingsOf(shop);
  const given = Object.entries(attribution ?? {});
  const isKnown = (name: string) => CAMPAIGN.test(name) || name === 'vitrine_creator';
  for (const [name, value] of given)
    if (!isKnown(name) || !isFit(value))
      void wrong(shop, `attribution.${name}: expected a short text named utm_… or vitrine_creator`);
  return fitting(given, /^(utm_[a-z_]+|vitrine_creator)$/);
}

/**
 * Answers for a shop, whenever it is asked. A campaign that brought the shopper to the page counts whole, and in place of the one
 * that is configured: half of each would be a campaign that nobody ran.
 */
export function attributionFor(shop: VitrineShop): (consent: Consent) => Attribution {
  const landed = [...new URLSearchParams(location.search)];
  const { vitrine_creator: named, ...own } = configured(shop);
  const came = fitting(landed, CAMPAIGN);
  const clicks = fitting(landed, CLICK_IDS);
  return ({ analytics, marketing }) => {
    const { show, at, view, creator = named } = sources.get(shop) ?? {};
    const all = {
      vitrine_show: show,
      ...(analytics && {
        ...(Object.keys(came).length > 0 ? came : own),
        vitrine_site: location.hostname,
        vitrine_creator: creator,
        vitrine_at: at === undefined ? undefined : `${Math.floor(at)}`,
        vitrine_view: view,
      }),
      ...(marketing && clicks),
    };
    return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
  };
}
