/** The chat of a show that is over, as it ran: what stands in it follows the moment on the screen, forwards and back. */
import { atom } from 'nanostores';
import type { Ms, Unsubscribe } from '../contracts/live.js';
import { chatAt, chunkAt, CHUNK_MS, readChat } from '../room/replay-chat.js';
import type { ChatBook } from './chat.js';
import type { BookLine } from './lines.js';
import { LINE } from './messages/limits.js';
import type { Schedule } from './schedule.js';

export interface ReplayBookOptions {
  /** How many files there are; each has the chat of five minutes. */
  readonly files: number;
  /** The text of a file, JSON lines. Rejects where it cannot be had now. */
  load(number: number): Promise<string>;
  /** The programme time of what is on the screen. */
  moment(): Ms;
  /** When the show began. */
  readonly startedAt: Ms;
  readonly schedule: Schedule;
  /** Told when a file that is needed cannot be had, and when it can again. */
  lost(isLost: boolean): void;
}

/** Milliseconds between two looks at the moment. */
const LOOK_MS = 250;
/** Milliseconds before a file that could not be had is asked for again. */
const AGAIN_MS = 5_000;
/** Milliseconds that the next file is fetched ahead. */
const AHEAD_MS = 30_000;

const NO = { ok: false, reason: 'chat-off' } as const;

export function createReplayBook({ files, load, moment, startedAt, schedule, lost }: ReplayBookOptions): ChatBook {
  const $lines = atom<readonly BookLine[]>([]);
  const chunks = new Map<number, readonly BookLine[] | 'loading' | 'failed'>();
  let isOver = false;
  let cancel: Unsubscribe | undefined;

  async function fetch(number: number): Promise<void> {
    chunks.set(number, 'loading');
    try {
      const lines = readChat(await load(number));
      chunks.set(
        number,
        lines.map((line) => ({ ...line, status: 'shown', isOwn: false })),
      );
    } catch {
      chunks.set(number, 'failed');
      schedule(() => void (chunks.get(number) === 'failed' && chunks.delete(number)), AGAIN_MS);
    }
    if (!isOver) show();
  }

  /** The lines of a file, where it is here; else it is fetched. */
  function chunk(number: number): readonly BookLine[] {
    if (number < 0 || number >= files) return [];
    const known = chunks.get(number);
    if (known === undefined) void fetch(number);
    return typeof known === 'object' ? known : [];
  }

  function show(): void {
    const at = moment();
    const number = chunkAt(at, startedAt);
    // the lines before a file's first ones stand in the file before
    const next = chatAt([...chunk(number - 1), ...chunk(number)], at) as readonly BookLine[];
    if (at - startedAt + AHEAD_MS >= (number + 1) * CHUNK_MS) chunk(number + 1);
    lost([number - 1, number].some((each) => chunks.get(each) === 'failed'));
    const before = $lines.get();
    if (next.length !== before.length || next.some((line, index) => line !== before[index])) $lines.set(next);
  }

  function look(): void {
    cancel = schedule(look, LOOK_MS);
    show();
  }
  look();

  return {
    $lines,
    $rules: atom({ mode: 'off', maxLen: LINE } as const),
    $dropped: atom(0),
    write: () => NO,
    wait: () => 0,
    close() {
      isOver = true;
      cancel?.();
    },
  };
}
