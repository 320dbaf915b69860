import { cueDocChannel } from '@vitrine/adapters';
import type { ShowState } from '@vitrine/core';
import { liveChannelContract } from './contract.js';
import type { LiveRoom } from './room.js';

/** Twenty-five times as fast. */
const quick = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => (clearTimeout(timer), signal.removeEventListener('abort', done), resolve());
    const timer = setTimeout(done, ms / 25);
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
  });

async function make(): Promise<LiveRoom> {
  let text = '';
  let version = 0;
  let refused = false;
  let down = false;
  const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
    if (down) throw new TypeError('fetch failed');
    if (refused) return new Response(null, { status: 403 });
    const etag = `"${version}"`;
    const known = new Headers(init.headers).get('if-none-match');
    return known === etag ? new Response(null, { status: 304 }) : new Response(text, { headers: { etag } });
  };
  return {
    show: 'doc',
    channel: cueDocChannel({ endpoint: 'https://cdn.example/state.json', refreshSeconds: 1, fetch, sleep: quick }),
    token: () => Promise.reject(new Error('nobody is asked for a token')),
    refuse: async () => void (refused = true),
    async keep(state) {
      text = JSON.stringify(state);
      version += 1;
    },
    kept: async () => JSON.parse(text) as ShowState,
    async lose() {
      down = true;
      setTimeout(() => {
        text = JSON.stringify({ ...(JSON.parse(text) as ShowState), rev: 2 });
        version += 1;
        down = false;
      }, 200);
    },
    stop: () => Promise.resolve(),
  };
}

const noPush = 'nothing is sent but the document';
liveChannelContract('cue-doc', make, {
  'ordering: deltas are told in the order of their revisions, however they come': noPush,
  'duplicate: what comes twice is told once': noPush,
  'gap: where a delta is missing, the whole state is told': noPush,
  'gap: a tick of another revision tells of one that nobody has noticed': noPush,
  'epoch: a new one replaces the state, also where it counts from less': noPush,
  'malformed: what cannot be read is left, and the next one is told': noPush,
  'oversize: what is too long is left unread': noPush,
  'chat: what a viewer says arrives, under a name of the room': 'it has no chat',
  'chat: too fast, too long, switched off: said at once, and nothing is sent': 'it has no chat',
  'host: what is published is kept, and told as one step': 'the document is written elsewhere',
  'host: two who publish at once do not undo each other': 'the document is written elsewhere',
  'host: something too long is not published': 'the document is written elsewhere',
  'expiry: a token that is over is asked for again': 'the document needs no token',
  'expiry: a token that cannot be had now is asked for later': 'the document needs no token',
});
