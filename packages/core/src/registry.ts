/** Adapters by name, so that `adapter="…"` in a page can say which one it means. Loaded before a tap: nothing heavy here. */
import type { SinkLoader } from './analytics/sink.js';
import type { CommerceAdapter } from './contracts/commerce.js';
import type { ChannelLoader } from './contracts/live.js';
import type { VitrineError } from './errors.js';

/** What a page hands to an adapter that is made by name. */
export interface AdapterHost {
  /** Absolute; relative addresses in a configuration are resolved against it. */
  readonly pageUrl: string;
  /** The texts of the page's `application/ld+json` scripts, as they are now. */
  jsonLd(): readonly string[];
  /** Takes what is wrong with a configuration. A factory never throws. */
  warn(error: VitrineError): void;
}

/** Makes an adapter from what a page wrote: a JSON object, with the `endpoint` attribute as `config.endpoint`. */
export type AdapterFactory = (config: Readonly<Record<string, unknown>>, host: AdapterHost) => CommerceAdapter;
export type AdapterLoader = () => Promise<AdapterFactory> | AdapterFactory;

const loaders = new Map<string, AdapterLoader>();
const listeners = new Set<(name: string) => void>();

/** Makes `name` known; a second registration replaces the first. `load` runs when a shop of that name first needs it. */
export function registerAdapter(name: string, load: AdapterLoader): void {
  loaders.set(name, load);
  for (const listener of listeners) listener(name);
}

export const adapterNamed = (name: string): AdapterLoader | undefined => loaders.get(name);

/** Tells of registrations to come, for a shop that named an adapter which is not here yet. Answers with the function that ends it. */
export function onRegister(listener: (name: string) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const sinks = new Map<string, SinkLoader>();

/** The same for analytics sinks; `load` runs when there is something to record, and leave to. */
export const registerSink = (name: string, load: SinkLoader): void => void sinks.set(name, load);

export const sinkNamed = (name: string): SinkLoader | undefined => sinks.get(name);

const channels = new Map<string, ChannelLoader>();

/** The same for channels of live rooms; `load` runs when a live show is played, or its chat opened. */
export const registerChannel = (name: string, load: ChannelLoader): void => void channels.set(name, load);

export const channelNamed = (name: string): ChannelLoader | undefined => channels.get(name);
