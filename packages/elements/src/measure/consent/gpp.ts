/**
 * The IAB's Global Privacy Platform: `__gpp('addEventListener', …)`, whose answer counts once its signal is `ready`.
 * https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform
 */
import type { Said } from '../../shop/consent.js';
import type { ReadConsent } from './platforms.js';
import { byPurposes, NO_LAW } from './purposes.js';

type Section = Readonly<Record<string, unknown>>;
interface PingData {
  readonly signalStatus?: string;
  /** Ids of the laws that apply; -1: it is known that none does. */
  readonly applicableSections?: readonly number[];
  readonly parsedSections?: Readonly<Record<string, Section | readonly Section[]>>;
}
interface GppEvent {
  readonly listenerId?: number;
  readonly pingData?: PingData;
}
type GppApi = (command: string, callback: (event: GppEvent | null, success: boolean) => void, parameter?: number) => void;

const EUROPE = 2;
/** What a shopper in the United States may object to; 1 says that they have. */
const OPT_OUTS = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];

const api = (): GppApi | undefined => (globalThis as { __gpp?: GppApi }).__gpp;

/** `undefined`: nothing is said of a law that applies. */
function saidIn({ applicableSections = [], parsedSections = {} }: PingData): Said | undefined {
  if (applicableSections.includes(-1)) return NO_LAW;
  const sections = Object.entries(parsedSections).map(
    ([name, section]) => [name, Object.assign({}, ...[section].flat()) as Section] as const,
  );
  if (applicableSections.includes(EUROPE)) {
    const consents = sections.find(([name]) => name.startsWith('tcfeu'))?.[1]['PurposeConsents'];
    return Array.isArray(consents) ? byPurposes((purpose) => consents[purpose - 1] === true) : undefined;
  }
  const states = sections.filter(([name]) => name.startsWith('us'));
  if (applicableSections.length === 0 || states.length === 0) return undefined;
  const isOut = states.some(([, section]) => section['Gpc'] === true || OPT_OUTS.some((name) => section[name] === 1));
  return { functional: true, analytics: !isOut, marketing: !isOut };
}

export const readGpp: ReadConsent = (heard) => {
  let isAsked = false;
  let isOver = false;
  let listener: number | undefined;

  return {
    look() {
      if (isAsked || typeof api() !== 'function') return;
      isAsked = true;
      api()!('addEventListener', (event, success) => {
        if (isOver || !success || !event) return;
        listener = event.listenerId;
        const said = event.pingData?.signalStatus === 'ready' ? saidIn(event.pingData) : undefined;
        if (said) heard(said);
      });
    },
    stop() {
      isOver = true;
      if (listener !== undefined) api()?.('removeEventListener', () => undefined, listener);
    },
  };
};
