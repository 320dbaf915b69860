/** The command `vitrine-room`, without its process. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { problem, type VitrineError } from '@vitrine/core';
import { runRoom, type RunningRoom } from '../run-room.js';
import { createTokenServer, type TokenServer } from '../tokens/server.js';
import { readConfig, type RoomConfig } from './config.js';
import { HELP } from './help.js';
import { load, type Loaded } from './load.js';

export interface Terminal {
  say(line: string): void;
  complain(line: string): void;
  /** Aborted when it is to stop. */
  readonly signal: AbortSignal;
}

/** `code path: message`, and what was underneath. */
function told({ code, message, cause }: VitrineError): string {
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return `${code}: ${message}${why}`;
}

const ends = (signal: AbortSignal): Promise<void> =>
  new Promise((resolveIt) => {
    if (signal.aborted) resolveIt();
    else signal.addEventListener('abort', () => resolveIt(), { once: true });
  });

interface Asked {
  readonly help: boolean;
  readonly check: boolean;
  readonly file: string;
}

/** What was written on the command line; words that say what is wrong with it. */
function askedFor(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } },
    });
    const [file = ''] = positionals;
    return values.help || positionals.length === 1 ? { ...values, file } : 'one configuration is needed';
  } catch (error) {
    return (error as Error).message;
  }
}

/** Resolves with the code that the process ends with. Never rejects. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const { say, complain, signal } = terminal;
  const asked = askedFor(args);
  if (typeof asked === 'string') {
    complain(`config/invalid: ${asked}\n\n${HELP}`);
    return 1;
  }
  const { help, check, file } = asked;
  if (help) {
    say(HELP);
    return 0;
  }

  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) {
    complain(told(problem('config/invalid', `${file} cannot be read`)));
    return 1;
  }
  const reading = readConfig(text);
  for (const each of reading.problems) complain(told(each));
  if (!reading.ok) return 1;
  const folder = dirname(resolve(file));
  const { loaded, problems } = await load(reading.config, folder);
  for (const each of problems) complain(told(each));
  if (!loaded) return 1;
  if (check) {
    say('the configuration is sound');
    return 0;
  }
  return run(reading.config, loaded, folder, { say, complain, signal });
}

async function run({ account, rooms, tokens }: RoomConfig, loaded: Loaded, folder: string, terminal: Terminal): Promise<number> {
  const { say, complain, signal } = terminal;
  const lost = new AbortController();
  const running: RunningRoom[] = [];
  let desk: TokenServer | undefined;
  let code = 0;
  const fail = (error: VitrineError): void => {
    complain(told(error));
    code = 1;
    lost.abort();
  };

  if (tokens && loaded.tokens) {
    const [, host = '', port] = /^(.*):(\d+)$/.exec(tokens.listen) ?? [];
    desk = createTokenServer(loaded.tokens);
    await desk.listen(Number(port), host.replace(/^\[|\]$/g, '')).then(
      (address) => say(`tokens: ${address}/?show=…`),
      (cause: unknown) =>
        fail(problem('config/invalid', `${tokens.listen} cannot be listened on`, { path: 'tokens.listen', cause })),
    );
  }

  const { credentials, shows, words } = loaded;
  if (rooms && credentials)
    await Promise.all(
      shows.map(async (show) => {
        const { servers, begin, stream, replicas, monitors, archive, timed } = rooms;
        const start = await runRoom({
          servers,
          credentials,
          show,
          words,
          begin,
          signal: AbortSignal.any([signal, lost.signal]),
          failed: (error) => complain(`${show.id}: ${told(error)}`),
          ...(stream !== undefined && { stream }),
          ...(replicas !== undefined && { replicas }),
          ...(monitors && account !== undefined && { count: { monitors, account } }),
          ...(archive !== undefined && { archive: { folder: join(resolve(folder, archive), show.id), ...(timed && { timed }) } }),
        });
        if (signal.aborted || lost.signal.aborted) return void (start.ok && running.push(start.room));
        if (!start.ok) return fail(start.error);
        running.push(start.room);
        start.room.$status.subscribe((status) => say(`${show.id}: ${status}`));
        start.room.$connection.listen((status) => {
          if (status === 'denied') fail(problem('live/denied', `${show.id}: these credentials are not taken any more`));
          else if (status !== 'closed') say(`${show.id}: connection ${status}`);
        });
      }),
    );

  await Promise.race([ends(signal), ends(lost.signal)]);
  say('stops');
  await Promise.all([...running.map((room) => room.stop()), desk?.close()]);
  return code;
}
