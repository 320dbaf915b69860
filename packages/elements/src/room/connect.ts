/** A player's part in the live room of its show: one connection, made when somebody plays the show or opens its chat. */
import {
  atom,
  createChatBook,
  createLiveSession,
  createReactions,
  createVoting,
  type ChatBook,
  type CueBook,
  type LiveChannel,
  type LiveSession,
  type LiveStatus,
  type Reactions,
  type Show,
  type Timing,
  type Voting,
} from '@vitrine/core';
import { browserPlatform } from '../base/platform.js';
import { readWhole } from '../player/read-whole.js';
import type { VitrinePlayer } from '../player/player.js';
import { answerRequests } from './answer.js';
import { createBeat, type Beat } from './beat.js';
import { channelOf, tokenFor, warnOfDemo } from './channel.js';
import { keepOffersTrue } from './offers-true.js';
import { followPage } from './page.js';
import type { ReplayChannel } from './replay.js';
import { browserTiming } from './timing.js';

/** `none`: the show has no room, or it cannot be had. */
export type RoomStatus = LiveStatus | 'none';

/** What there is once somebody is in. */
export interface Seat {
  readonly channel: LiveChannel;
  readonly session: LiveSession;
  readonly chat: ChatBook;
  readonly reactions: Reactions;
  readonly voting: Voting;
  /** The server's time. */
  readonly beat: Beat;
}

export interface Room {
  readonly $seat: ReturnType<typeof atom<Seat | null>>;
  readonly $status: ReturnType<typeof atom<RoomStatus>>;
  /** Takes part, once; `null` where there is no room. Never rejects. */
  open(): Promise<Seat | null>;
  /** What carries the room, in place of what the show file names. */
  use(channel: LiveChannel): void;
  close(): void;
  /** Opens it where the show is live, or a replay, and plays. */
  look(): void;
}

/** What a player has that follows a live show. */
export interface CueTaker {
  readonly cues?: Pick<CueBook, 'put'> | undefined;
}

const rooms = new WeakMap<VitrinePlayer, Room>();

/** The one room of a player. `timing` is that of whoever asks first. */
export function roomOf(player: VitrinePlayer, timing?: Timing): Room {
  const known = rooms.get(player);
  if (known) return known;
  answerRequests(roomOf);
  const made = createRoom(player, timing ?? browserTiming);
  rooms.set(player, made);
  made.look();
  return made;
}

/** Resolves with the show of a player once it is known, whole. */
async function showOf(player: VitrinePlayer): Promise<Show> {
  const { $show } = player.stage;
  if (!$show.get())
    await new Promise<void>((resolve) => {
      const off = $show.listen((show) => {
        if (!show) return;
        off();
        resolve();
      });
    });
  await readWhole(player);
  return $show.get() as Show;
}

function createRoom(player: VitrinePlayer & CueTaker, timing: Timing): Room {
  const $seat = atom<Seat | null>(null);
  const $status = atom<RoomStatus>('idle');
  const hidden = atom(document.visibilityState === 'hidden');
  let given: LiveChannel | undefined;
  let opening: Promise<Seat | null> | undefined;
  let end = new AbortController();

  function sit(show: Show, channel: LiveChannel, { signal }: AbortController): Seat {
    const session = createLiveSession({
      channel,
      show: show.id,
      role: 'viewer',
      token: () => tokenFor(show, signal),
      ...timing,
    });
    const name = player.shop?.$t.get()('chatYou') ?? '';
    const chat =
      'chat' in channel
        ? (channel as ReplayChannel).chat(signal)
        : createChatBook({ session, name, id: () => browserPlatform.id(), ...timing });
    const reactions = createReactions({ session, ...timing });
    const voting = createVoting({ session, ...timing });
    const beat = createBeat(session.serverNow, timing.schedule);
    const offs = [
      session.$status.subscribe((status) => $status.set(status)),
      session.$state.subscribe((state) => state && player.cues?.put(state)),
      keepOffersTrue(player, session, timing),
    ];
    followPage(session, hidden, signal);
    signal.addEventListener('abort', () => {
      for (const off of offs) off();
      beat.stop();
      for (const part of [chat, reactions, voting, session]) part.close();
    });
    return { channel, session, chat, reactions, voting, beat };
  }

  async function carrierOf(show: Show): Promise<LiveChannel | null> {
    if (show.room?.channel !== 'replay') return channelOf(player, show, hidden);
    const { replayChannel } = await import('./replay.js');
    return replayChannel(player, show);
  }

  async function enter(mine: AbortController): Promise<Seat | null> {
    $status.set('connecting');
    // adapters, channels and words come with the shop
    const [show] = await Promise.all([showOf(player), player.shop?.open()]);
    const channel = given ?? (await carrierOf(show));
    if (mine.signal.aborted) return null;
    if (!channel) {
      $status.set('none');
      return null;
    }
    warnOfDemo(player, channel);
    const seat = sit(show, channel, mine);
    $seat.set(seat);
    return seat;
  }

  const open: Room['open'] = () =>
    (opening ??= enter(end).catch((cause: unknown) => {
      close();
      player.shop?.lost(cause);
      return null;
    }));

  function close(): void {
    end.abort();
    end = new AbortController();
    opening = undefined;
    $seat.set(null);
    $status.set('idle');
  }

  /** Whoever watches a live show is in its room, and whoever watches a replay sees it as it was. */
  function look(): void {
    const { status, room } = player.stage.$show.get() ?? {};
    const isReplay = status !== 'live' && room?.channel === 'replay';
    const isOn = isReplay || (status === 'live' && (given ?? room));
    // a replay stands as it was, paused as well, once somebody has begun it
    if (isOn && (!player.paused || (isReplay && player.currentTime > 0))) void open();
  }

  player.addEventListener('vitrine-playback-change', look);
  let before = player.stage.$show.get()?.id;
  player.stage.$show.listen((show) => {
    if (opening && before !== undefined && show?.id !== before) close();
    before = show?.id;
  });

  return {
    $seat,
    $status,
    close,
    open,
    look,
    use(channel) {
      if (given === channel) return;
      given = channel;
      if (opening) {
        close();
        void open();
      } else look();
    },
  };
}
