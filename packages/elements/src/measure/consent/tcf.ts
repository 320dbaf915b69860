/**
 * The IAB's Transparency and Consent Framework: `__tcfapi('addEventListener', 2, …)`.
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */
import type { ReadConsent } from './platforms.js';
import { byPurposes, NO_LAW } from './purposes.js';

interface TcData {
  readonly eventStatus?: string;
  readonly gdprApplies?: boolean;
  readonly listenerId?: number;
  readonly purpose?: { readonly consents?: Readonly<Record<string, boolean>> };
}
type TcfApi = (
  command: string,
  version: 2,
  callback: (data: TcData | null, success: boolean) => void,
  parameter?: number,
) => void;

const api = (): TcfApi | undefined => (globalThis as { __tcfapi?: TcfApi }).__tcfapi;

export const readTcf: ReadConsent = (heard) => {
  let isAsked = false;
  let isOver = false;
  let listener: number | undefined;

  return {
    look() {
      if (isAsked || typeof api() !== 'function') return;
      isAsked = true;
      api()!('addEventListener', 2, (data, success) => {
        if (isOver || !success || !data) return;
        listener = data.listenerId;
        if (data.gdprApplies === false) heard(NO_LAW);
        // while its window is shown, what it holds is no answer
        else if (data.eventStatus === 'tcloaded' || data.eventStatus === 'useractioncomplete')
          heard(byPurposes((purpose) => data.purpose?.consents?.[purpose] === true));
      });
    },
    stop() {
      isOver = true;
      if (listener !== undefined) api()?.('removeEventListener', 2, () => undefined, listener);
    },
  };
};
