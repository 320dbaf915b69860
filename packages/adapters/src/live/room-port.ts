/** A room for core's worker, over a host's connection: what the worker asks of whatever carries a room. */
import {
  guestName,
  type ArchiveSink,
  type LiveConnection,
  type RoomDesk,
  type RoomPort,
  type StateDelta,
  type Tick,
} from '@vitrine/core';

export interface RoomPortOptions {
  /** What the room calls a viewer on the screen; a guest with a number unless given. Never from an account. */
  readonly nameOf?: (viewer: string) => string;
  /** Who may write where only members may; nobody unless given. */
  readonly isMember?: (viewer: string) => boolean;
  /** How many are connected, where somebody counts them. */
  readonly viewers?: () => number | null;
  readonly archive?: ArchiveSink;
}

/** Messages of one's own that may still come back. */
const OWN = 50;

export function roomPort(connection: LiveConnection, desk: RoomDesk, options: RoomPortOptions = {}): RoomPort {
  const { nameOf = guestName, isMember = () => false, viewers = () => null, archive } = options;
  /** What this worker has told itself: its channel tells it back. */
  let own: readonly string[] = [];
  const mine = (name: string): void => void (own = [...own, name].slice(-OWN));
  const step = ({ epoch, rev }: StateDelta): string => `${epoch} ${rev}`;
  // two workers may count alike, and not in the same millisecond
  const beat = ({ n, at }: Tick): string => `tick ${n} ${at}`;

  return {
    listen(to) {
      const offs = [
        desk.onHeard(({ from, host, message }) =>
          to.uplink({ viewer: from, name: nameOf(from), message, host, member: isMember(from) }),
        ),
        desk.onAsked?.(to.host),
        connection.onDelta((delta) => {
          if (!own.includes(step(delta))) to.delta(delta);
        }),
        connection.onTick((tick) => {
          if (!own.includes(beat(tick))) to.tick(tick);
        }),
      ];
      return () => {
        for (const off of offs) off?.();
      };
    },
    async readState() {
      const kept = await desk.readState();
      return kept.ok ? kept : { ok: false };
    },
    async publishState(state, expected) {
      const written = await desk.publishState(state, expected);
      if (written.ok) return written;
      return { ok: false, reason: written.reason === 'conflict' ? 'conflict' : 'offline' };
    },
    publishDelta(delta) {
      mine(step(delta));
      desk.publishDelta(delta);
    },
    publishTick(tick) {
      mine(beat(tick));
      desk.publishTick(tick);
    },
    viewers,
    ...(archive && { archive }),
  };
}
