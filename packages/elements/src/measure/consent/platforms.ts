/** Consent platforms of a page that Vitrine can listen to; each only where the shop's configuration names it. */
import { problem } from '@vitrine/core';
import { tell } from '../../base/events.js';
import { platformSaid, type Said } from '../../shop/consent.js';
import type { VitrineShop } from '../../shop/shop.js';
import { readGoogle } from './google.js';
import { readGpp } from './gpp.js';
import { readTcf } from './tcf.js';

export interface ConsentReader {
  /** Looks for the platform where it was not there yet. */
  look(): void;
  stop(): void;
}

/** Listens to a platform; `heard` is told what it says, each time it says something. */
export type ReadConsent = (heard: (said: Said) => void) => ConsentReader;

const READERS: Readonly<Record<string, ReadConsent>> = { google: readGoogle, tcf: readTcf, gpp: readGpp };

export function readPlatform(shop: VitrineShop, name: unknown): ConsentReader | undefined {
  const warn = (message: string, cause?: string) =>
    tell(
      shop,
      'vitrine-error',
      problem('config/invalid', message, { path: 'consentFrom', ...(cause !== undefined && { cause }) }),
    );
  const names = Object.keys(READERS);
  if (typeof name !== 'string' || !names.includes(name)) {
    warn(`consentFrom: expected one of ${names.join(', ')}`);
    return undefined;
  }
  const reader = READERS[name]!((said) => platformSaid(shop, said));
  let isBroken = false;
  /** A platform is the page's own code: what it throws is told once, and leaves the answer open. */
  const guarded = (work: () => void) => () => {
    try {
      if (!isBroken) work();
    } catch (cause) {
      isBroken = true;
      warn(`the consent platform "${name}" threw`, String(cause));
    }
  };
  const safe = { look: guarded(() => reader.look()), stop: guarded(() => reader.stop()) };
  safe.look();
  return safe;
}
