import type { LiveConnection, LiveStatus } from '@vitrine/core';
import { memoryChannel } from '../src/live/memory.js';
import type { Port } from '../src/live/memory/tab.js';

/** Tabs of a browser that can crash. */
export function browser() {
  const tabs = new Set<{ told: (event: { data: unknown }) => void; live: boolean }>();
  const port = (): Port & { crash(): void } => {
    const tab = { told: (_event: { data: unknown }) => undefined as void, live: true };
    tabs.add(tab);
    return {
      postMessage(data) {
        if (tab.live) for (const other of tabs) if (other !== tab) queueMicrotask(() => other.live && other.told({ data }));
      },
      addEventListener: (_type, told) => void (tab.told = told),
      close: () => void (tab.live = false),
      crash: () => void (tab.live = false),
    };
  };
  const open = (role: 'viewer' | 'host') => {
    const own = port();
    const channel = memoryChannel({ port: () => own });
    const connection = channel.connect({ show: 's', role, token: async () => '', signal: new AbortController().signal });
    return { connection, crash: own.crash };
  };
  return { open };
}

export const reaches = (connection: LiveConnection, wanted: LiveStatus): Promise<void> =>
  new Promise((resolve) => {
    const stop = connection.status.subscribe((status) => {
      if (status === wanted) queueMicrotask(() => (stop(), resolve()));
    });
  });
