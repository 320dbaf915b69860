/** The room of a show that is over, as it was: what was announced comes from the show's cues, the chat from the files beside it. */
import {
  atom,
  createReplayBook,
  programmeOf,
  replayedState,
  type ChatBook,
  type ConnectOptions,
  type LiveChannel,
  type LiveConnection,
  type LiveStatus,
  type Show,
  type ShowState,
} from '@vitrine/core';
import { get } from '../media/fetch.js';
import type { VitrinePlayer } from '../player/player.js';
import { browserTiming } from './timing.js';

export interface ReplayChannel extends LiveChannel {
  /** The chat as it ran. */
  chat(signal: AbortSignal): ChatBook;
}

const NOTHING = { push: false, chat: false, react: false, vote: false, host: false } as const;
const never = () => () => undefined;

async function textOf(address: string, signal: AbortSignal): Promise<string> {
  const answer = await get(address, signal);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}

export function replayChannel(player: VitrinePlayer, { id, room, startsAt = 0 }: Show): ReplayChannel {
  const files = room?.urls ?? [];
  const status = atom<LiveStatus>('open');
  const { $cues } = player.stage;
  let rev = 0;

  function connect({ signal }: ConnectOptions): LiveConnection {
    let state = replayedState(id, $cues.get(), rev);
    return {
      status,
      onState(told) {
        const off = $cues.subscribe((cues) => {
          state = replayedState(id, cues, ++rev);
          told(state);
        });
        signal.addEventListener('abort', off);
        return off;
      },
      onDelta: never,
      onTick: never,
      send: () => ({ ok: false, reason: 'chat-off' }),
      refetch: () => Promise.resolve<ShowState>(state),
      close: () => status.set('closed'),
    };
  }

  return {
    id: 'replay',
    capabilities: NOTHING,
    connect,
    chat: (signal) =>
      createReplayBook({
        files: files.length,
        load: (number) => textOf(files[number] ?? '', signal),
        moment: () => programmeOf(player.stage.moment(), startsAt),
        startedAt: startsAt,
        schedule: browserTiming.schedule,
        lost(isLost) {
          const next = isLost ? 'degraded' : 'open';
          if (status.get() !== 'closed' && status.get() !== next) status.set(next);
        },
      }),
  };
}
