/** What a host publishes: the whole state, in place of the one that it was made from and no other; and the step to it. */
import { applyOp, emptyState, MOST_BYTES, sizeOf, type HostOp, type PublishResult, type RoomDesk } from '@vitrine/core';
import type { Link } from './link.js';

export type Publish = (op: HostOp) => Promise<PublishResult>;
export type NotPublished = Extract<PublishResult, { readonly ok: false }>;

export const notPublished = (reason: NotPublished['reason']): NotPublished => ({ ok: false, reason });

/** One after another. */
export function inTurn(link: Link, publish: Publish): Publish {
  let turn: Promise<unknown> = Promise.resolve();
  return (op) => {
    const next = turn.then(async () => {
      if (link.status.get() === 'denied') return notPublished('denied');
      if (link.status.get() !== 'open') return notPublished('offline');
      return sizeOf(op) > MOST_BYTES.op ? notPublished('too-long') : publish(op);
    });
    turn = next.catch(() => undefined);
    return next.catch(() => notPublished('offline'));
  };
}

/** Writes at a desk. What another has done meanwhile a host sees first, and then decides again. */
export function createWriter(link: Link, desk: RoomDesk): Publish {
  const { follower, options } = link;

  return inTurn(link, async (op) => {
    const kept = await desk.readState();
    if (!kept.ok) return kept;
    const seen = follower.state();
    if (kept.state && seen && (kept.state.epoch !== seen.epoch || kept.state.rev > seen.rev)) {
      follower.whole(kept.state);
      return notPublished('conflict');
    }
    const state = kept.state ?? seen ?? emptyState(options.show, epochOf(link));
    const next = { ...applyOp(state, op), rev: state.rev + 1 };
    if (sizeOf(next) > MOST_BYTES.state) return notPublished('too-long');
    const written = await desk.publishState(next, kept.seq);
    if (!written.ok) {
      if (written.reason === 'conflict') await link.connection.refetch();
      return written;
    }
    const delta = { v: 1, epoch: next.epoch, rev: next.rev, ops: [op] } as const;
    // before it comes back: the next one builds on it
    if (seen) follower.delta(delta);
    else follower.whole(next);
    desk.publishDelta(delta);
    return { ok: true, rev: next.rev };
  });
}

/** Another one each time: what it counts from begins anew. */
export const epochOf = ({ now, random }: Pick<Link, 'now' | 'random'>): string =>
  `${now().toString(36)}${Math.floor(random() * 36 ** 4).toString(36)}`;
