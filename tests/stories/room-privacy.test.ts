/**
 * What a live room learns of a shopper, by all that goes over the network: what they say in it, under a name that is made up for this show.
 * What they look at, and what they put into the cart, is the shop's alone.
 */
import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext } from 'puppeteer-core';
import { visit, type Visit } from './built/visit.js';
import { openRoomGround, roomMissing, type RoomGround } from './room-ground.js';

const skip = roomMissing();
/** Words of the shop's, and of the shopper's machine. */
const NOTHING_OF = /linen|shirt|ceramic|mug|cart|checkout|price|variation|woo|mozilla|chrome|shop\.example|referer|cookie/i;

interface Spoken {
  readonly way: 'sent' | 'received';
  readonly text: string;
}

let ground: RoomGround;
before(async () => {
  if (!skip) ground = await openRoomGround(['evening', 'morning']);
});
after(() => ground?.close());

/** All that goes over websockets from now on, and what everything else asks for, with all of its words. */
async function record({ page }: Visit) {
  const frames: Spoken[] = [];
  const requests: { readonly url: string; readonly words: string }[] = [];
  const session = await page.createCDPSession();
  await session.send('Network.enable', { maxPostDataSize: 100_000 });
  const note =
    (way: Spoken['way']) =>
    ({ response: { opcode, payloadData } }: { response: { opcode: number; payloadData: string } }) =>
      void frames.push({ way, text: opcode === 2 ? Buffer.from(payloadData, 'base64').toString() : payloadData });
  session.on('Network.webSocketFrameSent', note('sent'));
  session.on('Network.webSocketFrameReceived', note('received'));
  session.on('Network.requestWillBeSent', ({ request }) =>
    requests.push({ url: request.url, words: JSON.stringify([request.url, request.headers, request.postData ?? '']) }),
  );
  const cookies = async () => (await session.send('Storage.getCookies')).cookies.map(({ name }) => name);
  return { frames, requests, cookies };
}

/** What the page has stored. */
const STORED =
  '(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie])()';

/** What a token says, out of what was sent with it. */
function claimsIn(frames: readonly Spoken[]) {
  const [, token = ''] = /"jwt":"([^"]+)"/.exec(frames.map(({ text }) => text).join('\n')) ?? [];
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    readonly name: string;
    readonly sub: string;
    readonly nats: { readonly tags: readonly string[] };
  };
}

async function takePart(context: BrowserContext, id: string) {
  const seen = await visit(ground.browser, ground.pageFor(id, Date.now() - 30_000), { context });
  const recorded = await record(seen);
  await seen.page.keyboard.press('Shift');
  await seen.find('button', 'Open the chat');
  equal(recorded.frames.length, 0, 'nobody is connected before they ask for it');
  await seen.press('button', 'Open the chat');
  await seen.find('textbox', 'Write a message');
  await seen.page.keyboard.press('Tab');
  const field = await seen.find('textbox', 'Write a message');
  await field.focus();
  await seen.page.keyboard.type(`Hello from the ${id}`);
  await seen.press('button', 'Send');
  await seen.until(`story.all('vitrine-chat')[0].shadowRoot.textContent.includes('Hello from the ${id}')`);
  // it has come back with a tick, and not only been echoed
  const ticks = () => recorded.frames.filter(({ way, text }) => way === 'received' && text.includes(`Hello from the ${id}`));
  for (const end = Date.now() + 10_000; ticks().length === 0 && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 50));
  equal(ticks().length > 0, true, 'everybody is told');
  return { seen, ...recorded };
}

test('the room hears what is said in it, and nothing of the shop; its name for a shopper is of one show', { skip }, async () => {
  const context = await ground.browser.createBrowserContext();
  const evening = await takePart(context, 'evening');
  const { seen, frames, requests, cookies } = evening;
  deepEqual(await seen.page.evaluate(STORED), [0, 0, 0, ''], 'nothing is stored for the room');
  deepEqual(await cookies(), []);

  const spoken = frames.length;
  await seen.press('button', 'View: Linen Shirt');
  await seen.find('dialog');
  await seen.page.keyboard.press('Escape');
  await seen.press('button', 'Add to cart: Ceramic Mug');
  await seen.until("story.facts.some(({ type, detail }) => type === 'vitrine-cart-change' && detail.cart?.totalQuantity === 1)");
  // whatever the room would be told has been by then
  await new Promise((resolve) => setTimeout(resolve, 1_500));

  const claims = claimsIn(frames);
  const said = frames.filter(({ way }) => way === 'sent').flatMap(({ text }) => text.split('\r\n'));
  const subjects = said.flatMap((line) => /^H?PUB (\S+)/.exec(line)?.[1] ?? []);
  deepEqual(
    [...new Set(subjects)].sort(),
    ['$JS.API.DIRECT.GET.STATE.show.evening.pub.state', `show.evening.in.chat.${claims.name}`],
    'the state was asked for, and a line was said',
  );
  deepEqual(
    frames.filter(({ text }) => NOTHING_OF.test(text)).map(({ text }) => text.slice(0, 200)),
    [],
    'not a word of the shop, nor of the machine',
  );
  const later = frames.slice(spoken).filter(({ way }) => way === 'sent');
  ok(
    later.every(({ text }) => /^(PING|PONG)\r\n$/.test(text)),
    'no press, no product and no cart reached it',
  );

  const cart = requests.filter(({ url }) => url.includes('/wp-json/'));
  ok(cart.length > 0, 'the shop was asked');
  ok(
    cart.every(({ words }) => !words.includes(claims.name) && !words.includes(claims.sub) && !words.includes('evening.')),
    'and knows nothing of the name in the room',
  );
  ok(ground.asked.length > 0);
  for (const { cookie, authorization, referer = '' } of ground.asked) {
    deepEqual([cookie, authorization], [undefined, undefined], 'whoever asks for a token says nothing of themselves');
    match(referer, /^(http:\/\/shop\.example:\d+\/)?$/, 'not even the page');
  }

  const morning = await takePart(context, 'morning');
  const others = claimsIn(morning.frames);
  deepEqual([claims.nats.tags, others.nats.tags], [['show:evening'], ['show:morning']], 'each token is for one show');
  notEqual(others.name, claims.name);
  notEqual(others.sub, claims.sub);
  const all = morning.frames.map(({ text }) => text).join('');
  ok(!all.includes(claims.name) && !all.includes(claims.sub), 'nothing leads from one to the other');
  deepEqual([...seen.faults, ...morning.seen.faults], []);
  await context.close();
});
