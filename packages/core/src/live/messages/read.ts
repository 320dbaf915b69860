/**
 * The border of a live room. What comes over a channel is `unknown`: the text of some JSON, or a value. It is read once, into
 * fresh objects that hold known fields alone; what is wrong drops the message, and never throws.
 */
import type { ShowState, StateDelta, StateOp, Tick, Uplink } from '../../contracts/live.js';
import { lengthOf } from '../length.js';
import type { Field } from './fields.js';
import { bytesOf, LINE, MOST_BYTES } from './limits.js';
import { delta, isUnknownOp, isUnknownUplink, op, tick, uplink } from './ops.js';
import { state } from './state.js';

/**
 * Why a message was dropped. `version`: it is not of version 1; `unknown`: an operation of a kind that is not known here;
 * `too-long`: a line of chat that has more characters than one may have.
 */
export type Dropped = 'too-large' | 'json' | 'version' | 'unknown' | 'invalid' | 'too-long';

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  /** `path`: where it is wrong, as in `pins[3].at`; empty where that is the whole. */
  | { readonly ok: false; readonly reason: Dropped; readonly path: string };

/** Without a base, an address in a message has to be absolute. */
const NOWHERE = 'about:blank';

const dropped = (reason: Dropped, path = ''): Reading<never> => ({ ok: false, reason, path });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function read<T>(
  field: Field<T>,
  most: number,
  input: unknown,
  base: string,
  isUnknown?: (value: unknown) => boolean,
): Reading<T> {
  const isText = typeof input === 'string';
  // no text has fewer bytes than units; most that are too long need not be counted
  if (isText && (input.length > most || bytesOf(input) > most)) return dropped('too-large');
  const given = isText ? parsed(input) : input;
  if (given === undefined) return dropped('json');
  if (isUnknown?.(given)) return dropped('unknown');
  let fault = '';
  const value = field(given, '', {
    base,
    fault(path) {
      fault = path;
      return undefined;
    },
  });
  if (value === undefined) return dropped(fault === 'v' ? 'version' : 'invalid', fault);
  return isText || bytesOf(JSON.stringify(value)) <= most ? { ok: true, value } : dropped('too-large');
}

/** A value may have getters and traps, where it was not made from JSON. */
function guarded<T>(reading: () => Reading<T>): Reading<T> {
  try {
    return reading();
  } catch {
    return dropped('invalid');
  }
}

/** @param base absolute address that those in the message are relative to: that of the document, or of the page. */
export const readState = (input: unknown, base = NOWHERE): Reading<ShowState> =>
  guarded(() => read(state, MOST_BYTES.state, input, base));

/** Operations of kinds that are not known are left out. */
export const readDelta = (input: unknown, base = NOWHERE): Reading<StateDelta> =>
  guarded(() => read(delta, MOST_BYTES.delta, input, base));

export const readTick = (input: unknown): Reading<Tick> => guarded(() => read(tick, MOST_BYTES.tick, input, NOWHERE));

export const readOp = (input: unknown, base = NOWHERE): Reading<StateOp> =>
  guarded(() => read(op, MOST_BYTES.op, input, base, isUnknownOp));

/** @param line characters that a line of chat may have. */
export function readUplink(input: unknown, line = LINE): Reading<Uplink> {
  const reading = guarded(() => read(uplink, MOST_BYTES.uplink, input, NOWHERE, isUnknownUplink));
  return reading.ok && reading.value.k === 'chat' && lengthOf(reading.value.t) > line ? dropped('too-long', 't') : reading;
}

/** The bytes that a message has on its way. Who writes one keeps within `MOST_BYTES`. */
export const sizeOf = (message: ShowState | StateDelta | Tick | StateOp | Uplink): number => bytesOf(JSON.stringify(message));
