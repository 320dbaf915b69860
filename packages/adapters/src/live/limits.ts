/** What may be said in a room, before it is sent. Whoever runs the room looks again. */
import { MOST_BYTES, sizeOf, type LiveStatus, type SendResult, type ShowState, type Uplink } from '@vitrine/core';

/** Milliseconds between two lines of one viewer, unless the room says otherwise; between two counts of reactions, or two votes. */
const BETWEEN = 2_000;
/** Characters in a line, unless the room says otherwise. */
const LINE = 200;

export interface LimitsOptions {
  readonly role: 'viewer' | 'host';
  readonly now: () => number;
  state(): ShowState | null;
  status(): LiveStatus;
  /** What the room calls us. */
  name(): string | undefined;
}

type Refusal = Extract<SendResult, { readonly ok: false }>['reason'];

/** Answers with why something may not be said now. What may be counts as said. */
export function createLimits({ role, now, state, status, name }: LimitsOptions): (message: Uplink) => Refusal | null {
  const said = new Map<string, number>();

  function chatRefusal(text: string): Refusal | null {
    const chat = state()?.chat;
    if (role === 'viewer' && chat?.mode === 'off') return 'chat-off';
    const own = name();
    if (own !== undefined && chat?.muted?.includes(own)) return 'muted';
    return Array.from(text).length > (chat?.maxLen ?? LINE) ? 'too-long' : null;
  }

  return (message) => {
    if (status() === 'denied') return 'denied';
    if (status() !== 'open') return 'offline';
    const refusal = message.k === 'chat' ? chatRefusal(message.t) : null;
    if (refusal) return refusal;
    if (sizeOf(message) > MOST_BYTES.uplink) return 'too-long';
    const key = message.k === 'vote' ? `vote ${message.poll}` : message.k === 'claim' ? `claim ${message.id}` : message.k;
    const between = role === 'host' ? 0 : message.k === 'chat' ? (state()?.chat.slowMs ?? BETWEEN) : BETWEEN;
    if (now() - (said.get(key) ?? -Infinity) < between) return 'rate';
    said.set(key, now());
    return null;
  };
}
