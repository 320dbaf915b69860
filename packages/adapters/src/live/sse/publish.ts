import type { HostOp, PublishResult } from '@vitrine/core';
import { isRecord } from '../../config.js';
import { sizeOf } from '../limits.js';
import type { Link } from '../link.js';
import { LONGEST } from '../read.js';

/** What the answer to a host's request means. */
async function resultOf(response: Response): Promise<PublishResult> {
  const { status } = response;
  if (response.ok) {
    const answer: unknown = await response.json();
    const rev = isRecord(answer) ? answer['rev'] : undefined;
    return typeof rev === 'number' ? { ok: true, rev } : { ok: false, reason: 'offline' };
  }
  if (status === 409 || status === 412) return { ok: false, reason: 'conflict' };
  if (status === 401 || status === 403) return { ok: false, reason: 'denied' };
  if (status === 413) return { ok: false, reason: 'too-long' };
  return { ok: false, reason: status === 400 || status === 422 ? 'invalid' : 'offline' };
}

/** Asks for what a host wants, on top of the state that it has seen; one after another. Never rejects. */
export function createPublisher(
  { status, follower, signal }: Link,
  post: (body: unknown) => Promise<Response>,
): (op: HostOp) => Promise<PublishResult> {
  async function publish(op: HostOp): Promise<PublishResult> {
    if (status.get() === 'denied') return { ok: false, reason: 'denied' };
    const state = follower.state();
    if (status.get() !== 'open' || signal.aborted) return { ok: false, reason: 'offline' };
    if (sizeOf(op) > LONGEST.delta) return { ok: false, reason: 'too-long' };
    try {
      return await resultOf(await post({ op, ...(state && { epoch: state.epoch, rev: state.rev }) }));
    } catch {
      return { ok: false, reason: 'offline' };
    }
  }
  let queue: Promise<unknown> = Promise.resolve();
  return (op) => {
    const next = queue.then(() => publish(op));
    queue = next;
    return next;
  };
}
