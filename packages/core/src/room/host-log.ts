/** What a host's console does: asks, knows how it went, and takes back. Two of them cannot undo each other's work unawares. */
import { atom, type ReadableAtom } from 'nanostores';
import type { HostOp, PublishResult, ShowState } from '../contracts/live.js';
import { applyOp } from '../live/reduce.js';
import { readEntries, type HostEntry } from './host-entry.js';
import { inverse } from './inverse.js';
import { renewed } from './next-pin.js';
import type { RoomPlatform } from './port.js';
import { attempt } from './state-writer.js';
import { holds, isSameSubject, subjectOf } from './subject.js';

/** Entries that are kept; the oldest go. */
const MOST_ENTRIES = 500;
/** Times that one wish is tried where others write as well. */
const TRIES = 4;

export interface HostLogOptions {
  /** The state as the room tells it. */
  readonly $room: ReadableAtom<ShowState | null>;
  readonly publish: (op: HostOp) => Promise<PublishResult>;
  /** The whole state anew; `null` where it cannot be had. */
  readonly refetch: () => Promise<ShowState | null>;
  readonly platform: Pick<RoomPlatform, 'now' | 'id'>;
  /** What `save` gave before the console was gone. */
  readonly saved?: string;
}

export interface HostLog {
  /** The oldest first. Those of a rehearsal go with it. */
  readonly $entries: ReadableAtom<readonly HostEntry[]>;
  /** What the console shows: the room's, with what has been done here; or the rehearsal's. */
  readonly $state: ReadableAtom<ShowState | null>;
  readonly $rehearsing: ReadableAtom<boolean>;
  /** One after the other, in the order in which they are asked for. Never rejects. */
  ask(op: HostOp): Promise<HostEntry>;
  /** Asks anew for what has failed or was overtaken, as a wish of now; `null` where there is no such thing. */
  again(id: string): Promise<HostEntry | null>;
  /** Takes back an entry, or the last one that can be. `null`: there is none. The entry says whether it worked. */
  undo(id?: string): Promise<HostEntry | null>;
  /** Whether `undo` would find something to do for an entry. */
  canUndo(entry: HostEntry): boolean;
  /** From now on everything works as it does, and nothing is published, until it is called off. */
  rehearse(on: boolean): void;
  /** The log as text, to be kept where a crash cannot reach it. */
  save(): string;
  destroy(): void;
}

