/** What the tabs of a room say to each other. */
import type { HostOp, PublishResult, ShowState, StateDelta, Tick, Uplink } from '@vitrine/core';
import { isRecord, isText } from '../../config.js';
import { LONGEST, parsed, readDelta, readOp, readState, readTick, readUplink } from '../read.js';

/** What of a BroadcastChannel is used. */
export interface Port {
  postMessage(message: string): void;
  addEventListener(type: 'message', told: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** What a host's tab asks of the one that keeps the state: an operation, on top of what it has seen. */
export interface Question {
  readonly id: string;
  readonly op: HostOp;
  readonly epoch: string;
  readonly rev: number;
}

export type TabMessage =
  | { readonly k: 'hello' | 'bye' }
  /** `since`: the moment from which on this tab has kept it. */
  | { readonly k: 'state'; readonly state: ShowState; readonly since: number }
  | { readonly k: 'copy'; readonly state: ShowState }
  | { readonly k: 'delta'; readonly delta: StateDelta }
  | { readonly k: 'tick'; readonly tick: Tick }
  | { readonly k: 'in'; readonly host: boolean; readonly message: Uplink }
  | { readonly k: 'ask'; readonly question: Question }
  | { readonly k: 'answer'; readonly to: string; readonly id: string; readonly result: PublishResult };

export interface TabListener {
  hello(): void;
  bye(): void;
  state(from: string, state: ShowState, since: number): void;
  copy(state: ShowState): void;
  delta(delta: StateDelta): void;
  tick(tick: Tick): void;
  in(from: string, host: boolean, message: Uplink): void;
  ask(from: string, question: Question): void;
  answer(to: string, id: string, result: PublishResult): void;
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

const REASONS = ['conflict', 'offline', 'denied', 'too-long', 'invalid'] as const;

function readResult(value: unknown): PublishResult | null {
  if (!isRecord(value)) return null;
  const { ok, rev, reason } = value;
  if (ok === true && typeof rev === 'number') return { ok, rev };
  const known = REASONS.find((it) => it === reason);
  return ok === false && known ? { ok, reason: known } : null;
}

function readQuestion(value: unknown): Question | null {
  if (!isRecord(value)) return null;
  const { id, epoch, rev } = value;
  const op = readOp(value['op']);
  return isText(id) && isText(epoch) && typeof rev === 'number' && op ? { id, epoch, rev, op } : null;
}

/** Reads what a tab says and tells it; what it cannot read it leaves. */
function hear(said: Record<string, unknown>, from: string, told: TabListener): void {
  const also = <T>(read: (value: unknown) => T | null, value: unknown, tell: (value: T) => void) => {
    const found = read(value);
    if (found !== null) tell(found);
  };
  const { since, to, id } = said;
  switch (said['k']) {
    case 'hello':
      return told.hello();
    case 'bye':
      return told.bye();
    case 'state':
      return also(readState, said['state'], (state) => typeof since === 'number' && told.state(from, state, since));
    case 'copy':
      return also(readState, said['state'], told.copy);
    case 'delta':
      return also(readDelta, said['delta'], told.delta);
    case 'tick':
      return also(readTick, said['tick'], told.tick);
    case 'in':
      return also(readUplink, said['message'], (message) => told.in(from, said['host'] === true, message));
    case 'ask':
      return also(readQuestion, said['question'], (question) => told.ask(from, question));
    case 'answer':
      return also(readResult, said['result'], (result) => isText(to) && isText(id) && told.answer(to, id, result));
  }
}

/** Never throws: a tab without a channel is one that is not open. */
export function openTab(name: string, open: (name: string) => Port, told: TabListener): Tab {
  const own = newId();
  let port: Port | null = null;
  try {
    port = open(name);
    port.addEventListener('message', ({ data }) => {
      const said = isText(data) ? parsed(data, LONGEST.state + 1_000, (value) => (isRecord(value) ? value : null)) : null;
      if (port && said?.['v'] === 1 && isText(said['from'])) hear(said, said['from'], told);
    });
  } catch {
    port = null;
  }
  return {
    id: own,
    isOpen: port !== null,
    post: (message) => port?.postMessage(JSON.stringify({ v: 1, from: own, ...message })),
    close() {
      port?.close();
      port = null;
    },
  };
}
