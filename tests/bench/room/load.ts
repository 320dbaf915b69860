/** A process of the bench: so many viewers, each with a websocket and a token of its own. Told by its parent, and tells it. */
import { openSocket } from '../../servers/nats/socket.mjs';
import { connecting, createFrames, saying, subscribing } from './frames.js';

export interface LoadOrder {
  readonly url: string;
  readonly show: string;
  /** By name. */
  readonly viewers: readonly { readonly name: string; readonly token: string }[];
  /** How many connect at the same time. */
  readonly atOnce: number;
}

export type LoadWord =
  | { readonly k: 'open' }
  | { readonly k: 'failed'; readonly why: string }
  /** Milliseconds from the tick's time to its arrival, of each delivery; connections that have ended. */
  | { readonly k: 'heard'; readonly delays: readonly number[]; readonly closed: number };

/** Counted are the ticks from one number on, and before another. */
export type LoadAsk =
  | { readonly k: 'begin'; readonly from: number }
  | { readonly k: 'chat'; readonly id: string }
  | { readonly k: 'end'; readonly to: number };

const tell = (word: LoadWord): void => void process.send?.(word);

interface Viewer {
  readonly socket: WebSocket;
  readonly name: string;
}

const heard: { readonly n: number; readonly delay: number }[] = [];
const viewers: Viewer[] = [];
let closed = 0;
let from = Infinity;

/** The number and the time of a tick, without reading the whole: that would be the price of the bench, and not of the server. */
const HEAD = /^\{"v":1,"n":(\d+),"at":(\d+)/;

function arrived(body: Buffer): void {
  const [, n, at] = HEAD.exec(body.toString('latin1', 0, 60)) ?? [];
  if (Number(n) >= from) heard.push({ n: Number(n), delay: Date.now() - Number(at) });
}

function enter({ url, show }: LoadOrder, { name, token }: LoadOrder['viewers'][number]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = openSocket(url);
    socket.binaryType = 'nodebuffer' as BinaryType;
    const frames = createFrames();
    let isIn = false;
    const send = (text: string) => socket.send(Buffer.from(text));
    socket.onmessage = ({ data }) =>
      frames.take(data as Buffer, {
        line(line) {
          if (line.startsWith('INFO') && !isIn) send(connecting(token) + subscribing(show));
          else if (line === 'PONG' && !isIn) {
            isIn = true;
            viewers.push({ socket, name });
            resolve();
          } else if (line === 'PING') send('PONG\r\n');
          else if (line.startsWith('-ERR')) reject(new Error(line));
        },
        message: (subject, body) => subject.endsWith('.tick') && arrived(body),
      });
    socket.onclose = () => {
      closed += 1;
      reject(new Error('closed'));
    };
    socket.onerror = () => reject(new Error('no connection'));
  });
}

async function openAll(order: LoadOrder): Promise<void> {
  const waiting = [...order.viewers];
  async function one(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) await enter(order, next);
  }
  await Promise.all(Array.from({ length: order.atOnce }, one));
  tell({ k: 'open' });
}

function take(ask: LoadAsk, show: string): void {
  if (ask.k === 'begin') from = ask.from;
  else if (ask.k === 'end') {
    const delays = heard.filter(({ n }) => n < ask.to).map(({ delay }) => delay);
    tell({ k: 'heard', delays, closed });
  } else {
    const viewer = viewers[Math.floor(Math.random() * viewers.length)];
    if (viewer)
      viewer.socket.send(
        Buffer.from(saying(`show.${show}.in.chat.${viewer.name}`, { k: 'chat', id: ask.id, t: 'How long is it, please?' })),
      );
  }
}

process.once('message', (order: LoadOrder) => {
  process.on('message', (ask: LoadAsk) => take(ask, order.show));
  openAll(order).catch((cause: unknown) => tell({ k: 'failed', why: String(cause) }));
});
process.once('disconnect', () => process.exit());
