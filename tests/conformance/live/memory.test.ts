import { memoryChannel } from '@vitrine/adapters';
import type { Heard } from '@vitrine/core';
import { liveChannelContract } from './contract.js';
import { join, open, random } from './joined.js';
import type { LiveRoom } from './room.js';

let rooms = 0;

/** A host's tab runs the room; what nobody of ours would say goes past it, over the channel itself. */
async function make(): Promise<LiveRoom> {
  const show = `memory-${process.pid}-${rooms++}`;
  const channel = memoryChannel();
  const token = () => Promise.resolve('none');
  const keeper = channel.connect({ show, role: 'host', token, signal: new AbortController().signal, random });
  const stranger = new BroadcastChannel(`vitrine-room:${show}`);
  const heard: Heard[] = [];
  const room: LiveRoom = {
    show,
    channel,
    token,
    async keep(state) {
      const kept = await keeper.desk!.readState();
      if (kept.ok) await keeper.desk!.publishState(state, kept.seq);
    },
    async kept() {
      const kept = await keeper.desk!.readState();
      return kept.ok ? kept.state : null;
    },
    say: async (kind, message) =>
      stranger.postMessage(
        typeof message === 'string' ? message : JSON.stringify({ v: 1, from: 'x', k: kind, [kind]: message, seq: 99, since: 1 }),
      ),
    heard: () => heard,
    async stop() {
      keeper.close();
      stranger.close();
    },
  };
  await open(join({ ...room, channel: { ...channel, connect: () => keeper } }, 'host')).catch(() => undefined);
  keeper.desk!.onHeard((it) => heard.push(it));
  return room;
}

const noToken = 'there is nobody who would ask for a token';
liveChannelContract('memory', make, {
  'loss: a broken connection is tried again, and the whole state told anew': 'a tab has no line that could break',
  'expiry: a token that is over is asked for again': noToken,
  'expiry: a token that cannot be had now is asked for later': noToken,
  'denied: after two refusals nobody asks again': noToken,
  'epoch: a changed document replaces the state, an older one does not': 'whoever keeps the state never tells an older one',
  'chat: a channel without it says so': 'it has chat',
  'malformed: a document that cannot be read is none': 'there is no document',
  'oversize: a document that is too long is left unread': 'there is no document',
});
