/** What a host publishes: the whole state, in place of the one that it was made from and no other; and the step to it. */
import type { HostOp, PublishResult } from '@vitrine/core';
import { isRecord } from '../../config.js';
import { applied, blankState } from '../apply.js';
import { sizeOf } from '../limits.js';
import type { Link } from '../link.js';
import { LONGEST } from '../read.js';
import type { Session } from './session.js';

const refused = (reason: Extract<PublishResult, { readonly ok: false }>['reason']): PublishResult => ({ ok: false, reason });
const REASONS = ['conflict', 'denied', 'too-long', 'invalid'] as const;

/** What a worker has answered. */
function resultOf(answer: unknown): PublishResult {
  if (!isRecord(answer)) return refused('offline');
  const { ok, rev, reason } = answer;
  if (ok === true && typeof rev === 'number') return { ok, rev };
  return refused(REASONS.find((it) => it === reason) ?? 'offline');
}

/** One after another. Never rejects. */
export function createDesk(
  link: Link,
  session: () => Session | null,
  writer: 'host' | 'worker',
): (op: HostOp) => Promise<PublishResult> {
  const { follower, status, options } = link;

  async function write(op: HostOp, at: Session): Promise<PublishResult> {
    const kept = await at.snapshot();
    if (!kept) return refused(at.isRefused() ? 'denied' : 'offline');
    const seen = follower.state();
    // a host decides by what it sees: what another has done meanwhile it sees first
    if (kept.state && seen && (kept.state.epoch !== seen.epoch || kept.state.rev > seen.rev)) {
      follower.whole(kept.state);
      return refused('conflict');
    }
    const state = kept.state ?? seen ?? blankState(options.show, epochOf(link));
    const next = applied(state, [op], state.rev + 1);
    if (sizeOf(next) > LONGEST.state) return refused('too-long');
    const done = await at.keep(next, kept.seq);
    if (done === 'lost') return refused('offline');
    if (done === 'denied') return refused('denied');
    if (done === 'conflict') {
      await link.connection.refetch();
      return refused('conflict');
    }
    const delta = { v: 1, epoch: next.epoch, rev: next.rev, ops: [op] } as const;
    // before it comes back: the next one builds on it
    if (seen) follower.delta(delta);
    else follower.whole(next);
    at.tell(delta);
    return { ok: true, rev: next.rev };
  }

  async function publish(op: HostOp): Promise<PublishResult> {
    const at = session();
    if (status.get() === 'denied') return refused('denied');
    if (status.get() !== 'open' || !at) return refused('offline');
    if (writer === 'host') return write(op, at);
    if (sizeOf(op) > LONGEST.delta) return refused('too-long');
    return at.ask(op).then(resultOf, () => refused('offline'));
  }

  let queue: Promise<unknown> = Promise.resolve();
  return (op) => {
    const next = queue.then(() => publish(op));
    queue = next;
    return next;
  };
}

/** Another one each time: what it counts from begins anew. */
const epochOf = ({ now, random }: Link): string => `${now().toString(36)}${Math.floor(random() * 36 ** 4).toString(36)}`;
