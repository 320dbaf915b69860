import { problem, type ErrorCode } from '@vitrine/core';
import { tell } from '../base/events.js';

export const report = (target: EventTarget, code: ErrorCode, message: string, cause?: string): void =>
  tell(target, 'vitrine-error', problem(code, message, cause === undefined ? {} : { cause }));

/** Milliseconds in which the same loss is told once: one file may hold several parts, and all of them are asked for together. */
const ONCE_WITHIN = 1000;
const told = new Map<string, number>();

/** Tells that a part of Vitrine could not be loaded. */
export function lost(target: EventTarget, cause: string): void {
  const before = told.get(cause) ?? -Infinity;
  told.set(cause, performance.now());
  if (performance.now() - before > ONCE_WITHIN)
    report(target, 'network/chunk-failed', 'a part of Vitrine could not be loaded', cause);
}
