/** The command `vitrine-room` as a process of its own, from the sources. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from '../conformance/live/joined.js';

export interface Command {
  /** All that it has said. */
  said(): string;
  /** Resolves once it has said something. */
  says(words: string, ms?: number): Promise<void>;
  /** Resolves with what it ended with: a code, or the name of a signal. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string>;
}

const BIN = fileURLToPath(new URL('../../packages/room/src/command/bin.ts', import.meta.url));

/** Starts it with a configuration, which is written to `file`. */
export function command(file: string, config: object): Command {
  writeFileSync(file, JSON.stringify(config));
  const child = spawn(process.execPath, ['--import=tsx', '--conditions=@vitrine/source', BIN, file], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const leave = () => child.kill('SIGKILL');
  process.once('exit', leave);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => {
      process.removeListener('exit', leave);
      resolve(code ?? signal ?? 'unknown');
    });
  });
  return {
    said: () => said,
    says: (words, ms = 30_000) =>
      until(() => said.includes(words) || child.exitCode !== null, words, ms).then(() => {
        if (!said.includes(words)) throw new Error(`it ended without saying ${words}:\n${said}`);
      }),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
