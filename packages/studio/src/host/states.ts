import type { LiveOffer, ShowState } from '@vitrine/core';
import type { VitrineHost } from './host.js';
import { sampleRoom, talk, type SampleRoom } from './sample-room.js';
import type { Tool } from './view.js';

/** As the named states of every element are; the shop in them is the demo shop. */
interface State {
  readonly html: string;
  readonly show: Readonly<Record<string, unknown>>;
  readonly act?: (element: HTMLElement) => Promise<void>;
  readonly ready: (element: HTMLElement) => boolean;
}

const product = (number: number, key: string, handle: string, title: string, amount?: string) => ({
  key,
  ref: { handle },
  number,
  title,
  url: `https://shop.example/${handle}`,
  image: { url: `{origin}/examples/media/${handle}.webp`, width: 600, height: 600 },
  ...(amount !== undefined && { price: { amount, currency: 'EUR' } }),
});

/** A live show of what the demo shop sells. */
export const hostShow = {
  version: 1,
  id: 'sample',
  title: 'A slow evening, live',
  status: 'live',
  host: 'Mara',
  lang: 'en',
  sources: [],
  cues: [],
  products: [
    product(1, 'shirt', 'linen-shirt', 'Linen Shirt', '49.90'),
    product(2, 'mug', 'ceramic-mug', 'Ceramic Mug', '12.00'),
    product(3, 'hat', 'sold-out-hat', 'Sun Hat'),
    product(4, 'throw', 'wool-throw', 'Wool Throw', '89.00'),
    product(5, 'tote', 'canvas-tote', 'Canvas Tote', '24.00'),
  ],
} as const;

