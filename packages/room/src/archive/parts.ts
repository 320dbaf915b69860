/** The chat as it comes, in parts of each worker's own, and what is published of them. */
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readChat, type ChatChunk, type ChatLine, type Withheld } from '@vitrine/core';
import { append, read, write } from './files.js';

export interface Parts {
  put(chunk: ChatChunk): Promise<void>;
  /** Adds one line, to be found there whatever happens before its chunk is written. */
  note(chunk: number, line: ChatLine): Promise<void>;
  /** Writes what is published of a chunk, or of all of them, without what may not be read. What was deleted goes from the parts as well. */
  publish(withheld: Withheld, only?: number): Promise<void>;
  /** The names of all that is published, one for each five minutes up to the last; where nobody has written it is an empty one. */
  published(): Promise<readonly string[]>;
}

interface Part {
  readonly file: string;
  readonly chunk: number;
  readonly part: number;
}

const NAME = /^chat-(\d+)\.(\d+)\.jsonl$/;
/** The part of what was noted: workers count theirs from 1. */
const NOTED = 0;
const zipped = promisify(gzip);
const nameOf = (chunk: number): string => `chat-${chunk}.jsonl.gz`;
const textOf = (lines: readonly ChatLine[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** @param work where the parts are; what is made of them goes to `folder`, as `chat-<n>.jsonl.gz` */
export function createParts(folder: string, work: string): Parts {
  /** In the order of the chunks, and of the workers that followed each other. */
  async function all(): Promise<readonly Part[]> {
    const names = await readdir(work).catch((): string[] => []);
    const parts = names.flatMap((name) => {
      const [, chunk, part] = NAME.exec(name) ?? [];
      return chunk === undefined ? [] : [{ file: `${work}/${name}`, chunk: Number(chunk), part: Number(part) }];
    });
    return parts.sort((a, b) => a.chunk - b.chunk || a.part - b.part);
  }

  async function withoutDeleted({ file }: Part, deleted: readonly string[]): Promise<string> {
    const text = await read(file);
    const kept = textOf(readChat(text, { deleted }));
    if (kept !== text) await write(file, kept);
    return kept;
  }

  return {
    put: ({ number, part, lines }) => write(`${work}/chat-${number}.${part}.jsonl`, lines),
    note: (chunk, line) => append(`${work}/chat-${chunk}.${NOTED}.jsonl`, `\n${JSON.stringify(line)}\n`),
    async publish({ deleted = [], muted = [] }, only) {
      const parts = (await all()).filter(({ chunk }) => only === undefined || chunk === only);
      for (const number of new Set(parts.map(({ chunk }) => chunk))) {
        let text = '';
        for (const part of parts) if (part.chunk === number) text += await withoutDeleted(part, deleted);
        await write(`${folder}/${nameOf(number)}`, await zipped(textOf(readChat(text, { muted }))));
      }
    },
    async published() {
      const chunks = new Set((await all()).map(({ chunk }) => chunk));
      const names = Array.from({ length: Math.max(-1, ...chunks) + 1 }, (_, chunk) => nameOf(chunk));
      for (const [chunk, name] of names.entries()) if (!chunks.has(chunk)) await write(`${folder}/${name}`, await zipped(''));
      return names;
    },
  };
}
