import type { PublishResult } from '@vitrine/core';
import { isRecord } from '../../config.js';
import type { Link } from '../link.js';
import { within } from '../sleep.js';
import { inTurn, notPublished, type Publish } from '../publish.js';

/** What the answer to a host's request means. */
async function resultOf(response: Response): Promise<PublishResult> {
  const { status } = response;
  if (response.ok) {
    const answer: unknown = await response.json();
    const rev = isRecord(answer) ? answer['rev'] : undefined;
    return typeof rev === 'number' ? { ok: true, rev } : notPublished('offline');
  }
  if (status === 409 || status === 412) return notPublished('conflict');
  if (status === 401 || status === 403) return notPublished('denied');
  if (status === 413) return notPublished('too-long');
  return notPublished(status === 400 || status === 422 ? 'invalid' : 'offline');
}

/** Asks for what a host wants, on top of the state that it has seen. */
export const createPublisher = (link: Link, post: (body: unknown) => Promise<Response>): Publish =>
  inTurn(link, async (op) => {
    const state = link.follower.state();
    const result = await resultOf(await post({ op, ...(state && { epoch: state.epoch, rev: state.rev }) }));
    if (result.ok) await seen(link, result.rev);
    else if (result.reason === 'conflict') await link.connection.refetch();
    return result;
  });

/** Milliseconds that the stream may take to bring what was published. */
const PATIENCE = 1_000;

/** Resolves when the host sees what it has published: the next one builds on it. */
async function seen({ connection, follower, sleep, signal }: Link, rev: number): Promise<void> {
  const isSeen = () => (follower.state()?.rev ?? 0) >= rev;
  if (isSeen()) return;
  let stop = (): void => undefined;
  const told = new Promise<true>((resolve) => {
    stop = connection.onDelta(() => isSeen() && resolve(true));
  });
  const came = await within(PATIENCE, told, false, sleep, signal).finally(() => stop());
  if (!came) await connection.refetch();
}
