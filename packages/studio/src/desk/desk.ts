/** Everything behind the console's buttons, without a page: one connection, one log, one chat, and the worker where it runs here. */
import {
  atom,
  createChatBook,
  createHostLog,
  createLiveSession,
  emptyState,
  guestName,
  nextPin,
  pinOp,
  shownPin,
  type ArchiveSink,
  type ChatBook,
  type ChatLine,
  type HostEntry,
  type HostLog,
  type HostOp,
  type LiveChannel,
  type LiveConnection,
  type LiveSession,
  type PublishResult,
  type ReadableAtom,
  type RoomPlatform,
  type Show,
  type Timing,
  type WorkerStatus,
} from '@vitrine/core';
import { createHostedWorker, type HostedWorker } from './hosted-worker.js';
import type { Kept } from './kept.js';

export interface DeskOptions {
  readonly channel: LiveChannel;
  readonly show: Show;
  readonly token: () => Promise<string>;
  /** `auto`: core's worker runs here, where the channel lets it. */
  readonly worker: 'auto' | 'off';
  /** What hosts are called in the chat. */
  readonly name: string;
  readonly kept: Kept;
  readonly timing: Timing;
  readonly platform: RoomPlatform;
  readonly archive?: ArchiveSink | undefined;
}

export interface Desk {
  readonly channel: LiveChannel;
  readonly session: LiveSession;
  readonly log: HostLog;
  readonly chat: ChatBook;
  /** `none`: the channel has no place for one, or it is not wanted. */
  readonly $worker: ReadableAtom<WorkerStatus | 'none'>;
  /** Lines that wait to be approved, the oldest first; `null` where another worker has them. */
  readonly $held: ReadableAtom<readonly ChatLine[] | null>;
  /** Votes of the open poll, as the last tick told them. */
  readonly $tally: ReadableAtom<readonly number[] | null>;
  /** What a viewer was last called in the chat; else what the room makes up. */
  nameOf(viewer: string): string;
  /** Shows a product, unless it is shown already. */
  pin(product: string): Promise<HostEntry | null>;
  /** The key of the product that Next would show; `null`: there is none. */
  next(isSkipped: (key: string) => boolean): string | null;
  unpin(): Promise<HostEntry | null>;
  /** What Undo would take back; never that the show went live or ended. */
  undoable(): HostEntry | null;
  undo(): Promise<HostEntry | null>;
  setWords(words: readonly string[]): void;
  close(): void;
}

/** Milliseconds between two looks at the lines that wait. */
const LOOK = 500;
/** Viewers whose names are remembered: somebody who is muted is not in the chat any more. */
const MOST_NAMES = 2_000;
/** What viewers may react with, in a room that begins here. */
const REACTIONS = ['heart', 'fire', 'clap'] as const;

export function createDesk(options: DeskOptions): Desk {
  const { channel, show, kept, timing, platform } = options;
  const { now, schedule } = timing;
  const $worker = atom<WorkerStatus | 'none'>('none');
  const $held = atom<readonly ChatLine[] | null>(null);
  const $tally = atom<readonly number[] | null>(null);
  const called = new Map<string, string>();
  let connection: LiveConnection | undefined;
  let hosted: HostedWorker | undefined;
  const heard: LiveChannel = { ...channel, connect: (wanted) => (connection = channel.connect(wanted)) };
  const session = createLiveSession({ channel: heard, show: show.id, role: 'host', token: options.token, ...timing });

  const publish = async (op: HostOp): Promise<PublishResult> => (await hosted?.publish(op)) ?? session.publish(op);
  const log = createHostLog({
    $room: session.$state,
    publish,
    refetch: () => connection?.refetch() ?? Promise.resolve(null),
    platform,
    saved: kept.readLog(),
  });
  const chat = createChatBook({ session, name: options.name, isHost: true, id: platform.id, now, schedule });

  function look(): void {
    if ($worker.get() !== 'leading' || !hosted) $held.set(null);
    else {
      const [held, before] = [hosted.held(), $held.get()];
      if (!before || held.length !== before.length || held.some((line, i) => line !== before[i])) $held.set(held);
    }
  }

  let rest = schedule(again, LOOK);
  function again(): void {
    look();
    rest = schedule(again, LOOK);
  }

  /** Once the room can be reached: before that it would take itself for the only one. */
  function employ(): void {
    if (hosted || options.worker === 'off' || !connection?.desk || session.$status.get() !== 'open') return;
    const { id, status, products } = show;
    const epoch = platform.id().replace(/\W/g, '').slice(0, 16);
    hosted = createHostedWorker(connection, connection.desk, {
      state: { ...emptyState(id, epoch), status, react: { kinds: REACTIONS, sample: 1 } },
      products: products.map(({ key }) => key),
      words: kept.readWords(),
      platform,
      name: options.name,
      archive: options.archive,
    });
    offs.push(
      hosted.$status.subscribe((it) => {
        $worker.set(it);
        look();
      }),
    );
  }

  const offs = [
    log.$entries.listen(() => kept.writeLog(log.save())),
    session.onTick(({ tally, chat: lines = [] }) => {
      $tally.set(tally ?? null);
      for (const { u, n } of lines) if (called.has(u) || called.size < MOST_NAMES) called.set(u, n);
    }),
    session.$status.listen(employ),
  ];
  employ();

  function undoable(): HostEntry | null {
    return log.$entries.get().findLast((entry) => entry.op.k !== 'status' && log.canUndo(entry)) ?? null;
  }

  return {
    channel,
    session,
    log,
    chat,
    $worker,
    $held,
    $tally,
    nameOf: (viewer) => called.get(viewer) ?? guestName(viewer),
    async pin(product) {
      const state = log.$state.get();
      if (!state || shownPin(state)?.product === product) return null;
      return log.ask(pinOp(state, { id: platform.id(), product, at: now() }));
    },
    next(isSkipped) {
      const state = log.$state.get();
      return state && nextPin(show.products, state, { isSkipped });
    },
    async unpin() {
      const state = log.$state.get();
      const pin = state && shownPin(state);
      return pin ? log.ask({ k: 'unpin', id: pin.id, end: now() }) : null;
    },
    undoable,
    async undo() {
      const entry = undoable();
      return entry && log.undo(entry.id);
    },
    setWords(words) {
      kept.writeWords(words);
      hosted?.setWords(words);
    },
    close() {
      rest();
      for (const off of offs) off();
      log.destroy();
      chat.close();
      // it writes what there is to write, and needs the connection for that
      void (hosted?.stop() ?? Promise.resolve()).then(() => session.close());
    },
  };
}