export const part = (element: HTMLElement, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;

const html = '<vitrine-host show="{show}"></vitrine-host>';

/** Brings a console into a room. Its log is kept nowhere. */
export async function sit(element: HTMLElement, room: SampleRoom): Promise<VitrineHost> {
  const host = element as VitrineHost;
  host.storage = null;
  host.channel = room;
  const seated = () => part(host, 'air') !== null;
  while (!seated()) await new Promise((resolve) => setTimeout(resolve, 20));
  return host;
}

export async function open(host: VitrineHost, tool: Tool): Promise<void> {
  host.shadowRoot?.querySelector<HTMLElement>(`[part="tab"][value="${tool}"]`)?.click();
  await host.updateComplete;
}

const state = (act: (element: HTMLElement) => Promise<unknown>, ready: string): State => ({
  html,
  show: hostShow,
  act: async (element) => void (await act(element)),
  ready: (element) => element.shadowRoot?.querySelector(ready) !== null,
});

const ago = (seconds: number): number => Date.now() - seconds * 1000;
const offer = (): LiveOffer => ({
  id: 'o1',
  rev: 1,
  products: ['shirt'],
  at: ago(100),
  deadline: ago(-500),
  label: 'Tonight only',
  display: { amount: '39.90', currency: 'EUR' },
  coupon: 'LINEN10',
});

/** An evening in full swing. */
const evening = (): Partial<ShowState> => ({
  startedAt: ago(1_934),
  viewers: 1240,
  pins: [
    { id: 'p1', product: 'mug', at: ago(320), seq: 1 },
    { id: 'p2', product: 'shirt', at: ago(6), seq: 2 },
  ],
  offers: [offer()],
  poll: { id: 'q1', at: ago(40), q: 'Which colour next?', options: ['Sand', 'Ink', 'Moss'], open: true, tally: [31, 18, 7] },
});

async function talking(element: HTMLElement, more: Partial<ShowState> = {}): Promise<VitrineHost> {
  const room = sampleRoom({ ...evening(), ...more });
  const host = await sit(element, room);
  room.tick({ chat: talk, tally: [31, 18, 7] });
  return host;
}

const tool = (which: Tool, ready: string, more: () => Partial<ShowState> = () => ({})): State =>
  state(async (element) => open(await talking(element, more()), which), ready);

async function press(host: VitrineHost, name: string): Promise<void> {
  part(host, name)?.click();
  await host.updateComplete;
}

export const states: Readonly<Record<string, State>> = {
  failed: { html: '<vitrine-host></vitrine-host>', show: hostShow, ready: (element) => part(element, 'retry') !== null },
  connecting: state(async (element) => {
    const room = sampleRoom();
    room.$status.set('connecting');
    await sit(element, room);
  }, '.connecting'),
  denied: state(async (element) => {
    const room = sampleRoom();
    room.$status.set('denied');
    await sit(element, room);
  }, '.denied'),
  scheduled: state((element) => sit(element, sampleRoom({ status: 'scheduled' }, { demo: true })), '[part="go-live"]'),
  live: state((element) => talking(element), '[part~="line"]'),
  picked: state(async (element) => {
    const host = await talking(element);
    while (!part(host, 'line')) await new Promise((resolve) => setTimeout(resolve, 20));
    [...host.shadowRoot!.querySelectorAll<HTMLElement>('[part="line"]')].at(-1)?.click();
  }, '[part="delete"]'),
  ending: state(async (element) => press(await talking(element), 'end'), '.sure'),
  ended: state((element) => sit(element, sampleRoom({ ...evening(), status: 'recorded' })), '[part="air"].recorded'),
  offline: state(async (element) => {
    const room = sampleRoom(evening());
    const host = await sit(element, room);
    room.$status.set('degraded');
    room.answer = { ok: false, reason: 'offline' };
    await press(host, 'next');
    await open(host, 'log');
  }, '[part~="trouble"]'),
  rehearsal: state(async (element) => {
    const host = await talking(element);
    await press(host, 'rehearse');
    await press(host, 'next');
  }, '[part="rehearsal"]'),
  approve: state(async (element) => {
    const room = sampleRoom({}, { hasDesk: true });
    const host = await sit(element, room);
    while (!part(host, 'connection')?.textContent.includes('This tab')) await new Promise((resolve) => setTimeout(resolve, 20));
    host.shadowRoot?.querySelector<HTMLElement>('[part="mode"][value="approve"]')?.click();
    while (room.state().chat.mode !== 'approve') await new Promise((resolve) => setTimeout(resolve, 20));
    for (const [from, t] of [
      ['v1', 'Does it run small?'],
      ['v2', 'Hello from Graz'],
    ] as const)
      room.say(from, { k: 'chat', id: `held-${from}`, t });
  }, '[part="approve"]'),
  rules: state(async (element) => {
    const host = await talking(element, { chat: { mode: 'slow', slowMs: 10_000, maxLen: 200, muted: ['viewer-Eve'] } });
    (part(host, 'rules') as HTMLDetailsElement).open = true;
  }, '[part="unmute"]'),
  offer: tool('offer', '[part="offer-end"]'),
  poll: tool('poll', '[part="poll-close"]'),
  wrong: state(async (element) => {
    const host = await talking(element);
    await open(host, 'poll');
    await press(host, 'send');
  }, '[part="error"]'),
  notice: tool('notice', '[part="notice-down"]', () => ({
    notice: { id: 'n1', at: ago(30), text: 'The sand shirt is back in size M.' },
  })),
  giveaway: tool('giveaway', '[part="draw"]', () => ({
    giveaway: { id: 'g1', at: ago(30), label: 'Win the linen shirt', open: true, deadline: ago(-200) },
  })),
  won: tool('giveaway', '[part="running"]', () => ({
    giveaway: { id: 'g1', at: ago(30), label: 'Win the linen shirt', open: false, winners: ['viewer-Jo'] },
  })),
  log: state(async (element) => {
    const host = await talking(element);
    for (const name of ['next', 'unpin', 'undo']) {
      await press(host, name);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await open(host, 'log');
  }, '[part~="entry"]'),
  keys: tool('keys', '[part="keys"]'),
};
