/**
 * npm run bench:room: what a room costs its server. So many viewers, each with a websocket and a token of its own, on one real nats-server,
 * and core's real worker, which ticks once a second with the chat that some of them write. The last line is JSON.
 */
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { readShow } from '@vitrine/core';
import { readCredentials, runRoom } from '@vitrine/room';
import { natsMissing, startNats } from '../../servers/nats/start.js';
import { quantile } from '../statistics.js';
import { createCrowd } from './crowd.js';
import { optionsOf } from './options.js';
import { useOf } from './process.js';

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

const read = optionsOf(process.argv.slice(2));
const options = typeof read === 'string' ? stop(read) : read;
const missing = natsMissing();
if (missing) stop(`nothing to measure with: ${missing}`);

const { viewers, seconds, bytes, processes } = options;
/** Of a tick without lines, and of a line in it. */
const [EMPTY, LINE] = [60, 98];
const lines = Math.max(1, Math.round((bytes - EMPTY) / LINE));
/** How many connect at the same time, in each process. */
const AT_ONCE = 40;
/** Seconds for which nothing is measured: after everybody has come, and for what is still on its way at the end. */
const [SETTLE, LATE] = [3, 5];

const show = readShow(
  JSON.stringify({ version: 1, id: 'bench', title: 'Bench', status: 'live', products: [] }),
  'https://shop.example/bench.json',
).show!;
const began = loadavg()[0] ?? 0;
const server = await startNats();
const pid = server.nodes[0]?.pid ?? stop('the server does not run');
const start = await runRoom({
  servers: server.urls,
  credentials: readCredentials(await server.credentials())!,
  show,
  socket: (url) => server.openSocket(url),
  begin: { chat: { mode: 'on', maxLen: 200, slowMs: 0 } },
});
if (!start.ok) stop(`the worker is not in: ${start.error.message}`);
const observer = await server.worker();
const ticks: { readonly n: number; readonly bytes: number }[] = [];
observer.subscribe(`show.${show.id}.pub.tick`, {
  callback: (_error, message) => void ticks.push({ n: message.json<{ n: number }>().n, bytes: message.data.length }),
});
await observer.flush();

const names = Array.from({ length: viewers }, (_, i) => `viewer-${i}`);
const orders = Array.from({ length: processes }, (_, part) => ({
  url: server.urls[0]!,
  show: show.id,
  atOnce: AT_ONCE,
  viewers: names
    .filter((_, i) => i % processes === part)
    .map((name) => ({ name, token: server.mint.viewer({ name, show: show.id, seconds: 3_600 }) })),
}));
const before = useOf(pid);
const entering = performance.now();
const crowd = createCrowd(orders);
try {
  await crowd.open;
  const entered = (performance.now() - entering) / 1_000;
  const inside = useOf(pid);

  let said = 0;
  const speak = setInterval(() => {
    for (let i = 0; i < lines; i++) crowd.chat(`line-${said++}`);
  }, 1_000);
  await sleep(SETTLE * 1_000);
  // begun between two ticks, and from the one after the next
  const from = (ticks.at(-1)?.n ?? 0) + 2;
  crowd.ask({ k: 'begin', from });
  const first = useOf(pid);
  const told = ticks.length;
  const mine = process.cpuUsage();
  const measuring = performance.now();
  await sleep(seconds * 1_000);
  const to = (ticks.at(-1)?.n ?? 0) + 2;
  await sleep(2_000);
  const last = useOf(pid);
  const ticked = ticks.length - told;
  const took = (performance.now() - measuring) / 1_000;
  const { user, system } = process.cpuUsage(mine);
  clearInterval(speak);
  await sleep(LATE * 1_000);
  const heard = await crowd.end(to);

  const counted = ticks.filter(({ n }) => n >= from && n < to);
  const sent = counted.length * viewers;
  const delays = heard.flatMap((it) => it.delays);
  // what the server has delivered while its time was taken
  const delivered = ticked * (delays.length / counted.length);
  const figures = {
    viewers,
    ticks: counted.length,
    tickBytes: Math.round(counted.reduce((sum, tick) => sum + tick.bytes, 0) / counted.length),
    deliveries: delays.length,
    lost: sent - delays.length,
    closed: heard.reduce((sum, it) => sum + it.closed, 0),
    enteredSeconds: entered,
    connectMs: ((inside.cpu - before.cpu) * 1_000) / viewers,
    p50: quantile(delays, 0.5),
    p99: quantile(delays, 0.99),
    cpuPerMillion: ((last.cpu - first.cpu) / delivered) * 1_000_000,
    serverCores: (last.cpu - first.cpu) / took,
    workerCores: (user + system) / 1_000_000 / took,
    rssAtEntry: (inside.rss - before.rss) / viewers,
    rss: (last.rss - before.rss) / viewers,
  };
  const rows: readonly (readonly [string, string])[] = [
    ['viewers, each with a websocket and a token', String(viewers)],
    ['to let one in, of the server', `${figures.connectMs.toFixed(2)} ms of processor time (all in ${entered.toFixed(1)} s)`],
    ['ticks, and how long they are', `${figures.ticks} of ${figures.tickBytes} bytes, ${lines} lines of chat a second`],
    ['deliveries', `${figures.deliveries} of ${sent}; lost ${figures.lost}; ${figures.closed} connections broke`],
    ['from the worker to a viewer', `p50 ${figures.p50.toFixed(0)} ms, p99 ${figures.p99.toFixed(0)} ms`],
    [
      'the server, for a million deliveries',
      `${figures.cpuPerMillion.toFixed(1)} s of processor time (${figures.serverCores.toFixed(2)} cores)`,
    ],
    ['the worker', `${figures.workerCores.toFixed(3)} cores, with what counts here`],
    [
      'memory for a connection',
      `${(figures.rssAtEntry / 1_024).toFixed(0)} kB on entry, ${(figures.rss / 1_024).toFixed(0)} kB at the end`,
    ],
    ['the machine', `${cpus().length} cores, shared; load ${began.toFixed(1)} before`],
  ];
  for (const [what, figure] of rows) console.log(`${what.padEnd(44)}${figure}`);
  console.log(JSON.stringify({ bench: 'room', ...figures }));
  process.exitCode = figures.lost === 0 && figures.closed === 0 ? 0 : 1;
} finally {
  crowd.close();
  await start.room.stop();
  await server.stop();
}
process.exit();
