/** One nats-server of a cluster of one or more. */
import { spawn, type ChildProcess } from 'node:child_process';
import { natsProgram } from './program.mjs';

export interface NatsNode {
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Reads its configuration anew. */
  reload(): void;
  /** `undefined` where it does not run. */
  readonly pid: number | undefined;
}

/** Ends this process in a way that it can still tidy up after itself. */
const leave = () => process.exit(143);

const START_MS = 20_000;

/** Resolves when it takes connections; rejects, with the end of what it said, when it ends before. */
function whenReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`nats-server ${why}\n${said.slice(-4000)}`));
    const timer = setTimeout(() => fail('was not ready in time'), START_MS);
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-8000);
      if (!said.includes('Server is ready')) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('error', (error) => fail(`would not start: ${error.message}`));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

/** @param file its configuration */
export function createNode(file: string): NatsNode {
  let child: ChildProcess | null = null;
  const end = () => child?.kill('SIGKILL');
  return {
    reload: () => void child?.kill('SIGHUP'),
    get pid() {
      return child?.pid;
    },
    async start() {
      child = spawn(natsProgram() ?? 'nats-server', ['-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
      process.once('exit', end);
      // a test that takes too long is ended so, and would leave it behind
      process.once('SIGTERM', leave);
      await whenReady(child);
    },
    kill: () =>
      new Promise((resolve) => {
        process.removeListener('exit', end);
        process.removeListener('SIGTERM', leave);
        if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        end();
      }),
  };
}
