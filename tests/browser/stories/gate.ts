import type { CommerceAdapter } from '@vitrine/core';

export interface Gate {
  /** The same adapter, whose adds wait for the gate. */
  guard(adapter: CommerceAdapter): CommerceAdapter;
  hold(): () => void;
}

/** Keeps adds from being sent for as long as a story wants them on their way. */
export function createGate(): Gate {
  let open = Promise.resolve();
  return {
    guard: (adapter) => ({
      ...adapter,
      addLines: async (...args) => {
        await open;
        return adapter.addLines(...args);
      },
    }),
    hold() {
      let release = (): void => undefined;
      open = new Promise((resolve) => (release = resolve));
      return release;
    },
  };
}
