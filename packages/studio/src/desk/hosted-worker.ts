/** Core's worker in a host's own page, and the way by which the host of that page asks it for something. */
import { roomPort } from '@vitrine/adapters';
import {
  createRoomWorker,
  type ArchiveSink,
  type HostOp,
  type LiveConnection,
  type PublishResult,
  type RoomDesk,
  type RoomListener,
  type RoomPlatform,
  type RoomPort,
  type RoomWorker,
  type ShowState,
} from '@vitrine/core';

export interface HostedWorkerOptions {
  /** Of a room that nobody has begun. */
  readonly state: ShowState;
  readonly products: Iterable<string>;
  readonly words: readonly string[];
  readonly platform: RoomPlatform;
  /** What hosts are called in the chat. */
  readonly name: string;
  readonly archive?: ArchiveSink | undefined;
}

export interface HostedWorker extends Pick<RoomWorker, '$status' | 'held' | 'setWords' | 'stop'> {
  /** By the worker where it leads, so that it fills in votes and winners; `null`: another one leads. Never rejects. */
  publish(op: HostOp): Promise<PublishResult | null>;
}

export function createHostedWorker(
  connection: LiveConnection,
  desk: RoomDesk,
  { name, archive, ...options }: HostedWorkerOptions,
): HostedWorker {
  const port = roomPort(connection, desk, archive ? { archive } : {});
  let ask: RoomListener['host'] | undefined;
  const heard: RoomPort = {
    ...port,
    listen(to) {
      ask = to.host;
      return port.listen({ ...to, uplink: (incoming) => to.uplink(incoming.host ? { ...incoming, name } : incoming) });
    },
  };
  const worker = createRoomWorker(heard, options);
  return {
    $status: worker.$status,
    held: worker.held,
    setWords: worker.setWords,
    stop: worker.stop,
    publish: async (op) => (ask && worker.$status.get() === 'leading' ? ask(op) : null),
  };
}
