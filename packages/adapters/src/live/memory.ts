/**
 * A room between the tabs of one browser: no server, and no chat with anybody else. For demonstrations, previews and tests, and only where
 * it is named. The first host's tab keeps the state and answers who comes late; where it goes, another host's tab goes on, or the next one
 * that comes, from what the others have seen.
 */
import {
  MOST_BYTES,
  sizeOf,
  type ChannelFactory,
  type ConnectOptions,
  type Heard,
  type LiveChannel,
  type LiveConnection,
  type RoomDesk,
  type ShowState,
} from '@vitrine/core';
import { readConfig } from '../config.js';
import { createLink } from './link.js';
import { createListeners } from './listeners.js';
import { ANSWER, createKeeper } from './memory/keeper.js';
import { openPort, openTab, type Port } from './memory/tab.js';
import { createWriter } from './publish.js';
import { within, type Sleep } from './sleep.js';

export interface MemoryChannelOptions {
  /** What a room begins with, where nobody has one yet; an empty one unless given. */
  readonly initial?: (show: string) => ShowState;
  /** In place of the platform's BroadcastChannel. */
  readonly port?: (name: string) => Port;
  readonly sleep?: Sleep;
}

const CAPABILITIES = { push: true, chat: true, react: true, vote: true, host: true } as const;

export function memoryChannel({ initial, port = openPort, sleep }: MemoryChannelOptions = {}): LiveChannel {
  function connect(options: ConnectOptions): LiveConnection {
    const isHost = options.role === 'host';
    const heard = createListeners<Heard>();
    const answers = createListeners<ShowState>();

    async function read(): Promise<ShowState | null> {
      if (keeper?.isKeeper()) return follower.state();
      let stop = (): void => undefined;
      const answer = new Promise<ShowState>((resolve) => (stop = answers.add(resolve)));
      tab.post({ k: 'hello' });
      return within(ANSWER, answer, null, link.sleep, link.signal).finally(() => stop());
    }

    const link = createLink(
      options,
      {
        read,
        post(message) {
          tab.post({ k: 'in', host: isHost, message });
          // whoever runs the room may be in this very page
          if (isHost) heard.tell({ from: tab.id, host: true, message });
          return true;
        },
        name: () => tab.id,
        ended() {
          keeper?.leave();
          heard.clear();
          tab.close();
        },
      },
      sleep,
    );
    const { follower, status, signal } = link;
    if (signal.aborted) return link.connection;

    const tab = openTab(`vitrine-room:${options.show}`, port, {
      hello() {
        const state = follower.state();
        if (keeper?.isKeeper()) keeper.announce();
        else if (state) tab.post({ k: 'copy', state });
      },
      state(from, told) {
        const { state } = told;
        if (state.show !== options.show || keeper?.hear(from, told) === false) return;
        if (follower.state()) follower.pushed(state);
        else follower.whole(state);
        answers.tell(state);
        status.set('open');
      },
      copy(state) {
        if (state.show !== options.show) return;
        if (!follower.state()) follower.whole(state);
        answers.tell(state);
      },
      delta: (delta) => follower.delta(delta),
      tick: (tick) => follower.tick(tick),
      in: (from, host, message) => heard.tell({ from, host, message }),
      put: (from, put) => keeper?.answer(from, put),
      answer: (to, id, written) => keeper?.answered(to, id, written),
      bye() {
        if (keeper) void keeper.elect();
        else status.set('degraded');
      },
    });
    const keeper = isHost ? createKeeper(link, tab, initial) : null;

    async function join(): Promise<void> {
      if (keeper) return keeper.elect();
      const state = await read();
      // a host who comes later says so
      if (!signal.aborted && status.get() === 'connecting') status.set(state ? 'open' : 'degraded');
    }
    if (tab.isOpen) void join();
    else link.end('denied');
    if (!keeper) return link.connection;

    const desk: RoomDesk = {
      onHeard: heard.add,
      readState: keeper.read,
      publishState: keeper.write,
      publishDelta(delta) {
        if (signal.aborted) return;
        follower.delta(delta);
        tab.post({ k: 'delta', delta });
      },
      publishTick(tick) {
        if (signal.aborted || sizeOf(tick) > MOST_BYTES.tick) return;
        follower.tick(tick);
        tab.post({ k: 'tick', tick });
      },
    };
    return { ...link.connection, desk, publish: createWriter(link, desk) };
  }

  return { id: 'memory', demo: true, capabilities: CAPABILITIES, connect };
}

/** Knows no key. */
export const memoryChannelFactory: ChannelFactory = (config, host) => {
  readConfig('memory', config, host).end();
  return memoryChannel();
};
