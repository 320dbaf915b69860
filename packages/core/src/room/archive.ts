/** What is kept of a live show for its replay. */
import type { ChatLine, CueEvent, Ms, ShowState, StateOp } from '../contracts/live.js';
import { chunkAt } from './replay-chat.js';
import { createRecent } from './recent.js';

/** The chat of five minutes as JSON lines, without what was deleted, and without those who were muted. */
export interface ChatChunk {
  /** As `chunkAt` counts. */
  readonly number: number;
  /** Whose part of it this is, where one worker followed another: they are read in this order. */
  readonly part: number;
  readonly lines: string;
}

export interface ArchiveEnd {
  readonly state: ShowState;
  /** Ids of lines that were deleted: one may stand in a chunk that could not be written anew. */
  readonly deleted: readonly string[];
}

/** Where it goes. */
export interface ArchiveSink {
  /** Replaces what was written before under the same number and part. */
  chat(chunk: ChatChunk): void;
  /** What happened to the show, in its order: pins, offers, polls, notices, giveaways, its begin and its end. */
  event(event: CueEvent): void;
  /** The show has ended; told again where something was changed after that. */
  end(end: ArchiveEnd): void;
}

export interface Archive {
  /** Lines that were shown. */
  add(lines: readonly ChatLine[], state: ShowState): void;
  took(op: StateOp, at: Ms): void;
  /** Writes the chunks that have changed. */
  write(state: ShowState): void;
  end(state: ShowState): void;
  readonly size: number;
}

const isTold = ({ k }: StateOp): boolean => !['mute', 'approve', 'chatmode', 'del'].includes(k);

/** The newest `most` lines are held in memory, so that one that is deleted later goes from its chunk as well. */
export function createArchive(sink: ArchiveSink, most: number, part: number): Archive {
  const chunks = new Map<number, ChatLine[]>();
  const changed = new Set<number>();
  const deleted = createRecent<string>(most);
  /** Chunks before it have been written for the last time. */
  let first = 0;
  let size = 0;

  function put(number: number, { chat: { muted = [] } }: ShowState): void {
    const kept = (chunks.get(number) ?? []).filter(({ id, u }) => !deleted.has(id) && !muted.includes(u));
    changed.delete(number);
    sink.chat({ number, part, lines: kept.map((line) => `${JSON.stringify(line)}\n`).join('') });
  }

  function shrink(state: ShowState): void {
    while (size > most) {
      const number = Math.min(...chunks.keys());
      const lines = chunks.get(number) ?? [];
      if (chunks.size === 1) {
        // longer than all that may be held: the beginning goes, since a part cannot be written without its whole
        size -= lines.splice(0, size - most).length;
        return;
      }
      if (changed.has(number)) put(number, state);
      chunks.delete(number);
      size -= lines.length;
      first = number + 1;
    }
  }

  const write = (state: ShowState): void => {
    for (const number of [...changed].sort((a, b) => a - b)) put(number, state);
  };

  return {
    add(lines, state) {
      for (const line of lines) {
        const number = Math.max(first, chunkAt(line.at, state.startedAt));
        const chunk = chunks.get(number) ?? [];
        chunk.push(line);
        chunks.set(number, chunk);
        changed.add(number);
        size++;
      }
      shrink(state);
    },
    took(op, at) {
      if (isTold(op)) sink.event({ src: 'room', op, at });
      if (op.k !== 'mute' && op.k !== 'del') return;
      const ids = new Set(op.k === 'del' ? op.ids : []);
      for (const id of ids) deleted.set(id, id);
      for (const [number, lines] of chunks)
        if (lines.some(({ id, u }) => (op.k === 'mute' ? u === op.viewer : ids.has(id)))) changed.add(number);
    },
    write,
    end(state) {
      write(state);
      sink.end({ state, deleted: [...deleted.values()] });
    },
    get size() {
      return size + deleted.size;
    },
  };
}
