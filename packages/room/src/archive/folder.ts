/**
 * What is kept of a live show, as files in a folder: `chat-<n>.jsonl.gz` while it runs, `state.json` and `show.json` when it has ended.
 * A worker that follows another goes on in the same folder.
 */
import {
  chunkAt,
  recordedShow,
  showFile,
  type ArchiveEnd,
  type ArchiveSink,
  type ChatLine,
  type CueEvent,
  type Ms,
  type RecordedShowOptions,
  type Show,
  type StateOp,
} from '@vitrine/core';
import { append, read, write } from './files.js';
import { createParts } from './parts.js';

export interface FolderOptions {
  readonly folder: string;
  /** As it was before it was live; what has happened in it is added. */
  readonly show: Show;
  /** What the recording is timed on: `programme` unless it has no programme time. */
  readonly timed?: RecordedShowOptions['timed'];
  /** Viewers who are muted now. */
  readonly muted: () => readonly string[];
  /** Told of what could not be written. */
  readonly failed: (cause: unknown) => void;
}

export interface FolderArchive extends ArchiveSink {
  /** Lines that are deleted, and viewers who are muted, are so in what other workers have written as well. */
  took(ops: readonly StateOp[]): void;
  /** Lines that everybody has been told: noted at once, since a worker writes its chunks from time to time alone. */
  told(lines: readonly ChatLine[], startedAt: Ms | undefined): void;
  /** Resolves when all is written that was told so far. Never rejects. */
  done(): Promise<void>;
}

/** What was noted, in its order; a line that a crash has cut short is left out. */
function notesOf<T>(text: string): readonly T[] {
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as T];
    } catch {
      return [];
    }
  });
}

/** On a line of its own, also after one that was cut short. */
const note = (file: string, values: readonly unknown[]): Promise<void> =>
  append(file, values.map((value) => `\n${JSON.stringify(value)}`).join(''));

export function folderArchive({ folder, show, timed, muted, failed }: FolderOptions): FolderArchive {
  const work = `${folder}/parts`;
  const events = `${work}/events.jsonl`;
  const gone = `${work}/deleted.jsonl`;
  const parts = createParts(folder, work);
  /** Muted a moment ago, whatever the state says yet. */
  const silenced = new Set<string>();
  let turn: Promise<void> = Promise.resolve();
  /** One thing after another, in the order in which it was told. */
  const then = (task: () => Promise<void>): void => void (turn = turn.then(task).catch(failed));
  const deleted = async (): Promise<readonly string[]> => notesOf(await read(gone));
  const withheld = async () => ({ deleted: await deleted(), muted: [...muted(), ...silenced] });

  async function end({ state, deleted: late }: ArchiveEnd): Promise<void> {
    await parts.publish({ deleted: [...(await deleted()), ...late], muted: state.chat.muted ?? [] });
    const told = notesOf<CueEvent>(await read(events));
    await write(`${folder}/state.json`, `${JSON.stringify(state)}\n`);
    const chat = await parts.published();
    await write(`${folder}/show.json`, showFile(recordedShow(show, state, { events: told, chat, ...(timed && { timed }) })));
  }

  return {
    chat: (chunk) =>
      then(async () => {
        await parts.put(chunk);
        await parts.publish(await withheld(), chunk.number);
      }),
    event: (event) => then(() => note(events, [event])),
    end: (told) => then(() => end(told)),
    took(ops) {
      const ids = ops.flatMap((op) => (op.k === 'del' ? op.ids : []));
      const silent = ops.filter((op) => op.k === 'mute');
      for (const { viewer, on } of silent) silenced[on ? 'add' : 'delete'](viewer);
      if (ids.length + silent.length === 0) return;
      then(async () => {
        if (ids.length > 0) await note(gone, ids);
        await parts.publish(await withheld());
      });
    },
    told(lines, startedAt) {
      for (const line of lines) then(() => parts.note(chunkAt(line.at, startedAt), line));
    },
    done: () => turn,
  };
}
