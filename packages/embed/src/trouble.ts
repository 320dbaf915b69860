/**
 * What the loader has to say when something is wrong; nothing of it is needed on a good day. It stands by itself, core's own
 * table of errors included, since what it tells of may be that nothing else could be had.
 */
import type { ErrorCode, Severity, VitrineError } from '@vitrine/core';

declare const VITRINE_VERSION: string;

/** What the loader can tell of: the code, and what it is about. */
const MESSAGES = {
  'network/chunk-failed': (what: string, cause?: unknown) =>
    cause === undefined ? `<${what}> has not come yet; it is still waited for` : `<${what}> could not be loaded`,
  'environment/tag-taken': (tag: string) => `<${tag}> is already defined by something else`,
  'environment/unsupported': (name: string) => `this browser has no ${name}; the page stays as it is`,
  'environment/version-conflict': (version: string) =>
    `version ${version} is on this page already; ${VITRINE_VERSION} does nothing`,
  'config/invalid': (name: string) => `data-vitrine="${name}" names no element, or the JSON in it is none`,
  'config/unknown-key': (key: string) => `a placeholder's JSON has "${key}", which its element does not know`,
} as const satisfies Partial<Record<ErrorCode, (about: string, cause?: unknown) => string>>;

export type Trouble = keyof typeof MESSAGES;

/** As core's `problem` has them. */
const SEVERITIES: Partial<Record<Trouble, Severity>> = {
  'network/chunk-failed': 'blocking',
  'environment/version-conflict': 'info',
  'config/unknown-key': 'info',
};

export function tell(code: Trouble, about: string, cause?: unknown): void {
  const message = MESSAGES[code](about, cause);
  const detail: VitrineError = {
    code,
    severity: SEVERITIES[code] ?? 'degraded',
    retryable: code === 'network/chunk-failed',
    message,
    ...(cause instanceof Error && { cause: String(cause) }),
  };
  document.dispatchEvent(new CustomEvent('vitrine-error', { detail, bubbles: true }));
  console.warn(`Vitrine: ${message}`);
}
