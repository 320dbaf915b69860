import { after, before } from 'node:test';
import { natsMissing, startNats, type RunningNats } from '../../servers/nats/start.js';
import { liveChannelContract } from './contract.js';
import { natsRoom } from './nats-room.js';

const skip = natsMissing();
let server: RunningNats;
before(async () => void (skip || (server = await startNats())));
after(() => server?.stop());

liveChannelContract(
  'nats',
  () => natsRoom(server),
  {
    'chat: a channel without it says so': 'it has chat',
    'malformed: a document that cannot be read is none':
      'one that a host has spoilt can be replaced: the room is open without a state',
    'oversize: a document that is too long is left unread':
      'one that a host has spoilt can be replaced: the room is open without a state',
  },
  skip,
);
