import type { ShowState, StateDelta, Tick } from '../src/contracts/live.js';
import type { ArchiveSink } from '../src/room/archive.js';
import type { RoomListener, RoomPort } from '../src/room/port.js';

/** What befalls one write of the state. */
export type WriteFault = 'lost' | 'answer-lost' | 'throws' | null;

/** What several workers and consoles of one show share: a kept state, and everybody who listens. */
export interface RoomHub {
  kept: { readonly state: ShowState | null; readonly seq: number };
  /** All that was ever kept. */
  readonly written: ShowState[];
  readonly ticks: Tick[];
  readonly deltas: StateDelta[];
  /** For the writes to come, in their order. */
  readonly faults: WriteFault[];
  viewers: number | null;
  cannotRead: boolean;
  /** The worker's line to the hub; `cut` it, and nothing gets through either way. */
  open(archive?: ArchiveSink): RoomPort & { readonly heard: RoomListener[]; cut(is: boolean): void };
  /** Somebody writes who is no worker. */
  write(change: (state: ShowState) => ShowState): void;
}

export function createRoomHub(state: ShowState | null = null): RoomHub {
  const listeners = new Set<RoomListener>();
  const hub: RoomHub = {
    kept: { state, seq: state ? 1 : 0 },
    written: state ? [state] : [],
    ticks: [],
    deltas: [],
    faults: [],
    viewers: null,
    cannotRead: false,
    open(archive) {
      const heard: RoomListener[] = [];
      let isCut = false;
      return {
        heard,
        cut: (is) => void (isCut = is),
        ...(archive && { archive }),
        listen(to) {
          const through: RoomListener = { ...to, tick: (tick) => (isCut ? undefined : to.tick(tick)) };
          heard.push(through);
          listeners.add(through);
          return () => void listeners.delete(through);
        },
        async readState() {
          return isCut || hub.cannotRead ? { ok: false } : { ok: true, ...hub.kept };
        },
        async publishState(next, expected) {
          const fault = isCut ? 'lost' : (hub.faults.shift() ?? null);
          if (fault === 'throws') throw new Error('the line broke');
          if (fault === 'lost') return { ok: false, reason: 'offline' };
          if (expected !== hub.kept.seq) return { ok: false, reason: 'conflict' };
          keep(next);
          return fault ? { ok: false, reason: 'offline' } : { ok: true, seq: hub.kept.seq };
        },
        publishDelta: (delta) => void hub.deltas.push(delta),
        publishTick(tick) {
          if (isCut) throw new Error('the line broke');
          hub.ticks.push(tick);
          for (const other of listeners) if (!heard.includes(other)) other.tick(tick);
        },
        viewers: () => hub.viewers,
      };
    },
    write: (change) => void (hub.kept.state && keep(change(hub.kept.state))),
  };

  function keep(next: ShowState): void {
    hub.kept = { state: structuredClone(next), seq: hub.kept.seq + 1 };
    hub.written.push(next);
  }
  return hub;
}
