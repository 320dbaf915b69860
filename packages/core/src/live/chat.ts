/** The chat as one viewer sees it: the latest lines, what they have written themselves among them, at a pace that a page can paint. */
import { atom, computed, type ReadableAtom } from 'nanostores';
import type { ChatRules, SendResult, Unsubscribe } from '../contracts/live.js';
import { createBatch } from './batch.js';
import { lengthOf } from './length.js';
import { createLines, type BookLine } from './lines.js';
import { LINE } from './messages/limits.js';
import type { Timing } from './schedule.js';
import type { LiveSession } from './session.js';

export type { BookLine } from './lines.js';

export interface ChatBookOptions extends Pick<Timing, 'now' | 'schedule'> {
  readonly session: Pick<LiveSession, '$state' | 'onTick' | 'onDelta' | 'send'>;
  /** What the viewer is called on the screen, until the room has said it. */
  readonly name: string;
  /** Who writes is a host. */
  readonly isHost?: boolean;
  /** A new unique id. */
  id(): string;
}

export interface ChatBook {
  /** The last lines, oldest first, without those of viewers who are muted. Set at most five times in a second, and when the viewer writes. */
  readonly $lines: ReadableAtom<readonly BookLine[]>;
  readonly $rules: ReadableAtom<ChatRules>;
  /** Lines that were not shown because there were too many, here or on the way. */
  readonly $dropped: ReadableAtom<number>;
  /** `null`: there is nothing to write. What is sent stands in the lines at once. */
  write(text: string): SendResult | null;
  /** Milliseconds until the viewer may write again. */
  wait(): number;
  close(): void;
}

/** Milliseconds between two lines of one viewer, where nobody has said otherwise. */
const SLOW = 2000;
/** Milliseconds after which a line that the room has not told is late. */
const LATE = 5000;

const OPEN: ChatRules = { mode: 'on', maxLen: LINE };

export function createChatBook({ session, name, isHost = false, id, now, schedule }: ChatBookOptions): ChatBook {
  const lines = createLines();
  const $lines = atom<readonly BookLine[]>([]);
  const $dropped = atom(0);
  const $rules = computed(session.$state, (state) => state?.chat ?? OPEN);
  const late = new Map<string, Unsubscribe>();
  let wrote = -Infinity;

  function show(): void {
    const next = lines.seen($rules.get().muted ?? []);
    const before = $lines.get();
    if (next.length !== before.length || next.some((line, index) => line !== before[index])) $lines.set(next);
  }

  const batch = createBatch({
    schedule,
    flush(arrived) {
      for (const line of arrived) {
        late.get(line.id)?.();
        late.delete(line.id);
        lines.put(line);
      }
      show();
    },
    dropped: (count) => $dropped.set($dropped.get() + count),
  });

  const wait = (): number => (isHost ? 0 : Math.max(0, wrote + ($rules.get().slowMs ?? SLOW) - now()));

  function refusal(text: string): SendResult | null {
    const { mode, maxLen, muted = [] } = $rules.get();
    const no = (reason: Exclude<SendResult, { ok: true }>['reason']): SendResult => ({ ok: false, reason });
    if (mode === 'off' && !isHost) return no('chat-off');
    if (muted.includes(lines.own() ?? '')) return no('muted');
    if (lengthOf(text) > maxLen) return no('too-long');
    return wait() > 0 ? no('rate') : null;
  }

  const offs = [
    session.onTick(({ chat = [], dropped = 0 }) => {
      batch.put(chat);
      if (dropped > 0) $dropped.set($dropped.get() + dropped);
    }),
    session.onDelta(({ ops }) => {
      const gone = ops.flatMap((op) => (op.k === 'del' ? op.ids : []));
      if (gone.length === 0) return;
      lines.remove(gone);
      show();
    }),
    $rules.listen(show),
  ];

  return {
    $lines,
    $rules,
    $dropped,
    wait,
    write(given) {
      const text = given.trim();
      if (text === '') return null;
      const refused = refusal(text);
      if (refused) return refused;
      const own = id();
      const result = session.send({ k: 'chat', id: own, t: text });
      if (!result.ok) return result;
      wrote = now();
      lines.echo({ id: own, at: wrote, u: lines.own() ?? '', n: name, t: text, ...(isHost && { h: 1 }) });
      const task = (): void => {
        late.delete(own);
        lines.late(own);
        show();
      };
      late.set(own, schedule(task, LATE));
      show();
      return result;
    },
    close() {
      batch.stop();
      for (const off of [...offs, ...late.values()]) off();
    },
  };
}
