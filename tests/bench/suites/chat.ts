/**
 * A chat beside a live film. Three evenings of 30 seconds: nobody writes; 500 lines in a second are handed straight to the element;
 * a real room carries as much as its ticks do, while more is written than they take. A player that decodes a stream has long frames
 * of its own, so that of each frame only what is the chat's is held against it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { readShow } from '@vitrine/core';
import { readCredentials, runRoom } from '@vitrine/room';
import { natsMissing, startNats } from '../../servers/nats/start.js';
import { createCrowd } from '../room/crowd.js';
import type { Figures } from '../results.js';
import type { Shop } from '../shop/shop.js';
import { vitrinePage } from '../shop/slots.js';
import type { Suite, Target } from '../suite.js';
import { visit, type Visit } from '../visit.js';

const SECONDS = 30;
const [LINES, MESSAGES] = [500, 50];
/** In a real room: so many write, each so often in a second. */
const [WRITERS, EACH] = [40, 3];
const SHOW = 'live-evening';
/** Rows that a chat may have. */
const ROWS = 60;

const CHAT = '<div style="block-size: 300px"><vitrine-chat for="show" style="block-size: 300px"></vitrine-chat></div>';
const page = (show: string, head = '') => vitrinePage(show, { after: CHAT }).replace('</head>', `${head}</head>`);

/**
 * Looks at the page while it is chatted: rows, and frames over 50 ms. Of a frame the chat's own is what its scripts take, and the
 * rendering with all that is in it; what comes before that and is no script of its own is somebody else's, or a wait for the screen.
 */
const LOOK = `void (() => {
  const rows = () => bench.deep('[part~="line"]').length;
  Object.assign(bench, { frames: [], rows: 0 });
  bench.looks = setInterval(() => { bench.rows = Math.max(bench.rows, rows()); }, 100);
  const sum = (scripts) => scripts.reduce((sum, { duration }) => sum + duration, 0);
  const isOwn = ({ sourceURL }) => /\\/(room|seat|nats|crowd|vitrine-chat)[^/]*\\.js/.test(sourceURL);
  bench.frameLook = new PerformanceObserver((list) => {
    for (const { startTime, duration, renderStart, scripts } of list.getEntries()) {
      const end = startTime + duration;
      // one that draws nothing has no rendering
      const begin = renderStart || end;
      const before = scripts.filter((script) => isOwn(script) && script.startTime < begin);
      const others = scripts.filter((script) => !isOwn(script) && script.startTime >= begin);
      bench.frames.push({ duration, own: sum(before) + end - begin - sum(others) });
    }
  });
  bench.frameLook.observe({ type: 'long-animation-frame' });
})()`;

async function evening(seen: Visit, start: () => void | Promise<void>): Promise<Figures> {
  await seen.until("document.querySelector('vitrine-player').play");
  await seen.ask("void document.querySelector('vitrine-player').play()");
  await seen.until("bench.deep('video')[0]?.currentTime > 0.5");
  await seen.until('bench.deep(\'[part="lines"]\').length > 0');
  await seen.ask("document.querySelector('vitrine-chat').scrollIntoView({ block: 'end' })");
  await sleep(3_000);
  const { heap } = await seen.cost({ collect: true });
  // to collect takes more than a frame, which is none of the chat's
  await sleep(500);
  const at = () => seen.ask<number>("bench.deep('video')[0].currentTime");
  await seen.ask(LOOK);
  await start();
  const from = await at();
  const begun = performance.now();
  const { scripting } = await seen.cost();
  await sleep(SECONDS * 1_000);
  const [to, took] = [await at(), (performance.now() - begun) / 1_000];
  const after = await seen.cost();
  const frames = await seen.ask<readonly { duration: number; own: number }[]>('bench.frames');
  const newest = await seen.ask<string>("bench.deep('[part~=\"line\"]').at(-1)?.textContent ?? ''");
  await seen.ask('void (clearInterval(bench.looks), bench.frameLook.disconnect())');
  return {
    rows: await seen.ask<number>('bench.rows'),
    frames: frames.length,
    own: frames.filter(({ own }) => own > 50).length,
    longest: Math.max(0, ...frames.map(({ own }) => own)),
    stood: Math.max(0, took - (to - from)),
    scripting: (after.scripting - scripting) / took,
    growth: (await seen.cost({ collect: true })).heap / heap,
    seen: newest === '' ? 0 : 1,
  };
}

