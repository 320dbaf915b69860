/** Where a shop's API and its pages are, from the one address that a retailer writes down. */

export interface Addresses {
  /** `https://shop.example/wp-json/wc/store/v1`, without a slash at its end. */
  readonly api: string;
  /** The site's own, with a slash at its end. */
  readonly site: string;
}

const API = /\/wp-json(?:\/wc\/store(?:\/v1)?)?\/?$/;

/** @param endpoint absolute: the site, a folder of it that WordPress stands in, or the API itself */
export function addressesOf(endpoint: string): Addresses {
  const { origin, pathname } = new URL(endpoint);
  const site = `${origin}${pathname.replace(API, '')}`.replace(/\/*$/, '/');
  return { api: `${site}wp-json/wc/store/v1`, site };
}
