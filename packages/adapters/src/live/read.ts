/** Reads what has arrived over a channel, the text of some JSON or a value, as core does; `null` where it is dropped. Never throws. */
import {
  readDelta as deltaOf,
  readOp as opOf,
  readState as stateOf,
  readTick as tickOf,
  readUplink as uplinkOf,
  type HostOp,
  type Reading,
  type ShowState,
  type StateDelta,
  type Tick,
  type Uplink,
} from '@vitrine/core';

const kept = <T>(reading: Reading<T>): T | null => (reading.ok ? reading.value : null);

/** `base`: what relative addresses in a document are relative to. */
export const readState = (input: unknown, base?: string): ShowState | null => kept(stateOf(input, base));
export const readDelta = (input: unknown): StateDelta | null => kept(deltaOf(input));
export const readTick = (input: unknown): Tick | null => kept(tickOf(input));
export const readOp = (input: unknown): HostOp | null => kept(opOf(input));
/** `line`: characters that a line of chat may have. */
export const readUplink = (input: unknown, line?: number): Uplink | null => kept(uplinkOf(input, line));
