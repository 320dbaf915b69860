import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryAdapter, memoryChannel } from '@vitrine/adapters';
import { createLiveSession, shownPin, type CommerceAdapter, type KeyValueStore, type LiveSession } from '@vitrine/core';
import { browserTiming } from '@vitrine/elements/kit';
import { mount, unmount, until } from '../../../../tests/browser/harness.js';
import type { VitrineHost } from './host.js';
import { sampleRoom } from './sample-room.js';
import { hostShow, open, part } from './states.js';

const MARKUP = '<vitrine-host show="{show}"></vitrine-host>';
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  unmount();
});

function store(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  };
}

/** A console in a room between tabs; `id` names the room. */
async function host(id: string, setting: Partial<VitrineHost> = {}, adapter?: CommerceAdapter): Promise<VitrineHost> {
  const show = { ...hostShow, id, status: 'scheduled' };
  const { element } = await mount('vitrine-host', MARKUP, { show, ...(adapter && { adapter }) });
  return sit(element, { channel: memoryChannel(), ...setting });
}

/** A console in a room of which the test says every word. */
async function sampled() {
  const room = sampleRoom();
  const { element } = await mount('vitrine-host', MARKUP, { show: hostShow });
  return { room, element: await sit(element, { channel: room }) };
}

async function sit(element: VitrineHost, setting: Partial<VitrineHost>): Promise<VitrineHost> {
  Object.assign(element, { storage: store(), ...setting });
  await until(() => part(element, 'stage') !== null);
  return element;
}

/** Somebody who watches. */
function viewer(id: string): LiveSession {
  const end = new AbortController();
  const session = createLiveSession({
    channel: memoryChannel(),
    show: id,
    role: 'viewer',
    token: () => Promise.resolve(''),
    ...browserTiming,
  });
  ends.push(() => (session.close(), end.abort()));
  return session;
}

