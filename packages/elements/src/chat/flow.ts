/** Brings the lines of the book into the pane: in a frame, and not while nobody sees the pane. */
import type { ReactiveControllerHost } from 'lit';
import type { BookLine } from '@vitrine/core';
import type { Seat } from '../room/connect.js';
import type { Pane } from './pane.js';
import type { Summary } from './summary.js';

export interface Flow {
  /** Follows the chat of this seat from now on; to be called when the element has rendered. */
  follow(seat: Seat | null): void;
  /** The pane has more to show than it was given yet. */
  wake(): void;
  stop(): void;
}

type Host = HTMLElement & Pick<ReactiveControllerHost, 'requestUpdate'>;

/** Milliseconds after a flood in which no other comes: all rows are there again. */
const EBB = 1_000;

export function createFlow(host: Host, pane: Pane, summary: Summary): Flow {
  let followed: Seat | null = null;
  let offs: readonly (() => void)[] = [];
  let frame = 0;
  let ebb: ReturnType<typeof setTimeout> | undefined;
  let isSeen = true;
  /** The newest line of somebody else that was counted. */
  let counted: string | undefined;

  function count(lines: readonly BookLine[]): void {
    const others = lines.filter(({ isOwn }) => !isOwn);
    summary.add(others.length - 1 - others.findLastIndex(({ id }) => id === counted));
    counted = others.at(-1)?.id;
  }

  function flush(): void {
    frame = 0;
    if (!followed) return;
    const { $lines, $rules } = followed.chat;
    // a replay goes to and fro: nothing in it is new
    if (followed.channel.id !== 'replay') count($lines.get());
    const isFlood = pane.take($lines.get(), $rules.get().muted ?? []);
    host.requestUpdate();
    if (pane.isBehind) wake();
    if (!isFlood) return;
    clearTimeout(ebb);
    ebb = setTimeout(() => {
      pane.ebb();
      wake();
    }, EBB);
  }

  // what comes while nobody looks is shown when somebody does
  function wake(): void {
    if (isSeen) frame ||= requestAnimationFrame(flush);
  }

  const observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver((entries) => {
          isSeen = entries.at(-1)?.isIntersecting === true;
          wake();
        });

  function stop(): void {
    for (const off of offs) off();
    offs = [];
    observer?.disconnect();
    clearTimeout(ebb);
    cancelAnimationFrame(frame);
    frame = 0;
    followed = null;
  }

  return {
    follow(seat) {
      if (seat === followed || !host.isConnected) return;
      stop();
      pane.release();
      pane.take([], []);
      followed = seat;
      if (!seat) return;
      observer?.observe(host);
      offs = [
        seat.chat.$lines.listen(wake),
        seat.session.onDelta(({ ops }) => {
          const gone = ops.flatMap((op) => (op.k === 'del' ? op.ids : []));
          if (gone.length === 0) return;
          pane.drop(gone);
          wake();
        }),
      ];
      wake();
    },
    wake,
    stop,
  };
}