const target = (name: string, go: (seen: Visit) => Promise<Figures>, address: (shop: Shop) => string): Target => ({
  name,
  async measure(browser, shop, note) {
    const seen = await visit(browser, address(shop), { isTouch: true });
    try {
      const figures = await go(seen);
      seen.faults.forEach(note);
      return figures;
    } finally {
      await seen.close();
    }
  },
});

const CROWD = '<script type="module" src="/shop/crowd.js"></script>';
const alone = (shop: Shop): string => shop.page(page('../live/show', CROWD));

const real: Target = {
  name: 'a real room',
  async measure(browser, shop, note) {
    const missing = natsMissing();
    if (missing) throw new Error(missing);
    const server = await startNats();
    const end = [() => server.stop()];
    try {
      const named = (name: string) => server.mint.viewer({ name, show: SHOW, seconds: 3_600 });
      shop.file('/live/token', named('viewer-seen'));
      const room = { channel: 'nats', urls: server.urls, tokenUrl: '/live/token' };
      const file = JSON.stringify({ ...JSON.parse(shop.text('/live/show.json')), room });
      shop.file('/live/room.json', file);
      const running = await runRoom({
        servers: server.urls,
        credentials: readCredentials(await server.credentials())!,
        show: readShow(file, `${shop.url}/live/room.json`).show!,
        socket: (url) => server.openSocket(url),
        begin: { chat: { mode: 'on', maxLen: 200, slowMs: 0 } },
      });
      if (!running.ok) throw new Error(running.error.message);
      end.unshift(() => running.room.stop());
      const names = Array.from({ length: WRITERS }, (_, n) => `viewer-${n}`);
      const viewers = names.map((name) => ({ name, token: named(name) }));
      const crowd = createCrowd([{ url: server.urls[0]!, show: SHOW, atOnce: 10, viewers }]);
      end.unshift(() => Promise.resolve(crowd.close()));
      await crowd.open;
      let said = 0;
      const writing = () => {
        const timer = setInterval(() => crowd.chat(`line-${said++}`), 1_000 / (WRITERS * EACH));
        end.unshift(() => Promise.resolve(clearInterval(timer)));
      };
      const { measure } = target(
        '',
        (seen) => evening(seen, writing),
        () => shop.page(page('../live/room')),
      );
      return await measure(browser, shop, note);
    } finally {
      for (const each of end) await each();
    }
  },
};

const TARGETS: readonly Target[] = [
  target('nobody writes', (seen) => evening(seen, () => undefined), alone),
  target('500 lines a second', (seen) => evening(seen, () => seen.ask(`void crowd.start(${LINES}, ${MESSAGES})`)), alone),
  real,
];

export const chat: Suite = {
  name: 'chat',
  title: `A chat beside a live film, ${SECONDS} s each, no network limit`,
  enough: 1,
  targets: TARGETS,
  columns: [
    { figure: 'rows', title: 'rows' },
    { figure: 'frames', title: 'frames > 50 ms' },
    { figure: 'own', title: 'of these, of the chat' },
    { figure: 'longest', title: 'longest, of the chat ms' },
    { figure: 'stood', title: 'film stood s', digits: 1 },
    { figure: 'scripting', title: 'scripting ms a second' },
    { figure: 'growth', title: 'heap after ÷ before', digits: 2 },
  ],
  goals: TARGETS.slice(1).flatMap(({ name }) => [
    {
      suite: 'chat',
      what: `${name}: frames over 50 ms of the chat`,
      unit: '',
      digits: 0,
      most: 0,
      of: (results) => results.summary('chat', name, 'own'),
    },
    {
      suite: 'chat',
      what: `${name}: rows of the chat`,
      unit: '',
      digits: 0,
      most: ROWS,
      of: (results) => results.summary('chat', name, 'rows'),
    },
    {
      suite: 'chat',
      what: `${name}: the film stood still`,
      unit: 's',
      digits: 1,
      most: 1,
      of: (results) => results.summary('chat', name, 'stood'),
    },
  ]),
};
