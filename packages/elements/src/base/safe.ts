import { safeUrl, type UrlKind } from '@vitrine/core';

/** The absolute address that may stand in an attribute, or `null`: what a backend sends is never bound as it is. */
export const safe = (value: string | undefined, kind: UrlKind): string | null =>
  // a server has no page to resolve against, so that only absolute addresses are left there
  safeUrl(value, kind, typeof document === 'undefined' ? 'about:blank' : document.baseURI);
