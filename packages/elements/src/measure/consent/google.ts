/**
 * Google Consent Mode v2, as the page's own commands say it: `gtag('consent', 'default' | 'update', {…})` leaves them in `dataLayer`.
 * https://developers.google.com/tag-platform/security/guides/consent
 */
import type { ReadConsent } from './platforms.js';

type Signals = Readonly<Record<string, unknown>>;
type Layer = unknown[];

/** All three are needed for what Vitrine calls marketing. */
const MARKETING = ['ad_storage', 'ad_user_data', 'ad_personalization'];

const isConsent = (entry: unknown): entry is readonly ['consent', string, Signals] => {
  // a command is the `arguments` of a function, which is no array
  const [command, kind, signals] = Array.from(Object(entry) as ArrayLike<unknown>);
  return command === 'consent' && typeof kind === 'string' && typeof signals === 'object' && signals !== null;
};

export const readGoogle: ReadConsent = (heard) => {
  const defaults = new Map<string, boolean>();
  const updates = new Map<string, boolean>();
  let layer: Layer | undefined;
  let isOver = false;
  /** A default that waits for an update is no answer yet. */
  let timer: ReturnType<typeof setTimeout> | undefined;

  const answer = (key: string): boolean | undefined => updates.get(key) ?? (timer === undefined ? defaults.get(key) : undefined);

  function say(): void {
    const marketing = MARKETING.map(answer);
    const all = {
      analytics: answer('analytics_storage'),
      functional: answer('functionality_storage'),
      marketing: marketing.includes(false) ? false : marketing.includes(undefined) ? undefined : true,
    };
    heard(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
  }

  function over(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function take(entry: unknown): boolean {
    if (!isConsent(entry)) return false;
    const [, kind, signals] = Array.from(entry) as [string, string, Signals];
    const given = Object.entries(signals).filter(([, value]) => value === 'granted' || value === 'denied');
    if (kind === 'update') {
      over();
      for (const [key, value] of given) updates.set(key, value === 'granted');
    } else if (kind === 'default') {
      // a default may hold in some regions only; which one this is, nobody tells, so the strictest counts
      for (const [key, value] of given) defaults.set(key, value === 'granted' && defaults.get(key) !== false);
      const wait = Number(signals['wait_for_update']);
      if (wait > 0 && updates.size === 0) {
        over();
        timer = setTimeout(() => {
          timer = undefined;
          if (!isOver) say();
        }, wait);
      }
    }
    return true;
  }

  return {
    look() {
      const found = (globalThis as { dataLayer?: unknown }).dataLayer;
      if (layer || !Array.isArray(found)) return;
      layer = found;
      const before = found.push;
      // commands to come are heard as the tag manager hears them; what it puts around this goes on to it
      found.push = function (...entries: unknown[]): number {
        const count = before.apply(this, entries);
        if (!isOver && entries.map(take).includes(true)) say();
        return count;
      };
      if (found.map(take).includes(true)) say();
    },
    stop() {
      isOver = true;
      over();
    },
  };
};
