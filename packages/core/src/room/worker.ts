/** The worker of a room: moderates, counts, and tells everybody once a second what has happened. */
import { atom, type ReadableAtom } from 'nanostores';
import type { ChatLine, HostOp, Ms, PublishResult, ShowState, StateOp, Tick } from '../contracts/live.js';
import { createArchive, type Archive } from './archive.js';
import { fitted } from './fit-state.js';
import { ROOM_LIMITS, type RoomLimits } from './limits.js';
import type { Refusal } from './moderation.js';
import type { RoomPlatform, RoomPort } from './port.js';
import { createRoom } from './room.js';
import { createStateWriter, type Change } from './state-writer.js';

export interface RoomWorkerOptions {
  /** What is written where there is no state yet; one that is there counts instead. */
  readonly state: ShowState;
  /** Keys of the show's products. */
  readonly products: Iterable<string>;
  readonly platform: RoomPlatform;
  /** What nobody but a host may write. */
  readonly words?: readonly string[];
  readonly limits?: Partial<RoomLimits>;
  /** Told of everything that was said and does not count. */
  readonly refused?: (refusal: Refusal) => void;
}

/** `standby`: another worker leads, or it is not known yet whether one does. */
export type WorkerStatus = 'standby' | 'leading' | 'stopped';

export interface RoomWorker {
  readonly $status: ReadableAtom<WorkerStatus>;
  state(): ShowState;
  /** Lines that wait for somebody to approve them. */
  held(): readonly ChatLine[];
  setWords(words: readonly string[]): void;
  /** Entries of all that it remembers, for whoever watches over it. */
  readonly size: number;
  /** Writes what there is to write. */
  stop(): Promise<void>;
}

const TICK_MS = 1_000;
/** Milliseconds without a tick of another after which one leads; and for which one that was heard is taken to be there. */
const SILENCE_MS = 5_000;
/** Milliseconds between two times that the chat is written for the replay: no more of it is lost by a crash. */
const ARCHIVE_MS = 30_000;

/** A clock that was set back has waited long enough. */
const since = (then: Ms, now: Ms): Ms => (now >= then ? now - then : Infinity);

function safely(task: () => void): void {
  try {
    task();
  } catch {
    // whoever failed is outside, and the room goes on
  }
}

/** Runs until it is stopped. Of several, one leads: it is the one whose writes are accepted. */
export function createRoomWorker(port: RoomPort, options: RoomWorkerOptions): RoomWorker {
  const { platform, words = [], refused } = options;
  const { now, random } = platform;
  const limits: RoomLimits = { ...ROOM_LIMITS, ...options.limits };
  const room = createRoom({ products: new Set(options.products), words, limits, random });
  const $status = atom<WorkerStatus>('standby');
  let isStopped = false;
  const leads = () => $status.get() === 'leading';
  let archive: Archive | undefined;
  let archivedAt = 0;
  /** Since when nobody else has led, as far as one knows. */
  let quietSince = now();
  let rivalAt: Ms | undefined;
  const busy = { due: false, contest: false };

  const writer = createStateWriter(options.state, {
    port,
    sleep: platform.sleep,
    fit: (state) => fitted(state, limits.stateBytes, now()),
    mayGoOn: () => leads() && (rivalAt === undefined || since(rivalAt, now()) > SILENCE_MS),
  });

  function took(op: StateOp): void {
    room.took(op, now());
    safely(() => archive?.took(op, now()));
    if (op.k === 'status' && op.status === 'recorded') safely(() => archive?.end(writer.state()));
  }

  function standDown(): void {
    safely(() => archive?.write(writer.state()));
    archive = undefined;
    room.clear();
    quietSince = now();
    if (leads()) $status.set('standby');
  }

  /** Where somebody else has written, and ticks as well, it is theirs. */
  async function commit(change: Change): Promise<PublishResult> {
    const result = await writer.write(change, (ops) => ops.forEach(took));
    const isRivalled = rivalAt !== undefined && since(rivalAt, now()) <= SILENCE_MS;
    if (!result.ok && result.reason === 'conflict' && isRivalled && leads()) standDown();
    return result;
  }

  async function takeLead(): Promise<void> {
    quietSince = now();
    if ((await writer.read()) === 'unknown') return;
    // the write decides, where several try
    const claim = await writer.write(() => []);
    quietSince = now();
    if (!claim.ok || isStopped) return;
    rivalAt = undefined;
    archivedAt = now();
    archive = port.archive && createArchive(port.archive, limits.archived, claim.rev);
    $status.set('leading');
  }

  /** Two lead: the one whose write is refused stands down. */
  async function contest(): Promise<void> {
    if (busy.contest) return;
    busy.contest = true;
    const { ok } = await commit(() => []);
    if (ok) rivalAt = undefined;
    busy.contest = false;
  }

  async function keep(isLast = false): Promise<void> {
    if (busy.due || room.due(writer.state(), now(), isLast).length === 0) return;
    busy.due = true;
    await commit((state) => room.due(state, now(), isLast));
    busy.due = false;
  }

  function beat(): void {
    const state = writer.state();
    let viewers: number | null = null;
    safely(() => void (viewers = port.viewers()));
    const tick = room.tick(state, viewers, now());
    if (tick) {
      safely(() => port.publishTick(tick));
      safely(() => archive?.add(tick.chat ?? [], state));
    }
    if (archive && since(archivedAt, now()) >= ARCHIVE_MS) {
      archivedAt = now();
      safely(() => archive?.write(state));
    }
    void keep();
  }

  async function host(op: HostOp): Promise<PublishResult | null> {
    if (!leads()) return null;
    if (writer.waiting >= limits.asked) return { ok: false, reason: 'offline' };
    if (op.k === 'approve') {
      took(op);
      return { ok: true, rev: writer.state().rev };
    }
    return commit((state) => room.prepare(op, state, now()));
  }

  function heardTick({ n }: Tick): void {
    room.follow(n);
    quietSince = now();
    rivalAt = now();
    if (leads()) void contest();
  }

  const unlisten = port.listen({
    uplink(incoming) {
      const refusal = leads() ? room.hear(incoming, writer.state(), now()) : null;
      if (refusal) safely(() => refused?.(refusal));
    },
    host,
    delta({ ops }) {
      if (!leads()) return;
      void writer.read();
      ops.forEach(took);
    },
    tick: heardTick,
  });

  async function run(): Promise<void> {
    if ((await writer.read()) === 'none') await takeLead();
    // those that wait do not all wake at once
    const patience = SILENCE_MS + random() * TICK_MS;
    for (;;) {
      await platform.sleep(TICK_MS);
      if (isStopped) return;
      if (leads()) beat();
      else if (since(quietSince, now()) >= patience) await takeLead();
    }
  }
  void run();

  return {
    $status,
    state: writer.state,
    held: room.held,
    setWords: room.setWords,
    get size() {
      return room.size + writer.waiting + (archive?.size ?? 0);
    },
    async stop() {
      if (isStopped) return;
      isStopped = true;
      unlisten();
      if (leads()) {
        await keep(true);
        safely(() => archive?.[writer.state().status === 'recorded' ? 'end' : 'write'](writer.state()));
      }
      $status.set('stopped');
    },
  };
}