const shown = ({ $state }: LiveSession) => {
  const state = $state.get();
  return state ? (shownPin(state)?.product ?? null) : undefined;
};
const all = (element: HTMLElement, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const words = (element: HTMLElement, name: string) => part(element, name)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const press = (element: HTMLElement, name: string) => part(element, name)!.click();
const fill = (element: HTMLElement, selector: string, value: string) => {
  (element.shadowRoot!.querySelector(selector) as HTMLInputElement).value = value;
};
const room = () => `room-${crypto.randomUUID().slice(0, 8)}`;
const leads = (element: HTMLElement) => until(() => words(element, 'connection').includes('This tab'));

describe('the console of a host', () => {
  it('shows a product by press and by key, the next one, and takes down and back', async () => {
    const id = room();
    const element = await host(id);
    const watching = viewer(id);
    all(element, '[part~="product"]')[1]!.click();
    await until(() => shown(watching) === 'mug');
    expect(words(element, 'pinned')).to.contain('Ceramic Mug');
    expect(words(element, 'said')).to.equal('Ceramic Mug on screen');
    await sendKeys({ press: '1' });
    await until(() => shown(watching) === 'shirt');
    await sendKeys({ press: 'n' });
    await until(() => shown(watching) === 'mug');
    await sendKeys({ press: 'n' });
    await until(() => shown(watching) === 'throw');
    expect(words(element, 'pinned'), 'what is sold out is left out').to.contain('Wool Throw');
    await sendKeys({ press: 'z' });
    await until(() => shown(watching) === 'mug');
    await sendKeys({ press: 'u' });
    await until(() => shown(watching) === null);
    press(element, 'undo');
    await until(() => shown(watching) === 'mug');
  });

  it('takes no key for a command while somebody types', async () => {
    const element = await host(room());
    await sendKeys({ press: 'c' });
    await until(() => element.shadowRoot!.activeElement === part(element, 'field'));
    await sendKeys({ type: 'n1uz' });
    expect((part(element, 'field') as HTMLInputElement).value).to.equal('n1uz');
    expect(part(element, 'pinned')).to.equal(null);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: '2' });
    await until(() => words(element, 'pinned').includes('Ceramic Mug'));
  });

  it('goes live and ends by two presses, and by no slip', async () => {
    const id = room();
    const element = await host(id);
    const watching = viewer(id);
    await until(() => watching.$state.get() !== null);
    press(element, 'go-live');
    press(element, 'go-live');
    await element.updateComplete;
    expect(words(element, 'go-live')).to.equal('Press again to go live');
    await new Promise((resolve) => setTimeout(resolve, 450));
    press(element, 'go-live');
    await until(() => watching.$state.get()?.status === 'live');
    // a key that undoes never takes a show off the air
    await sendKeys({ press: 'z' });
    press(element, 'end');
    await element.updateComplete;
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(words(element, 'end')).to.equal('End show');
    expect(watching.$state.get()?.status).to.equal('live');
    press(element, 'end');
    await new Promise((resolve) => setTimeout(resolve, 450));
    press(element, 'end');
    await until(() => watching.$state.get()?.status === 'recorded');
  });

  it('rehearses without a word to anybody', async () => {
    const id = room();
    const element = await host(id);
    const watching = viewer(id);
    await until(() => shown(watching) === null);
    const { rev } = watching.$state.get()!;
    press(element, 'rehearse');
    await element.updateComplete;
    expect(words(element, 'rehearsal')).to.contain('viewers see nothing');
    press(element, 'next');
    await until(() => words(element, 'pinned').includes('Linen Shirt'));
    expect(part(element, 'composer')).to.equal(null);
    press(element, 'rehearse');
    await until(() => part(element, 'pinned') === null);
    expect(watching.$state.get()!.rev).to.equal(rev);
    await open(element, 'log');
    expect(all(element, '[part~="entry"]')).to.have.lengthOf(0);
  });

  it('works beside another console, and neither undoes what the other did', async () => {
    const id = room();
    const [one, other] = [await host(id), await host(id)];
    const watching = viewer(id);
    press(one, 'next');
    await until(() => shown(watching) === 'shirt' && words(other, 'pinned').includes('Linen Shirt'));
    all(other, '[part~="product"]')[3]!.click();
    await until(() => shown(watching) === 'throw' && words(one, 'pinned').includes('Wool Throw'));
    press(one, 'undo');
    await until(() => words(one, 'said').includes('Somebody else'));
    expect(shown(watching)).to.equal('throw');
  });

  it('comes back after a crash with its log, and with the room as it is', async () => {
    const id = room();
    const storage = store();
    const first = await host(id, { storage });
    const keeper = await host(id);
    press(first, 'next');
    await until(() => words(first, 'pinned').includes('Linen Shirt'));
    await until(() => words(first, 'said') !== '');
    first.remove();
    const element = await host(id, { storage });
    await until(() => words(element, 'pinned').includes('Linen Shirt'));
    await open(element, 'log');
    expect(all(element, '[part~="entry"]')[0]!.textContent).to.contain('Linen Shirt on screen');
    expect(keeper.isConnected).to.equal(true);
  });

  it('says what did not work, and tries it again', async () => {
    const { element, room: sample } = await sampled();
    sample.answer = { ok: false, reason: 'offline' };
    press(element, 'next');
    await until(() => words(element, 'said').includes('cannot be reached'));
    await open(element, 'log');
    sample.answer = null;
    all(element, '[part~="trouble"] button')[0]!.click();
    await until(() => shownPin(sample.state())?.product === 'shirt');
    await until(() => words(element, 'fate') === 'Done');
  });

  it('asks for offers, polls, notices and giveaways, and says what is wrong with a field', async () => {
    const id = room();
    const element = await host(id);
    const watching = viewer(id);
    await until(() => watching.$state.get() !== null);
    await open(element, 'offer');
    press(element, 'send');
    await until(() => words(element, 'error') === 'Please fill this in.');
    expect(element.shadowRoot!.activeElement?.getAttribute('name')).to.equal('label');
    fill(element, '[name="label"]', 'Tonight only');
    fill(element, '[name="price"]', '39,90');
    press(element, 'send');
    await until(() => watching.$state.get()!.offers[0]?.display?.amount === '39.90');
    await until(() => part(element, 'offer-end') !== null);
    press(element, 'offer-end');
    await until(() => watching.$state.get()!.offers[0]?.rev === 2);
    await open(element, 'poll');
    fill(element, '[name="question"]', 'Which?');
    all(element, '[name="option"]').forEach((field, i) => ((field as HTMLInputElement).value = ['Sand', 'Ink'][i]!));
    press(element, 'send');
    await until(() => watching.$state.get()!.poll?.open === true);
    await until(() => part(element, 'poll-close') !== null);
    press(element, 'poll-close');
    await until(() => watching.$state.get()!.poll?.open === false);
    await open(element, 'notice');
    fill(element, '[name="text"]', 'Back in ink');
    press(element, 'send');
    await until(() => watching.$state.get()!.notice?.text === 'Back in ink');
    await until(() => part(element, 'notice-down') !== null);
    press(element, 'notice-down');
    await until(() => watching.$state.get()!.notice?.end !== undefined);
  });

  it('runs the room: lines wait to be approved, are deleted, their writers muted, and a winner is drawn', async () => {
    const id = room();
    const element = await host(id);
    const watching = viewer(id);
    const lines: string[] = [];
    watching.onTick(({ chat = [] }) => void lines.push(...chat.map(({ t }) => t)));
    await leads(element);
    (part(element, 'rules') as HTMLDetailsElement).open = true;
    all(element, '[part="mode"][value="approve"]')[0]!.click();
    await until(() => watching.$state.get()?.chat.mode === 'approve');
    watching.send({ k: 'chat', id: 'line-1', t: 'Does it run small?' });
    await until(() => words(element, 'waiting').includes('Does it run small?'));
    expect(lines).to.deep.equal([]);
    press(element, 'approve');
    await until(() => lines.includes('Does it run small?'));
    await until(() => part(element, 'line') !== null);
    press(element, 'line');
    await element.updateComplete;
    press(element, 'mute');
    await until(() => watching.$state.get()!.chat.muted?.length === 1);
    await until(() => part(element, 'unmute') !== null);
    press(element, 'unmute');
    await until(() => watching.$state.get()!.chat.muted?.length === 0);
    await open(element, 'giveaway');
    fill(element, '[name="label"]', 'A shirt');
    press(element, 'send');
    await until(() => watching.$state.get()!.giveaway?.open === true);
    watching.send({ k: 'claim', id: watching.$state.get()!.giveaway!.id });
    await until(() => part(element, 'draw') !== null);
    press(element, 'draw');
    await new Promise((resolve) => setTimeout(resolve, 450));
    press(element, 'draw');
    await until(() => watching.$state.get()!.giveaway?.winners?.length === 1);
    await until(() => words(element, 'running').includes('Won by'));
  });

  it('deletes a line for everybody, and nothing of it is markup', async () => {
    const { element, room: sample } = await sampled();
    const at = Date.now();
    sample.tick({ chat: [{ id: 'x1', at, u: 'eve', n: '<b>Eve</b>', t: '<img src=x onerror="document.body.dataset.hit=1">' }] });
    await until(() => part(element, 'line') !== null);
    expect(all(element, '[part="lines"] img, [part="lines"] b')).to.have.lengthOf(0);
    press(element, 'line');
    await element.updateComplete;
    sample.tick({ chat: [{ id: 'x2', at, u: 'jo', n: 'Jo', t: 'Hello' }] });
    await until(() => words(element, 'new').includes('1 new line'));
    expect(all(element, '[part~="line"]'), 'nothing moves under the finger').to.have.lengthOf(1);
    press(element, 'delete');
    await until(() => words(element, 'lines').includes('Hello') && !words(element, 'lines').includes('onerror'));
    expect(document.body.dataset['hit']).to.equal(undefined);
  });

  it('sees the stock move', async () => {
    const shop = memoryAdapter();
    let sold = 0;
    const adapter: CommerceAdapter = {
      ...shop,
      async getProducts(refs, op) {
        const outcome = await shop.getProducts(refs, op);
        if (!outcome.ok) return outcome;
        const value = outcome.value.map(
          (product) =>
            product && {
              ...product,
              variants: product.variants.map((it) => (it.stock === undefined ? it : { ...it, stock: it.stock - sold })),
            },
        );
        return { ...outcome, value };
      },
    };
    const element = await host(room(), {}, adapter);
    const stock = () => parseInt(all(element, '[part="products"] [part="stock"]')[3]!.textContent);
    await until(() => stock() > 3);
    const before = stock();
    sold = 1;
    all(element, '[part~="product"]')[3]!.click();
    await until(() => stock() < before);
  });

  it('says that a show cannot be had, and that it has no room', async () => {
    const { element } = await mount('vitrine-host', '<vitrine-host show="/no-such-show.json"></vitrine-host>');
    const told: string[] = [];
    element.addEventListener('vitrine-error', ({ detail }) => void told.push(detail.code));
    await until(() => words(element, 'message').includes('could not be loaded'));
    press(element, 'retry');
    await until(() => told.includes('config/show-missing'));
    const { element: lonely } = await mount('vitrine-host', MARKUP, { show: hostShow });
    await until(() => words(lonely, 'message').includes('no live room'));
  });
});