export function createHostLog({ $room, publish, refetch, platform, saved = '' }: HostLogOptions): HostLog {
  const $entries = atom<readonly HostEntry[]>(readEntries(saved).slice(-MOST_ENTRIES));
  const $state = atom<ShowState | null>($room.get());
  const $rehearsing = atom(false);
  /** Entries that this console itself has on their way. */
  const mine = new Set<string>();
  /** The log while it is a rehearsal's. */
  let real: readonly HostEntry[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  function put(entry: HostEntry): HostEntry {
    const entries = $entries.get();
    const isKnown = entries.some(({ id }) => id === entry.id);
    // one of a rehearsal that is over is not brought back
    if (isKnown) $entries.set(entries.map((it) => (it.id === entry.id ? entry : it)));
    return entry;
  }

  /** Takes what the room tells, unless one knows better by what one has done oneself. */
  function learn(state: ShowState | null): void {
    if ($rehearsing.get() || !state) return;
    const known = $state.get();
    if (!known || known.epoch !== state.epoch || known.rev <= state.rev) $state.set(state);
    recover(state);
  }

  /** Of what was on its way when the console went, or when nobody answered, the state says whether it got there. */
  function recover(state: ShowState): void {
    const last = $entries.get().at(-1);
    for (const entry of $entries.get()) {
      const isUnsure = entry.status === 'sending' || (entry === last && entry.reason === 'offline');
      if (!isUnsure || mine.has(entry.id)) continue;
      const { reason: _reason, ...plain } = entry;
      if (entry.before && holds(state, entry.op)) put({ ...plain, status: 'done', after: subjectOf(state, entry.op) });
      else if (entry.status === 'sending') put({ ...plain, status: 'failed', reason: 'offline' });
    }
  }

  async function send(wish: HostOp, state: ShowState): Promise<PublishResult> {
    if ($rehearsing.get()) return { ok: true, rev: state.rev + 1 };
    return attempt<PublishResult>(() => publish(renewed(wish, state)), { ok: false, reason: 'offline' });
  }

  /** Publishes one wish. Where others have written, it is tried again as long as they have not been at the same thing. */
  async function deliver(wish: HostOp): Promise<PublishResult | 'overtaken'> {
    let state = $state.get();
    if (!state) return { ok: false, reason: 'offline' };
    const before = subjectOf(state, wish);
    let result: PublishResult = { ok: false, reason: 'conflict' };
    for (let tries = 0; tries < TRIES; tries++) {
      result = await send(wish, state);
      if (result.ok) {
        const next = { ...applyOp(state, renewed(wish, state)), rev: result.rev };
        const known = $state.get();
        if (!known || known.rev < next.rev) $state.set(next);
        return result;
      }
      if (result.reason !== 'conflict') return result;
      const latest = await attempt(refetch, null);
      if (!latest) return { ok: false, reason: 'offline' };
      learn(latest);
      state = latest;
      if (holds(state, wish)) return { ok: true, rev: state.rev };
      if (!isSameSubject(subjectOf(state, wish), before)) return 'overtaken';
    }
    return result;
  }

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = turn.then(task);
    turn = done.catch(() => undefined);
    return done;
  }

  async function run(entry: HostEntry): Promise<HostEntry> {
    const { reason: _reason, ...plain } = entry;
    const start = $state.get();
    const before = start ? subjectOf(start, entry.op) : undefined;
    const sending = put({ ...plain, status: 'sending', ...(before && { before }) });
    const result = await deliver(entry.op);
    mine.delete(entry.id);
    if (result === 'overtaken') return put({ ...sending, status: 'overtaken' });
    if (!result.ok) return put({ ...sending, status: 'failed', reason: result.reason });
    const after = $state.get();
    return put({ ...sending, status: 'done', ...(after && { after: subjectOf(after, entry.op) }) });
  }

  function ask(op: HostOp): Promise<HostEntry> {
    const entry: HostEntry = { id: platform.id(), at: platform.now(), op, status: 'sending' };
    mine.add(entry.id);
    $entries.set([...$entries.get(), entry].slice(-MOST_ENTRIES));
    return inTurn(() => run(entry));
  }

  function wayBack({ op, before, status }: HostEntry): readonly HostOp[] | null {
    const state = $state.get();
    if (!state || !before || status !== 'done') return null;
    return inverse(op, { before, state, now: platform.now(), id: platform.id });
  }

  async function takeBack(entry: HostEntry): Promise<HostEntry> {
    const state = $state.get();
    const ops = wayBack(entry);
    if (!state || !ops) return entry;
    const isOurs = entry.after && isSameSubject(subjectOf(state, entry.op), entry.after);
    if (!isOurs) return put({ ...entry, status: 'overtaken' });
    const { reason: _reason, ...plain } = entry;
    for (const [index, op] of ops.entries()) {
      const result = await deliver(op);
      if (result === 'overtaken') return put({ ...plain, status: 'overtaken' });
      // the first brings it back; the others tidy up
      if (!result.ok) return put({ ...plain, reason: result.reason, ...(index > 0 && { status: 'undone' }) });
    }
    return put({ ...plain, status: 'undone' });
  }

  const unlisten = $room.listen(learn);
  learn($room.get());

  return {
    $entries,
    $state,
    $rehearsing,
    ask,
    async again(id) {
      const entry = $entries.get().find((it) => it.id === id && (it.status === 'failed' || it.status === 'overtaken'));
      if (!entry) return null;
      mine.add(id);
      return inTurn(() => run(entry));
    },
    undo: (id) =>
      inTurn(async () => {
        const entry = $entries.get().findLast((it) => (id === undefined || it.id === id) && wayBack(it) !== null);
        return entry ? takeBack(entry) : null;
      }),
    canUndo: (entry) => wayBack(entry) !== null,
    rehearse(on) {
      if (on === $rehearsing.get()) return;
      if (on) real = $entries.get();
      $rehearsing.set(on);
      $entries.set(on ? [] : real);
      if (!on) $state.set($room.get());
    },
    save: () => JSON.stringify($rehearsing.get() ? real : $entries.get()),
    destroy: unlisten,
  };
}
