/**
 * A room as a document that is looked at again and again: a JSON file on any server. It carries pins and offers to any number of viewers
 * through a CDN, and no chat. Asks for no token, sends none, and says nothing of who looks.
 */
import type { ChannelFactory, ConnectOptions, LiveChannel, LiveConnection } from '@vitrine/core';
import { readConfig } from '../config.js';
import { captureFetch, type Fetch } from '../http.js';
import { createLook } from './cue-doc/look.js';
import { createRest, type Hidden } from './cue-doc/rest.js';
import { createLink } from './link.js';
import { pauseAfter, type Sleep } from './sleep.js';
import { deniedChannel } from './unconfigured.js';

export interface CueDocOptions {
  /** Absolute address of the document. */
  readonly endpoint: string;
  /** Seconds between two looks where the document does not say; 5 unless given. */
  readonly refreshSeconds?: number;
  /** Whether nobody sees the page: meanwhile nothing is asked. */
  readonly hidden?: Hidden;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
  readonly sleep?: Sleep;
}

const CAPABILITIES = { push: false, chat: false, react: false, vote: false, host: false } as const;
const SECONDS = 5;
/** Milliseconds between two looks at least, whatever a document says. */
const LEAST = 1_000;
/** Refusals in a row after which nobody asks again. */
const REFUSALS = 2;

export function cueDocChannel(options: CueDocOptions): LiveChannel {
  const { endpoint, refreshSeconds = SECONDS, hidden } = options;
  const fetch = options.fetch ?? captureFetch();

  function connect(asked: ConnectOptions): LiveConnection {
    const look = createLook(endpoint, fetch, () => link.now());
    const link = createLink(
      asked,
      { read: () => look(link.signal, true).then((seen) => seen.state ?? null), post: () => false },
      options.sleep,
    );
    const { signal, follower, status, random, sleep } = link;
    const rest = createRest(hidden, sleep);

    async function watch(): Promise<void> {
      let refusals = 0;
      let failures = 0;
      while (!signal.aborted) {
        const seen = await look(signal);
        if (signal.aborted) return;
        const { state } = seen;
        const known = follower.state();
        if (state?.show === asked.show && (state.rev !== known?.rev || state.epoch !== known.epoch)) follower.whole(state);
        const isWell = seen.kind === 'seen';
        refusals = seen.kind === 'refused' ? refusals + 1 : 0;
        failures = isWell ? 0 : failures + 1;
        if (refusals >= REFUSALS) return link.end('denied');
        // a document of another show, or none that can be read, is as good as none
        status.set(isWell && follower.state() ? 'open' : 'degraded');
        const pause = Math.max(LEAST, (follower.state()?.refreshSeconds ?? refreshSeconds) * 1_000, seen.notBefore ?? 0);
        const more = failures > 0 ? pauseAfter(failures - 1, random) : 0;
        // up to a fifth more: pages that were opened together do not ask together for ever
        await rest(pause * (1 + random() / 5) + more, signal);
      }
    }
    void watch();
    return {
      ...link.connection,
      send: (message) => ({
        ok: false,
        reason: status.get() === 'denied' ? 'denied' : message.k === 'chat' ? 'chat-off' : 'offline',
      }),
    };
  }

  return { id: 'cue-doc', capabilities: CAPABILITIES, connect };
}

/** Knows `endpoint` and `refreshSeconds`. */
export const cueDocFactory: ChannelFactory = (config, host) => {
  const reader = readConfig('cue-doc', config, host);
  const endpoint = reader.required('endpoint', (key) => reader.url(key));
  const refreshSeconds = reader.number('refreshSeconds', 1);
  reader.end();
  if (!endpoint) return deniedChannel('cue-doc', CAPABILITIES);
  return cueDocChannel({ endpoint, ...(refreshSeconds && { refreshSeconds }), ...(host.hidden && { hidden: host.hidden }) });
};
