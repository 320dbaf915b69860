/** Whoever measures, and how a page names one. */
import type { VitrineError } from '../errors.js';
import type { AnalyticsRecord } from './record.js';

/** Takes what happened to wherever a shop counts it. Nothing reaches it before the shopper has agreed. */
export interface AnalyticsSink {
  /** For error reports. */
  readonly id: string;
  /** May throw: the page is told once as `analytics/sink-failed`, and the shopper notices nothing. */
  record(record: AnalyticsRecord): void;
}

/** What a page hands to a sink that is made by name. */
export interface SinkHost {
  /** Takes what is wrong with a configuration. A factory never throws. */
  warn(error: VitrineError): void;
}

/** Makes a sink from what a page wrote: `{}` for a name alone. */
export type SinkFactory = (config: Readonly<Record<string, unknown>>, host: SinkHost) => AnalyticsSink;
export type SinkLoader = () => Promise<SinkFactory> | SinkFactory;
