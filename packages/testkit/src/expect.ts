/** Assertions that need no test runner and no Node. */
import type { CommerceError, CommerceErrorKind, Outcome } from '@vitrine/core';

/** An adapter does not behave as the contract says. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}

export function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new ConformanceError(otherwise);
}

/** Compares plain data. */
export function expectEqual(actual: unknown, wanted: unknown, what: string): void {
  const [a, w] = [JSON.stringify(actual), JSON.stringify(wanted)];
  expect(a === w, `${what}: expected ${w}, got ${a}`);
}

/** The value of an outcome that must be a success. */
export function valueOf<T>(outcome: Outcome<T>, what: string): T {
  if (!outcome.ok) throw new ConformanceError(`${what}: expected a success, got ${describe(outcome.error)}`);
  return outcome.value;
}

/** The error of an outcome that must be a failure of this kind. */
export function errorOf(outcome: Outcome<unknown>, kind: CommerceErrorKind, what: string): CommerceError {
  if (outcome.ok) throw new ConformanceError(`${what}: expected ${kind}, got a success`);
  expect(outcome.error.kind === kind, `${what}: expected ${kind}, got ${describe(outcome.error)}`);
  return outcome.error;
}

const describe = ({ kind, message }: CommerceError): string => (message === undefined ? kind : `${kind} (${message})`);
