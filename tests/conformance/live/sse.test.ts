import { sseChannel } from '@vitrine/adapters';
import { applyOp } from '@vitrine/core';
import { readUplink } from '../../../packages/adapters/src/live/read.js';
import { startSseRooms } from '../../servers/sse/room-server.js';
import { liveChannelContract } from './contract.js';
import { until } from './joined.js';
import type { LiveRoom } from './room.js';

async function make(): Promise<LiveRoom> {
  const server = await startSseRooms((state, op) => ({ ...applyOp(state, op), rev: state.rev + 1 }));
  const show = 'spring sale/1';
  let admitted = (token: string) => token.startsWith('good');
  server.admits = (token) => admitted(token);
  return {
    show,
    channel: sseChannel({ endpoint: `${server.url}/` }),
    token: async (role) => `good-${role}`,
    async briefToken() {
      let isOver = false;
      admitted = (token) => token.startsWith('good') || (token === 'brief' && !isOver);
      void until(() => server.streams.some(({ authorization }) => authorization?.endsWith('brief')), 'its stream').then(() =>
        setTimeout(() => {
          isOver = true;
          server.cut(show);
        }, 100),
      );
      return 'brief';
    },
    refuse: async () => void (admitted = () => false),
    keep: async (state) => void server.states.set(show, state),
    kept: async () => server.states.get(show) ?? null,
    say: async (kind, message) => server.say(show, kind, typeof message === 'string' ? message : JSON.stringify(message)),
    heard: () => server.posted.flatMap(({ token, body }) => ({ from: token, message: readUplink(body)! })),
    lose: async () => server.cut(show),
    stop: () => server.stop(),
  };
}

liveChannelContract('sse', make, {
  'chat: a channel without it says so': 'it has chat',
  'malformed: a document that cannot be read is none': 'the state may come with the stream as well',
  'oversize: a document that is too long is left unread': 'the state may come with the stream as well',
});
