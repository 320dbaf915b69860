/** What the purposes of the IAB's Transparency and Consent Framework mean here: 1 storage, 3 and 4 advertising, 8 measurement. */
import type { Said } from '../../shop/consent.js';

export const byPurposes = (has: (purpose: number) => boolean): Said => ({
  functional: has(1),
  analytics: has(1) && has(8),
  marketing: has(1) && has(3) && has(4),
});

/** No such law applies to this shopper. */
export const NO_LAW: Said = { functional: true, analytics: true, marketing: true };
