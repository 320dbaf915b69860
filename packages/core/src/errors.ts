/**
 * Every failure that Vitrine can tell of. Each code has a paragraph in `docs/errors.md` and a test that produces it.
 * A code's first half is its category.
 */
import type { CommerceErrorKind } from './contracts/commerce.js';
import type { LiveRefusal } from './contracts/live.js';

export type ErrorCode =
  | 'config/invalid'
  | 'config/unknown-key'
  | 'config/unknown-adapter'
  | 'config/unknown-product'
  | 'config/unknown-sink'
  | 'config/unknown-channel'
  | 'config/show-missing'
  | 'config/show-invalid'
  | 'config/show-version'
  | 'config/show-too-large'
  | 'config/product-invalid'
  | 'config/cue-invalid'
  | 'network/failed'
  | 'network/timeout'
  | 'network/chunk-failed'
  | 'media/manifest-invalid'
  | 'media/unsupported'
  | 'media/network'
  | 'media/decode'
  | 'media/autoplay-refused'
  | 'media/live-stalled'
  | 'analytics/sink-failed'
  | 'environment/version-conflict'
  | 'environment/tag-taken'
  | 'environment/unsupported'
  | 'environment/demo'
  | 'security/unsafe-url'
  | 'security/checkout-origin'
  | 'security/csp-blocked'
  | `live/${LiveRefusal}`
  | `commerce/${CommerceErrorKind}`;

/** `info`: all works. `degraded`: something is missing, the rest works. `blocking`: the main job cannot be done. */
export type Severity = 'info' | 'degraded' | 'blocking';

/** Plain data, so that it can be the `detail` of a `vitrine-error` event. */
export interface VitrineError {
  readonly code: ErrorCode;
  readonly severity: Severity;
  /** Whether the same thing may succeed when it is tried again. */
  readonly retryable: boolean;
  /** For developers, in English, naming the place; what a shopper reads comes from the dictionary by `code`. */
  readonly message: string;
  /** Where in the show file or the configuration, as in `cues[3].start`. */
  readonly path?: string;
  readonly retryAfterMs?: number;
  /** What was underneath: a backend's own words, an exception. Never shown, and without secrets. */
  readonly cause?: unknown;
}

const INFO = /unknown-key|version-conflict|aborted|environment\/demo|autoplay/;
const BLOCKING = /^media(?!\/live)|show-|chunk-failed/;
const RETRYABLE = /^network|media\/(network|decode|live)|show-missing|conflict|rate-limited|aborted|backend|live\/(rate|offline)/;

/** Makes an error; severity and retryability follow from the code. */
export function problem(
  code: ErrorCode,
  message: string,
  more: { path?: string; cause?: unknown; retryAfterMs?: number } = {},
): VitrineError {
  return {
    code,
    severity: INFO.test(code) ? 'info' : BLOCKING.test(code) ? 'blocking' : 'degraded',
    retryable: RETRYABLE.test(code),
    message,
    ...more,
  };
}
