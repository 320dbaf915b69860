/** What the loader has to say when something is wrong; nothing of it is needed on a good day. */
import { problem, type ErrorCode } from '@vitrine/core';

export function tell(code: ErrorCode, message: string, cause?: unknown): void {
  const detail = problem(code, message, cause === undefined ? {} : { cause: cause instanceof Error ? cause.message : undefined });
  document.dispatchEvent(new CustomEvent('vitrine-error', { detail, bubbles: true }));
  console.warn(`Vitrine: ${message}`);
}
