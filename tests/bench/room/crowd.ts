/** The viewers of the bench, spread over processes. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadAsk, LoadOrder, LoadWord } from './load.js';

export type Heard = Extract<LoadWord, { k: 'heard' }>;

export interface Crowd {
  readonly pids: readonly number[];
  /** Resolves once everybody is in. */
  readonly open: Promise<unknown>;
  ask(ask: LoadAsk): void;
  /** One of them says something. */
  chat(id: string): void;
  /** Resolves with what each process has heard. */
  end(to: number): Promise<readonly Heard[]>;
  close(): void;
}

const PROGRAM = fileURLToPath(new URL('load.ts', import.meta.url));

function said<K extends LoadWord['k']>(child: ChildProcess, kind: K): Promise<Extract<LoadWord, { k: K }>> {
  return new Promise((resolve, reject) => {
    child.on('message', (word: LoadWord) => {
      if (word.k === kind) resolve(word as Extract<LoadWord, { k: K }>);
      else if (word.k === 'failed') reject(new Error(word.why));
    });
    child.once('exit', (code) => reject(new Error(`a process of viewers ended with ${code}`)));
  });
}

export function createCrowd(orders: readonly LoadOrder[]): Crowd {
  const children = orders.map((order) => {
    const child = fork(PROGRAM, { execArgv: ['--import=tsx', '--conditions=@vitrine/source', '--max-semi-space-size=64'] });
    child.send(order);
    return child;
  });
  let next = 0;
  const ask = (what: LoadAsk): void => children.forEach((child) => child.send(what));
  return {
    pids: children.flatMap(({ pid }) => pid ?? []),
    open: Promise.all(children.map((child) => said(child, 'open'))),
    ask,
    chat: (id) => void children[next++ % children.length]?.send({ k: 'chat', id } satisfies LoadAsk),
    async end(to) {
      const all = Promise.all(children.map((child) => said(child, 'heard')));
      ask({ k: 'end', to });
      return all;
    },
    close: () => children.forEach((child) => child.disconnect()),
  };
}
