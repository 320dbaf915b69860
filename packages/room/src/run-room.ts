/** A room's worker as a Node process beside NATS: moderates, counts, ticks, and keeps what there is to keep for the replay. */
import { roomPort, type Fetch, type RoomPortOptions } from '@vitrine/adapters';
import {
  createRoomWorker,
  emptyState,
  problem,
  type LiveConnection,
  type RoomPlatform,
  type RoomWorker,
  type RoomWorkerOptions,
  type Show,
  type ShowState,
  type VitrineError,
} from '@vitrine/core';
import { folderArchive, type FolderOptions } from './archive/folder.js';
import { fault, openLine, type LineOptions } from './line.js';
import { isRoomId } from './mint.js';
import { nodePlatform } from './platform.js';
import { countViewers, type ViewersOptions } from './viewers.js';

export interface RunRoomOptions
  extends LineOptions, Pick<RoomWorkerOptions, 'words' | 'limits' | 'refused'>, Pick<RoomPortOptions, 'nameOf' | 'isMember'> {
  /** As `readShow` of @vitrine/core reads it; its id is the room's name, and its products are those that a host may pin. */
  readonly show: Show;
  /** What a room begins with that has no state yet: how its chat is, and which reactions it has. */
  readonly begin?: Partial<Pick<ShowState, 'chat' | 'react' | 'refreshSeconds'>>;
  /** Where to ask how many are there; nobody is counted unless it is given. */
  readonly count?: Pick<ViewersOptions, 'monitors' | 'account'>;
  /** Where to keep the show for its replay; nothing is kept unless it is given. */
  readonly archive?: Pick<FolderOptions, 'folder' | 'timed'>;
  /** Told of what goes wrong later on, and is tried again. */
  readonly failed?: (error: VitrineError) => void;
  /** Ends the wait for a server. */
  readonly signal?: AbortSignal;
  readonly platform?: RoomPlatform;
  readonly fetch?: Fetch;
}

export interface RunningRoom {
  /** Whether this worker leads, or stands by. */
  readonly $status: RoomWorker['$status'];
  readonly $connection: LiveConnection['status'];
  readonly worker: RoomWorker;
  /** Writes what there is to write, and goes. Never rejects. */
  stop(): Promise<void>;
}

export type RoomStart = { readonly ok: true; readonly room: RunningRoom } | { readonly ok: false; readonly error: VitrineError };

/** Milliseconds between two counts of the viewers. */
const COUNT_MS = 10_000;
/** The reactions of a room unless it is told others. */
const KINDS = ['heart', 'fire', 'like'];

/**
 * Resolves once the worker is in the room, where it leads or stands by for the one that does; a server that is not there yet is waited for.
 * `config/invalid`, `environment/unsupported` and `live/denied` are answered with. Never rejects.
 */
export async function runRoom(options: RunRoomOptions): Promise<RoomStart> {
  const { show, platform = nodePlatform, failed = () => undefined, count, fetch } = options;
  if (!isRoomId(show.id))
    return fault('config/invalid', `a room is called by 1 to 40 letters, digits, _ and -, not "${String(show.id)}"`, 'show.id');
  if (options.servers.length === 0) return fault('config/invalid', 'no server is named', 'servers');
  const end = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, end.signal]) : end.signal;
  const opened = await openLine(options, { show: show.id, platform, signal, failed });
  if (!opened.ok) return opened;
  const { connection } = opened;

  const archive =
    options.archive &&
    folderArchive({
      ...options.archive,
      show,
      muted: () => worker.state().chat.muted ?? [],
      failed: (cause) => failed(problem('config/invalid', 'the archive cannot be written', { path: 'archive', cause })),
    });
  let viewers: number | null = null;
  const { nameOf, isMember, words, limits, refused, begin } = options;
  const port = roomPort(connection, connection.desk!, {
    viewers: () => viewers,
    ...(nameOf && { nameOf }),
    ...(isMember && { isMember }),
    ...(archive && { archive }),
  });
  const worker: RoomWorker = createRoomWorker(port, {
    state: {
      ...emptyState(show.id, platform.id().slice(0, 8)),
      status: show.status,
      react: { kinds: KINDS, sample: 1 },
      ...begin,
    },
    products: show.products.map(({ key }) => key),
    platform,
    ...(words && { words }),
    ...(limits && { limits }),
    ...(refused && { refused }),
  });
  const leads = () => worker.$status.get() === 'leading';
  // what this worker has deleted by itself comes back to it as well
  connection.onDelta(({ ops }) => {
    if (leads()) archive?.took(ops);
  });

  connection.onTick(({ chat = [] }) => {
    if (leads()) archive?.told(chat, worker.state().startedAt);
  });

  async function keepCounting({ monitors, account }: NonNullable<RunRoomOptions['count']>): Promise<void> {
    while (!end.signal.aborted) {
      if (leads()) viewers = await countViewers({ monitors, account, show: show.id, ...(fetch && { fetch }) });
      await platform.sleep(COUNT_MS);
    }
  }
  if (count) void keepCounting(count);

  return {
    ok: true,
    room: {
      $status: worker.$status,
      $connection: connection.status,
      worker,
      async stop() {
        await worker.stop();
        await archive?.done();
        connection.close();
        end.abort();
      },
    },
  };
}
