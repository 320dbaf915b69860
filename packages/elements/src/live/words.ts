/** How far behind the show somebody is, in words. */
import type { MessageKey, Translate } from '@vitrine/core';
import { spokenTime } from '../player/controls/time.js';

type T = Translate<MessageKey>;

/** As it stands beside the bar, `12 sec behind`; empty for whoever is where the show is. */
export const behindWords = (t: T, locale: string, seconds: number | null, isThere: boolean): string =>
  seconds === null || isThere ? '' : t('behind', { time: spokenTime(seconds, locale, 'short') });

/** As the bar is spoken of: `12 seconds behind live`, or `Live`. */
export const spokenBehind = (t: T, locale: string, seconds: number | null, isThere: boolean): string =>
  seconds === null || isThere ? t('live') : t('behindLive', { time: spokenTime(seconds, locale) });
