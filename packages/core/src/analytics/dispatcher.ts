/** Brings records to sinks once the shopper has agreed, and to nobody before. */
import type { Platform } from '../platform.js';
import type { AnalyticsRecord } from './record.js';
import type { AnalyticsSink } from './sink.js';

/** `waiting`: the shopper has not been asked, or has not answered. */
export type AnalyticsConsent = 'granted' | 'denied' | 'waiting';

export interface DispatcherOptions {
  readonly platform: Pick<Platform, 'now' | 'sleep'>;
  /** Asked anew for every record. */
  consent(): AnalyticsConsent;
  /** Brings the sinks, once there is leave and something to record. Where that fails it is asked again with the next record. */
  sinks(): Promise<readonly AnalyticsSink[]>;
  /** A sink has thrown; told once for each. */
  failed(sink: AnalyticsSink, cause: unknown): void;
}

export interface Dispatcher {
  /** Never throws. */
  record(record: AnalyticsRecord): void;
  /** To be called when consent may be another. */
  look(): void;
  destroy(): void;
}

/** Records that are kept until the shopper has answered; of more, the latest. */
export const MOST_KEPT = 50;
/** Milliseconds that they are kept. */
export const LONGEST_KEPT = 5 * 60_000;

export function createDispatcher({ platform, consent, sinks, failed }: DispatcherOptions): Dispatcher {
  let kept: { readonly record: AnalyticsRecord; readonly at: number }[] = [];
  let here: readonly AnalyticsSink[] | undefined;
  let arriving: Promise<void> | undefined;
  let isForgetting = false;
  /** There was an answer; who has none now has taken it back, and is not waited for. */
  let hasAnswered = false;
  const broken = new Set<AnalyticsSink>();
  const end = new AbortController();

  const isYoung = ({ at }: { readonly at: number }) => platform.now() - at < LONGEST_KEPT;

  /** What is too old goes by itself, and not only when the next record comes. */
  async function forget(): Promise<void> {
    if (isForgetting) return;
    isForgetting = true;
    for (let [oldest] = kept; oldest && !end.signal.aborted; [oldest] = kept) {
      await platform.sleep(oldest.at + LONGEST_KEPT - platform.now(), end.signal);
      kept = kept.filter(isYoung);
    }
    isForgetting = false;
  }

  function give(sink: AnalyticsSink, record: AnalyticsRecord): void {
    try {
      sink.record(record);
    } catch (cause) {
      if (broken.has(sink)) return;
      broken.add(sink);
      failed(sink, cause);
    }
  }

  async function bring(): Promise<void> {
    try {
      here = await sinks();
    } catch {
      // whoever brings them tells of it
    }
    arriving = undefined;
    if (here) look();
  }

  function look(): void {
    if (end.signal.aborted) return;
    const given = consent();
    if (given === 'denied' || (given === 'waiting' && hasAnswered)) kept = [];
    if (given !== 'waiting') hasAnswered = true;
    if (given !== 'granted' || kept.length === 0) return;
    if (!here) {
      arriving ??= bring();
      return;
    }
    const records = kept.filter(isYoung);
    kept = [];
    for (const { record } of records) for (const sink of here) give(sink, record);
  }

  return {
    record(record) {
      if (end.signal.aborted) return;
      kept = [...kept.filter(isYoung), { record, at: platform.now() }].slice(-MOST_KEPT);
      look();
      void forget();
    },
    look,
    destroy() {
      kept = [];
      end.abort();
    },
  };
}
