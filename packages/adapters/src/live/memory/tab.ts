/** What the tabs of a room say to each other. */
import { bytesOf, MOST_BYTES, type ShowState, type StateDelta, type StateWritten, type Tick, type Uplink } from '@vitrine/core';
import { isRecord, isText } from '../../config.js';
import { readDelta, readState, readTick, readUplink } from '../read.js';

/** What of a BroadcastChannel is used. */
export interface Port {
  postMessage(message: string): void;
  addEventListener(type: 'message', told: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** A state, its number where it is kept, and the moment since when it is kept there. */
export interface Told {
  readonly state: ShowState;
  readonly seq: number;
  readonly since: number;
}

/** What a host's tab asks of the one that keeps the state: to keep this one in place of that number. */
export interface Put {
  readonly id: string;
  readonly state: ShowState;
  readonly expected: number;
}

export type TabMessage =
  | { readonly k: 'hello' | 'bye' }
  | ({ readonly k: 'state' } & Told)
  /** From a tab that knows it by hearsay. */
  | { readonly k: 'copy'; readonly state: ShowState }
  | { readonly k: 'delta'; readonly delta: StateDelta }
  | { readonly k: 'tick'; readonly tick: Tick }
  | { readonly k: 'in'; readonly host: boolean; readonly message: Uplink }
  | { readonly k: 'put'; readonly put: Put }
  | { readonly k: 'answer'; readonly to: string; readonly id: string; readonly written: StateWritten };

export interface TabListener {
  hello(): void;
  bye(): void;
  state(from: string, told: Told): void;
  copy(state: ShowState): void;
  delta(delta: StateDelta): void;
  tick(tick: Tick): void;
  in(from: string, host: boolean, message: Uplink): void;
  put(from: string, put: Put): void;
  answer(to: string, id: string, written: StateWritten): void;
}

export interface Tab {
  /** By which the others know this one. */
  readonly id: string;
  readonly isOpen: boolean;
  post(message: TabMessage): void;
  close(): void;
}

export const openPort = (name: string): Port => new BroadcastChannel(name);

/** Eight letters and digits, of no meaning. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function toldOf({ state, seq, since }: Record<string, unknown>): Told | null {
  const read = readState(state);
  return read && isCount(seq) && isCount(since) ? { state: read, seq, since } : null;
}

function putOf(value: unknown): Put | null {
  if (!isRecord(value)) return null;
  const { id, expected } = value;
  const state = readState(value['state']);
  return state && isText(id) && isCount(expected) ? { id, state, expected } : null;
}

function readWritten(value: unknown): StateWritten | null {
  if (!isRecord(value)) return null;
  const { ok, seq, reason } = value;
  if (ok === true && typeof seq === 'number') return { ok, seq };
  const known = (['conflict', 'offline', 'denied', 'too-long'] as const).find((it) => it === reason);
  return ok === false && known ? { ok, reason: known } : null;
}

/** Reads what a tab says and tells it; what it cannot read it leaves. */
function hear(said: Record<string, unknown>, from: string, to: TabListener): void {
  const found = <T>(value: T | null, tell: (value: T) => void) => {
    if (value !== null) tell(value);
  };
  switch (said['k']) {
    case 'hello':
      return to.hello();
    case 'bye':
      return to.bye();
    case 'state':
      return found(toldOf(said), (it) => to.state(from, it));
    case 'copy':
      return found(readState(said['state']), to.copy);
    case 'delta':
      return found(readDelta(said['delta']), to.delta);
    case 'tick':
      return found(readTick(said['tick']), to.tick);
    case 'in':
      return found(readUplink(said['message']), (message) => to.in(from, said['host'] === true, message));
    case 'put':
      return found(putOf(said['put']), (it) => to.put(from, it));
    case 'answer':
      return found(readWritten(said['written']), (it) => {
        const { to: whom, id } = said;
        if (isText(whom) && isText(id)) to.answer(whom, id, it);
      });
  }
}

/** What stands around a message. */
const ENVELOPE = 1_000;

function envelopeOf(text: string): Record<string, unknown> | null {
  if (bytesOf(text) > MOST_BYTES.state + ENVELOPE) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Never throws: a tab without a channel is one that is not open. */
export function openTab(name: string, open: (name: string) => Port, to: TabListener): Tab {
  const id = newId();
  let port: Port | null = null;
  try {
    port = open(name);
    port.addEventListener('message', ({ data }) => {
      const said = isText(data) ? envelopeOf(data) : null;
      if (port && said?.['v'] === 1 && isText(said['from'])) hear(said, said['from'], to);
    });
  } catch {
    port = null;
  }
  return {
    id,
    isOpen: port !== null,
    post: (message) => port?.postMessage(JSON.stringify({ v: 1, from: id, ...message })),
    close() {
      port?.close();
      port = null;
    },
  };
}
