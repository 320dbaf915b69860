/** A host's place in a room on NATS, whichever connection it has at the moment. */
import { MOST_BYTES, sizeOf, type Heard, type PublishResult, type RoomDesk } from '@vitrine/core';
import { isRecord } from '../../config.js';
import type { Link } from '../link.js';
import type { Listeners } from '../listeners.js';
import { inTurn, notPublished, type Publish } from '../publish.js';
import type { Session } from './session.js';

export const createDesk = (
  session: () => Session | null,
  heard: Listeners<Heard>,
  onAsked: NonNullable<RoomDesk['onAsked']>,
): RoomDesk => ({
  onHeard: heard.add,
  onAsked,
  readState: async () => (await session()?.snapshot()) ?? { ok: false, reason: 'offline' },
  async publishState(state, expected) {
    if (sizeOf(state) > MOST_BYTES.state) return { ok: false, reason: 'too-long' };
    return (await session()?.keep(state, expected)) ?? { ok: false, reason: 'offline' };
  },
  publishDelta(delta) {
    if (sizeOf(delta) <= MOST_BYTES.delta) session()?.tell(delta);
  },
  publishTick(tick) {
    if (sizeOf(tick) <= MOST_BYTES.tick) session()?.tick(tick);
  },
});

const REASONS = ['conflict', 'denied', 'too-long', 'invalid'] as const;

/** What a worker has answered. */
function resultOf(answer: unknown): PublishResult {
  if (!isRecord(answer)) return notPublished('offline');
  const { ok, rev, reason } = answer;
  if (ok === true && typeof rev === 'number') return { ok, rev };
  return notPublished(REASONS.find((it) => it === reason) ?? 'offline');
}

/** Asks a worker, where nobody else writes. */
export const createAsker = (link: Link, session: () => Session | null): Publish =>
  inTurn(link, async (op) => resultOf(await session()?.ask(op)));
