import type { LiveChannel } from '@vitrine/core';
import { createLink } from './link.js';

/** Stands in for a channel whose configuration cannot work: it is denied at once, and the show goes on without its room. */
export const deniedChannel = (id: string, capabilities: LiveChannel['capabilities']): LiveChannel => ({
  id,
  capabilities,
  connect(options) {
    const link = createLink(options, { read: () => Promise.resolve(null), post: () => false });
    if (!link.signal.aborted) link.end('denied');
    return link.connection;
  },
});
