/** What the loader has to say when something is wrong; nothing of it is needed on a good day. */
import { problem, type ErrorCode } from '@vitrine/core';

declare const VITRINE_VERSION: string;

/** What the loader can tell of: the code, and what it is about. */
const MESSAGES = {
  'network/chunk-failed': (tag: string) => `<${tag}> could not be loaded`,
  'environment/tag-taken': (tag: string) => `<${tag}> is already defined by something else`,
  'environment/version-conflict': (version: string) =>
    `version ${version} is on this page already; ${VITRINE_VERSION} does nothing`,
} as const satisfies Partial<Record<ErrorCode, (about: string) => string>>;

export type Trouble = keyof typeof MESSAGES;

export function tell(code: Trouble, about: string, cause?: unknown): void {
  const message = MESSAGES[code](about);
  const detail = problem(code, message, cause instanceof Error ? { cause: String(cause) } : {});
  document.dispatchEvent(new CustomEvent('vitrine-error', { detail, bubbles: true }));
  console.warn(`Vitrine: ${message}`);
}
