/** What a console keeps where its own crash cannot reach it: its log, and the words that it forbids. */
import { readOp, type KeyValueStore } from '@vitrine/core';

export interface Kept {
  /** What `createHostLog` takes as `saved`. */
  readLog(): string;
  writeLog(log: string): void;
  readWords(): readonly string[];
  writeWords(words: readonly string[]): void;
}

/** Words that are taken, and characters of one. */
const MOST_WORDS = 500;
const LONGEST_WORD = 60;
/** Entries of a log that are kept. */
const MOST_ENTRIES = 200;

/** One on each line. */
export const wordsIn = (text: string): readonly string[] => {
  const words = text.split('\n').map((word) => word.trim().slice(0, LONGEST_WORD));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_WORDS);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function listIn(text: string | null): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(text ?? '');
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

/** The entries whose operation a room would read; anybody may have written into the storage. */
export const soundLog = (text: string | null): string =>
  JSON.stringify(
    listIn(text)
      .filter((entry) => isRecord(entry) && readOp(entry['op']).ok)
      .slice(-MOST_ENTRIES),
  );

/** `name`: of the show, and of who uses the console. Without a storage, or with one that refuses, nothing is kept. */
export function createKept(storage: KeyValueStore | null, name: string): Kept {
  const keys = { log: `vitrine-host:${name}`, words: `vitrine-host-words:${name}` };

  function get(key: string): string | null {
    try {
      return storage?.get(key) ?? null;
    } catch {
      return null;
    }
  }

  function set(key: string, value: string): void {
    try {
      storage?.set(key, value);
    } catch {
      // full or forbidden: the console goes on without
    }
  }

  return {
    readLog: () => soundLog(get(keys.log)),
    writeLog: (log) => set(keys.log, JSON.stringify(listIn(log).slice(-MOST_ENTRIES))),
    readWords: () =>
      wordsIn(
        listIn(get(keys.words))
          .filter((word) => typeof word === 'string')
          .join('\n'),
      ),
    writeWords: (words) => set(keys.words, JSON.stringify(words)),
  };
}
