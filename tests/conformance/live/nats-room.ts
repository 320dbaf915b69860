/** A room on a real NATS, for the suite and for what is of NATS alone. */
import { natsChannel } from '@vitrine/adapters';
import type { ShowState } from '@vitrine/core';
import { readUplink } from '../../../packages/adapters/src/live/read.js';
import type { RunningNats } from '../../servers/nats/start.js';
import type { LiveRoom } from './room.js';

let rooms = 0;

export async function natsRoom(server: RunningNats): Promise<LiveRoom> {
  const show = `show-${rooms++}`;
  const subject = (rest: string) => `show.${show}.${rest}`;
  const worker = await server.worker();
  const heard: { from: string; message: NonNullable<ReturnType<typeof readUplink>> }[] = [];
  worker.subscribe(subject('in.>'), {
    callback: (_error, message) =>
      void heard.push({ from: message.subject.split('.')[4]!, message: readUplink(message.json())! }),
  });
  await worker.flush();
  let people = 0;
  let isRefused = false;
  const mint = (role: 'viewer' | 'host', seconds: number) => {
    const token = server.mint[role]({ name: `${role}${people++}`, show, seconds });
    // a signature of nobody's
    return isRefused ? `${token.slice(0, -8)}AAAAAAAA` : token;
  };
  return {
    show,
    channel: natsChannel({ servers: server.urls, socket: (url) => server.openSocket(url) }),
    token: async (role) => mint(role, 600),
    briefToken: async () => mint('viewer', 2),
    refuse: async () => void (isRefused = true),
    keep: async (state) => void (await server.put(subject('pub.state'), state)),
    kept: async () => (await server.get(subject('pub.state'))) as ShowState | null,
    async say(kind, message) {
      worker.publish(subject(`pub.${kind}`), typeof message === 'string' ? message : JSON.stringify(message));
      await worker.flush();
    },
    heard: () => heard,
    async lose() {
      for (const node of server.nodes) {
        await node.kill();
        await node.start();
      }
    },
    stop: () => worker.close(),
  };
}
