import type { Outcome } from '@vitrine/core';

/** Uses what comes in a file of its own. Where the file does not come nothing was sent yet, and it may come the next time. */
export async function lazily<M, T>(load: () => Promise<M>, use: (module: M) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let module: M;
  try {
    module = await load();
  } catch (cause) {
    return { ok: false, error: { kind: 'network', maybeApplied: false, cause } };
  }
  return use(module);
}
