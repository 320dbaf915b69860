/** The shopper's market and consent as the variables that every document hands to `@inContext`. */
import type { Op } from '@vitrine/core';

/** `de-AT` is `DE`; only Portuguese and Chinese have a region at Shopify. */
export function languageOf(locale: string | undefined): string | null {
  const [language = '', ...rest] = (locale ?? '').toUpperCase().split(/[-_]/);
  const regional = `${language}_${rest.at(-1)}`;
  if (/^(PT_(BR|PT)|ZH_(CN|TW))$/.test(regional)) return regional;
  return language === 'ZH' && rest[0] === 'HANT' ? 'ZH_TW' : language || null;
}

export const countryOf = ({ market }: Op): string | undefined => market.country?.toUpperCase();

/** What is not said is `null`: then the shop's own defaults hold, and no consent is claimed or denied. */
export function contextOf(op: Op): { readonly language: string | null } & Readonly<Record<string, unknown>> {
  const { consent, market } = op;
  return {
    country: countryOf(op) ?? null,
    language: languageOf(market.locale),
    consent: consent ? { analytics: consent.analytics, marketing: consent.marketing, preferences: consent.functional } : null,
  };
}
