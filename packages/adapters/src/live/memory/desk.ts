/** A host's tab: one of them keeps the state, and the others ask it, on top of what they have seen. */
import type { HostOp, PublishResult, ShowState } from '@vitrine/core';
import { applied, blankState } from '../apply.js';
import { sizeOf } from '../limits.js';
import type { Link } from '../link.js';
import { LONGEST } from '../read.js';
import { within } from '../sleep.js';
import { newId, type Question, type Tab } from './tab.js';

export interface Desk {
  isKeeper(): boolean;
  /** Finds out who keeps the state, and keeps it where nobody does. */
  elect(): Promise<void>;
  /** Tells everybody the state, as its keeper. */
  announce(): void;
  /** Two tabs may begin to keep it in the same moment: whether the other's counts. */
  isOutdoneBy(from: string, state: ShowState, since: number): boolean;
  publish(op: HostOp): Promise<PublishResult>;
  answer(from: string, question: Question): void;
  answered(to: string, id: string, result: PublishResult): void;
  leave(): void;
}

/** Milliseconds in which a keeper answers, if it is there. */
const ANSWER = 250;

export function createDesk(link: Link, tab: Tab, initial = (show: string) => blankState(show, newId())): Desk {
  const { follower, signal, status, now, sleep, options } = link;
  const pending = new Map<string, (result: PublishResult) => void>();
  let since: number | null = null;
  let heardKeeper = false;

  function announce(): void {
    const state = follower.state();
    if (state && since !== null) tab.post({ k: 'state', state, since });
  }

  async function elect(): Promise<void> {
    heardKeeper = false;
    tab.post({ k: 'hello' });
    await sleep(ANSWER, signal);
    if (!heardKeeper) keep();
  }

  function keep(): void {
    if (signal.aborted || since !== null) return;
    since = now();
    if (!follower.state()) follower.whole(initial(options.show));
    status.set('open');
    announce();
  }

  function write(op: HostOp): PublishResult {
    const state = follower.state();
    if (!state) return { ok: false, reason: 'offline' };
    const rev = state.rev + 1;
    if (sizeOf(applied(state, [op], rev)) > LONGEST.state) return { ok: false, reason: 'too-long' };
    const delta = { v: 1, epoch: state.epoch, rev, ops: [op] } as const;
    follower.delta(delta);
    tab.post({ k: 'delta', delta });
    return { ok: true, rev };
  }

  async function ask(op: HostOp): Promise<PublishResult> {
    const state = follower.state();
    if (!state) return { ok: false, reason: 'offline' };
    const id = newId();
    const answer = new Promise<PublishResult>((resolve) => pending.set(id, resolve));
    tab.post({ k: 'ask', question: { id, op, epoch: state.epoch, rev: state.rev } });
    const result = await within(ANSWER, answer, null, sleep, signal);
    pending.delete(id);
    if (signal.aborted) return { ok: false, reason: 'offline' };
    if (result?.ok === false && result.reason === 'conflict') await link.connection.refetch();
    if (result) return result;
    // whoever kept it is gone without a word
    await elect();
    return since === null ? { ok: false, reason: 'offline' } : write(op);
  }

  let queue: Promise<unknown> = Promise.resolve();

  return {
    isKeeper: () => since !== null,
    elect,
    announce,
    isOutdoneBy(from, state, theirs) {
      heardKeeper = true;
      const mine = follower.state();
      if (since === null || !mine) return true;
      const ahead = mine.epoch === state.epoch ? mine.rev - state.rev : 0;
      const isOurs = ahead > 0 || (ahead === 0 && (since < theirs || (since === theirs && tab.id < from)));
      if (isOurs) announce();
      else since = null;
      return !isOurs;
    },
    publish(op) {
      const next = queue.then(() =>
        signal.aborted ? ({ ok: false, reason: 'offline' } as const) : since === null ? ask(op) : write(op),
      );
      queue = next;
      return next;
    },
    answer(from, { id, op, epoch, rev }) {
      const state = follower.state();
      if (since === null || !state) return;
      const result = state.epoch === epoch && state.rev === rev ? write(op) : ({ ok: false, reason: 'conflict' } as const);
      tab.post({ k: 'answer', to: from, id, result });
    },
    answered(to, id, result) {
      if (to === tab.id) pending.get(id)?.(result);
    },
    leave() {
      if (since !== null) tab.post({ k: 'bye' });
      since = null;
    },
  };
}
