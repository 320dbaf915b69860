/** A session whose every word a test says, for whatever stands on one. */
import { atom } from 'nanostores';
import type { SendResult, ShowState, StateDelta, StateOp, Tick, Uplink } from '../src/contracts/live.js';
import { createListeners } from '../src/live/listeners.js';
import { emptyState } from '../src/live/reduce.js';

export function createFakeRoom(more: Partial<ShowState> = {}) {
  const $state = atom<ShowState | null>({ ...emptyState('evening', 'e1'), ...more });
  const $viewers = atom<number | null>(null);
  const [ticks, deltas] = [createListeners<Tick>(), createListeners<StateDelta>()];
  const room = {
    sent: [] as Uplink[],
    sending: { ok: true, id: 'sent' } as SendResult,
    $state,
    $viewers,
    tick: (told: Partial<Tick>): void => ticks.tell({ v: 1, n: 1, at: 0, rev: 0, ...told }),
    op: (...ops: readonly StateOp[]): void => deltas.tell({ v: 1, epoch: 'e1', rev: 1, ops }),
    change: (to: Partial<ShowState>): void => $state.set({ ...($state.get() as ShowState), ...to }),
    session: {
      $state,
      $viewers,
      onTick: ticks.on,
      onDelta: deltas.on,
      send(message: Uplink): SendResult {
        room.sent.push(message);
        return room.sending;
      },
    },
  };
  return room;
}
