/** Which of Medusa's regions a market is. The region fixes the currency, and without one Medusa picks any. */
import type { Market, Op, Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { ask, type MedusaServer } from './client.js';

/** Country or currency codes to region ids, as in `{ DE: 'reg_1', JPY: 'reg_2' }`. */
export type RegionIds = Readonly<Record<string, string>>;

interface Region {
  readonly id: string;
  readonly currency: string;
  readonly countries: readonly string[];
}

export type RegionFor = (op: Op) => Promise<Outcome<string>>;

/** By what the page says, or else by what the server lists, which is asked once. */
export function createRegions(server: MedusaServer, ids: RegionIds | undefined): RegionFor {
  if (ids) {
    const known = new Map(Object.entries(ids).map(([code, id]) => [code.toUpperCase(), id]));
    const [first = ''] = known.values();
    return async ({ market: { country = '', currency = '' } }) =>
      ok(known.get(country.toUpperCase()) ?? known.get(currency.toUpperCase()) ?? first);
  }
  let known: readonly Region[] | undefined;
  return async (op) => {
    if (!known) {
      const listed = await listRegions(server, op);
      if (!listed.ok) return listed;
      known = listed.value;
    }
    const region = regionOf(known, op.market);
    return region ? ok(region.id) : failed('unauthorized', `no region for ${JSON.stringify(op.market)}: name one in "regions"`);
  };
}

const listRegions = (server: MedusaServer, op: Op): Promise<Outcome<readonly Region[]>> =>
  ask(server, {
    path: 'regions',
    query: { limit: '200', fields: 'id,currency_code,countries.iso_2' },
    op,
    read: ({ regions }: { readonly regions: readonly MedusaRegion[] }) =>
      regions.map(({ id, currency_code, countries }) => ({
        id,
        currency: currency_code.toUpperCase(),
        countries: (countries ?? []).map(({ iso_2 }) => iso_2.toUpperCase()),
      })),
  });

interface MedusaRegion {
  readonly id: string;
  readonly currency_code: string;
  readonly countries?: readonly { readonly iso_2: string }[] | null;
}

function regionOf(regions: readonly Region[], { country = '', currency = '' }: Market): Region | undefined {
  const here = regions.filter(({ countries }) => countries.includes(country.toUpperCase()));
  const paid = regions.filter((region) => region.currency === currency.toUpperCase());
  const [only, ...others] = regions;
  return here.find((region) => paid.includes(region)) ?? here[0] ?? paid[0] ?? (others.length === 0 ? only : undefined);
}
