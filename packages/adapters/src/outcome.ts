import type { CommerceError, CommerceErrorKind, Op, Outcome } from '@vitrine/core';

type Failed = { readonly ok: false; readonly error: CommerceError };
/** Every kind that can stand without a further field; `network` must say whether it may have been applied. */
type PlainKind = Exclude<CommerceErrorKind, 'network'>;

export const ok = <T>(value: T): Outcome<T> & { readonly ok: true } => ({ ok: true, value });

/** `message` is for logs: a backend's own words, never shown. */
export const failed = (kind: PlainKind, message?: string): Failed => ({
  ok: false,
  error: message === undefined ? { kind } : { kind, message },
});

/** What an adapter without a backend answers to a call that was given up before it began. */
export const ifAborted = (op: Op): Failed | undefined => (op.signal.aborted ? failed('aborted') : undefined);
