/** What a room's worker asks of whatever carries it. Nothing here may throw or reject; where it does, it counts as not reached. */
import type { HostOp, Ms, PublishResult, ShowState, StateDelta, Tick, Unsubscribe, Uplink } from '../contracts/live.js';
import type { ArchiveSink } from './archive.js';

/** Something that was said in the room. Who it was is seen from where it arrived, never from what it says. */
export interface Incoming {
  /** A name that is made up for this viewer and this show. */
  readonly viewer: string;
  /** What the viewer is called on the screen. */
  readonly name: string;
  readonly message: Uplink;
  readonly host?: boolean;
  /** The shop says that they may write where only members may. */
  readonly member?: boolean;
}

/** What a worker is told. All but `tick` is of use to the one that leads alone: the others leave it unheard. */
export interface RoomListener {
  uplink(incoming: Incoming): void;
  /** What a host asks for, answered once it is written; with `null` by a worker that does not lead: it is not its to answer. */
  host(op: HostOp): Promise<PublishResult | null>;
  /** A change of the state that somebody else has written, as a host's console does that writes by itself. */
  delta(delta: StateDelta): void;
  /** A tick of another worker; never one's own. */
  tick(tick: Tick): void;
}

/** The state as it is kept, and what its next writer has to expect there; `state: null`: there is none yet. */
export type StateReading = { readonly ok: true; readonly state: ShowState | null; readonly seq: number } | { readonly ok: false };

/** `conflict`: something else is kept there than was expected. `offline`: it may or may not have been written. */
export type StateWriting =
  { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly reason: 'conflict' | 'offline' };

export interface RoomPort {
  listen(to: RoomListener): Unsubscribe;
  readState(): Promise<StateReading>;
  /** Writes where what is kept is still what `expected` stands for. */
  publishState(state: ShowState, expected: number): Promise<StateWriting>;
  publishDelta(delta: StateDelta): void;
  publishTick(tick: Tick): void;
  /** How many are connected; `null` where it is not known. */
  viewers(): number | null;
  /** What is kept for the replay; without it nothing is. */
  readonly archive?: ArchiveSink;
}

/** Surroundings of a worker: its clock is the server time of the room. */
export interface RoomPlatform {
  /** Milliseconds since 1970. */
  now(): Ms;
  /** Resolves after `ms`. Never rejects. */
  sleep(ms: number): Promise<void>;
  /** From 0 to 1. */
  random(): number;
  /** A new unique id. */
  id(): string;
}
