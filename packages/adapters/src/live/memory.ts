/**
 * A room between the tabs of one browser: no server, no chat with anybody else. For demonstrations, previews and tests, and only where it
 * is named. The first host's tab keeps the state and answers who comes late; where it goes, another host's tab, or the next one, goes on
 * from what the others have seen.
 */
import type {
  ChannelFactory,
  ConnectOptions,
  LiveChannel,
  LiveConnection,
  ShowState,
  StateDelta,
  Tick,
  Uplink,
} from '@vitrine/core';
import { readConfig } from '../config.js';
import { sizeOf } from './limits.js';
import { createLink } from './link.js';
import { createListeners } from './listeners.js';
import { createDesk } from './memory/desk.js';
import { openPort, openTab, type Port } from './memory/tab.js';
import { LONGEST, readUplink } from './read.js';
import { within, type Sleep } from './sleep.js';

export interface MemoryChannelOptions {
  /** What a room begins with, where nobody has one yet; an empty one unless given. */
  readonly initial?: (show: string) => ShowState;
  /** In place of the platform's BroadcastChannel. */
  readonly port?: (name: string) => Port;
  readonly sleep?: Sleep;
}

const CAPABILITIES = { push: true, chat: true, react: true, vote: true, host: true } as const;
/** Milliseconds in which a tab that has the state answers. */
const ANSWER = 250;

export function memoryChannel({ initial, port = openPort, sleep }: MemoryChannelOptions = {}): LiveChannel {
  function connect(options: ConnectOptions): LiveConnection {
    const isHost = options.role === 'host';
    const heard = createListeners<{ from: string; host: boolean; message: Uplink }>();
    const answers = createListeners<ShowState>();

    async function read(): Promise<ShowState | null> {
      if (desk?.isKeeper()) return follower.state();
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
          return true;
        },
        name: () => tab.id,
        ended() {
          desk?.leave();
          tab.close();
        },
      },
      sleep,
    );
    const { follower, status, signal } = link;
    if (signal.aborted) return link.connection;

    function takeState(state: ShowState): void {
      if (state.show !== options.show) return;
      if (follower.state()) follower.pushed(state);
      else follower.whole(state);
      answers.tell(state);
      status.set('open');
    }

    const tab = openTab(`vitrine-room:${options.show}`, port, {
      hello() {
        const state = follower.state();
        if (desk?.isKeeper()) desk.announce();
        else if (state) tab.post({ k: 'copy', state });
      },
      state(from, state, since) {
        if (desk?.isOutdoneBy(from, state, since) ?? true) takeState(state);
      },
      // from somebody who has it only by hearsay
      copy(state) {
        if (state.show !== options.show) return;
        if (!follower.state()) follower.whole(state);
        answers.tell(state);
      },
      delta: (delta: StateDelta) => follower.delta(delta),
      tick: (tick: Tick) => follower.tick(tick),
      in: (from, host, message) => heard.tell({ from, host, message }),
      ask: (from, question) => desk?.answer(from, question),
      answer: (to, id, result) => desk?.answered(to, id, result),
      bye() {
        if (desk) void desk.elect();
        else status.set('degraded');
      },
    });
    const desk = isHost ? createDesk(link, tab, initial) : null;

    async function join(): Promise<void> {
      if (desk) return desk.elect();
      const state = await read();
      // who comes as a host later says so
      if (!signal.aborted && !state) status.set('degraded');
      else if (!signal.aborted) status.set('open');
    }
    if (tab.isOpen) void join();
    else link.end('denied');

    return {
      ...link.connection,
      ...(desk && {
        publish: desk.publish,
        onHeard: heard.add,
        tick(tick) {
          if (signal.aborted || sizeOf(tick) > LONGEST.tick) return;
          follower.tick(tick);
          tab.post({ k: 'tick', tick });
        },
      }),
      send(message) {
        const sent = link.connection.send(message);
        // a host's own words are heard at its own desk as well
        const own = isHost && sent.ok ? readUplink(message) : null;
        if (own) heard.tell({ from: tab.id, host: true, message: own });
        return sent;
      },
    };
  }

  return { id: 'memory', demo: true, capabilities: CAPABILITIES, connect };
}

/** Knows no key. */
export const memoryChannelFactory: ChannelFactory = (config, host) => {
  readConfig('memory', config, host).end();
  return memoryChannel();
};
