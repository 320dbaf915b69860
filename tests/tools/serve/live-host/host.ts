/**
 * Hosts the example's live show where nobody does: core's worker over the room between a browser's tabs, a script of an evening, and
 * guests who say what stands in it. One tab does so at a time; where it goes, another goes on. Once somebody hosts from a console, the
 * guests alone stay.
 */
import { memoryChannel, roomPort } from '@vitrine/adapters';
import { createRoomWorker, emptyState, guestName, type LiveConnection, type RoomListener, type ShowState } from '@vitrine/core';
import { EVENING, HOST, type Moment } from './evening.js';

const SHOW = 'live-evening';

const sleep = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
const never = new AbortController().signal;
const begun = (show: string): ShowState => ({
  ...emptyState(show, crypto.randomUUID()),
  status: 'live',
  startedAt: Date.now(),
  react: { kinds: ['heart', 'clap', 'fire'], sample: 1 },
});
const connect = (role: 'viewer' | 'host'): LiveConnection =>
  memoryChannel({ initial: begun }).connect({ show: SHOW, role, token: () => Promise.resolve(''), signal: never });
const opened = ({ status }: LiveConnection) =>
  new Promise<void>((resolve) => void status.subscribe((now) => now === 'open' && resolve()));

async function host(): Promise<void> {
  const connection = connect('host');
  const guests = connect('viewer');
  await opened(connection);
  const port = roomPort(connection, connection.desk!, { nameOf: (viewer) => guestName(viewer) });
  let room: RoomListener | undefined;
  let isHosted = false;
  const listen = (to: RoomListener) => {
    room = to;
    return port.listen({
      ...to,
      delta(delta) {
        to.delta(delta);
        isHosted = true;
        void worker.stop();
      },
    });
  };
  const worker = createRoomWorker(
    { ...port, listen },
    {
      state: begun(SHOW),
      products: ['shirt', 'mug', 'hat'],
      platform: { now: Date.now, sleep, random: Math.random, id: () => crypto.randomUUID() },
    },
  );

  function say(guest: string, name: string, t: string): void {
    const message = { k: 'chat', id: crypto.randomUUID(), t } as const;
    if (isHosted) guests.send(message);
    else room?.uplink({ viewer: guest, name, message, host: name === HOST });
  }

  async function happens({ op, says, hearts }: Moment): Promise<void> {
    if (op && !isHosted) await room?.host(op(worker.state(), Date.now()));
    // a host who is here speaks for themselves
    if (says && !(isHosted && says[1] === HOST)) say(...says);
    if (hearts) guests.send({ k: 'react', c: { heart: hearts } });
  }

  // nobody hears what is said before somebody leads
  await new Promise<void>((resolve) => void worker.$status.subscribe((status) => status === 'leading' && resolve()));
  for (;;)
    for (const moment of EVENING) {
      await sleep(moment.after * 1_000);
      await happens(moment);
    }
}

// held for as long as the page is there
void navigator.locks.request(`vitrine-demo-host:${SHOW}`, host);
