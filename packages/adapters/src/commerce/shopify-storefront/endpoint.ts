/** Where a shop's Storefront API is, from what a page says of it. */
import { safeUrl } from '@vitrine/core';

/** The one version that every document of this adapter is written for; Shopify keeps a version for about a year. */
export const API_VERSION = '2026-04';

/**
 * `shop.myshopify.com` and `https://shop.myshopify.com` become the address of the API; a full address stays, a relay of
 * the page's own included. `null` where it is not safe, or names another version of the API.
 */
export function apiAddress(given: string, base: string): string | null {
  const text = /^[\w-]+(\.[\w-]+)+$/.test(given) ? `https://${given}` : given;
  // anything else would be a path beside the page's
  const url = /^(https?:\/)?\//.test(text) ? safeUrl(text, 'link', base) : null;
  if (!url) return null;
  const { origin, pathname } = new URL(url);
  if (pathname === '/') return `${origin}/api/${API_VERSION}/graphql.json`;
  const version = /\/api\/([\w-]+)\/graphql\.json$/.exec(pathname)?.[1];
  return version === undefined || version === API_VERSION ? url : null;
}

/** Private tokens open more than a page may show. Those of Shopify say by their beginning what they are. */
export const isPublicToken = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !/^shp\w{2}_/.test(value);
