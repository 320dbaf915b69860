import type { Platform } from '../platform.js';

/**
 * Runs tasks one at a time across the tabs of a site. Where locks cannot be had, as in a sandboxed frame, a task runs
 * without: then only the queue of each tab keeps its own writes apart. The task itself must not reject.
 */
export function createLock(platform: Platform, name: string): (task: () => Promise<void>) => Promise<void> {
  return async (task) => {
    let running: Promise<void> | undefined;
    const once = () => (running ??= task());
    try {
      await platform.locks.run(name, once);
    } catch {
      // refused before the task began, or taken away while it runs: it must run once, and to its end
    }
    await once();
  };
}
