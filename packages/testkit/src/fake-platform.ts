/** A platform for tests: several tabs of one origin, and a clock that can be hurried or held. */
import type { Channel, KeyValueStore, Platform } from '@vitrine/core';
import { hurriedClock, type FakeClock } from './fake-clock.js';

/** What the tabs of one origin share. */
export interface FakeHub {
  readonly stored: Map<string, string>;
  /** Every message posted, in order. */
  readonly posted: { readonly channel: string; readonly message: unknown }[];
  readonly listeners: Map<string, Set<Listener>>;
  readonly held: Map<string, Promise<unknown>>;
}
interface Listener {
  readonly tab: object;
  hear(message: unknown): void;
}

export const createFakeHub = (): FakeHub => ({ stored: new Map(), posted: [], listeners: new Map(), held: new Map() });

export interface FakePlatformOptions {
  /** One of its own unless given. */
  readonly hub?: FakeHub;
  /** {@link hurriedClock} unless given. */
  readonly clock?: FakeClock;
  /** `blocked`: every access throws, as in a browser that forbids it. `none`: nothing may be stored. */
  readonly storage?: 'kept' | 'blocked' | 'none';
}

/** One tab. */
export function createFakePlatform({
  hub = createFakeHub(),
  clock = hurriedClock(),
  storage = 'kept',
}: FakePlatformOptions = {}): Platform {
  const tab = {};
  return {
    storage: storage === 'kept' ? keptIn(hub) : storage === 'blocked' ? blocked : null,
    channel: (name) => channelOf(hub, tab, name),
    locks: { run: (name, task) => inTurn(hub, name, task) },
    now: () => clock.now(),
    sleep: (ms, signal) => clock.sleep(ms, signal),
    random: () => 0.5,
    id: () => globalThis.crypto.randomUUID(),
  };
}

const keptIn = ({ stored }: FakeHub): KeyValueStore => ({
  get: (key) => stored.get(key) ?? null,
  set: (key, value) => void stored.set(key, value),
  remove: (key) => void stored.delete(key),
});

const refuse = (): never => {
  throw new DOMException('storage is blocked', 'SecurityError');
};
const blocked: KeyValueStore = { get: refuse, set: refuse, remove: refuse };

function channelOf(hub: FakeHub, tab: object, name: string): Channel {
  const all = hub.listeners.get(name) ?? new Set<Listener>();
  hub.listeners.set(name, all);
  const own = new Set<Listener>();
  const leave = (listener: Listener) => void (all.delete(listener), own.delete(listener));
  return {
    post(message) {
      hub.posted.push({ channel: name, message });
      const copy = JSON.stringify(message);
      // later, as between real tabs, and only to those who listen by then
      queueMicrotask(() => all.forEach((listener) => listener.tab !== tab && listener.hear(JSON.parse(copy))));
    },
    listen(hear) {
      const listener = { tab, hear };
      all.add(listener);
      own.add(listener);
      return () => leave(listener);
    },
    close: () => own.forEach(leave),
  };
}

function inTurn<T>({ held }: FakeHub, name: string, task: () => Promise<T>): Promise<T> {
  const turn = (held.get(name) ?? Promise.resolve()).then(task, task);
  held.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}
