import type { Show } from '@vitrine/core';

/** Whether there is nothing to play of a show file yet: it has not begun, or has ended and its recording is to come. */
export function isWaitedFor({ status, sources, startsAt = 0 }: Show, hasFile: boolean): boolean {
  if (sources.length === 0) return hasFile;
  return status === 'scheduled' && startsAt > Date.now();
}
