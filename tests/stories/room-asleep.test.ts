/** A viewer whose page rests while the show goes on: a tab that sleeps, and a page that the browser keeps. Their room is right again after. */
import { deepEqual, equal } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createLiveSession, type HostOp, type LiveSession } from '@vitrine/core';
import { natsChannel } from '@vitrine/adapters';
import { goBack, noteReturn } from './built/go-back.js';
import { visit, type Visit } from './built/visit.js';
import { openRoomGround, roomMissing, type RoomGround } from './room-ground.js';

const skip = roomMissing();
const SHOW = 'evening';

let ground: RoomGround;
let host: LiveSession;
before(async () => {
  if (skip) return;
  ground = await openRoomGround([SHOW], { isWhole: true });
  const { nats } = ground;
  host = createLiveSession({
    channel: natsChannel({ servers: nats.urls, writer: 'worker', socket: nats.openSocket }),
    show: SHOW,
    role: 'host',
    token: () => Promise.resolve(nats.mint.host({ name: 'host', show: SHOW, seconds: 3_600 })),
    now: () => Date.now(),
    random: () => Math.random(),
    schedule(task, ms) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  });
});
after(async () => {
  host?.close();
  await ground?.close();
});

/** Has a host ask for it, again where the room cannot be reached for the moment. */
async function asks(op: HostOp): Promise<void> {
  for (const end = Date.now() + 20_000; ;) {
    const answer = await host.publish(op);
    if (answer.ok) return;
    if (answer.reason !== 'offline' || Date.now() > end) throw new Error(answer.reason);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const notice = (text: string) => ({ k: 'notice', notice: { id: randomUUID(), at: Date.now() - 60_000, text } }) as const;
const reads = (seen: Visit, words: string) =>
  seen.until(`story.all('vitrine-room')[0].shadowRoot?.textContent.includes(${JSON.stringify(words)})`);

async function enters(): Promise<Visit> {
  const seen = await visit(ground.browser, ground.pageFor(SHOW, Date.now() - 90_000));
  await seen.press('button', 'Play');
  await asks(notice('Good evening'));
  await reads(seen, 'Good evening');
  return seen;
}

test('a tab that has slept until the server gave its connection up knows what is on when it wakes', { skip }, async () => {
  const seen = await enters();
  const session = await seen.page.createCDPSession();
  // what ten minutes do to a tab that sleeps: its timers stand still, and its server has long since given it up
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  const [node] = ground.nats.nodes;
  await node!.kill();
  await node!.start();
  await asks(notice('The linen shirt is back'));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await reads(seen, 'The linen shirt is back');
  // and hears what comes after
  await asks(notice('Last ten minutes'));
  await reads(seen, 'Last ten minutes');
  deepEqual(
    seen.faults.filter((fault) => !/WebSocket|ERR_CONNECTION/.test(fault)),
    [],
    'the browser itself says of a connection that it was lost',
  );
  deepEqual(
    (await seen.errors()).map(({ code }) => code).filter((code) => !code.startsWith('live/')),
    [],
  );
  await seen.close();
});

test('a page that comes back from the cache of pages knows what is on', { skip }, async () => {
  const seen = await enters();
  await noteReturn(seen.page);
  await seen.page.goto(new URL('/examples/', seen.page.url()).href);
  await asks(notice('Two mugs are left'));
  await goBack(seen.page);
  await reads(seen, 'Two mugs are left');
  await asks(notice('None is left'));
  await reads(seen, 'None is left');
  equal((await seen.errors()).length, 0);
  await seen.close();
});
