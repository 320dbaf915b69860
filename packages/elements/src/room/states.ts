import {
  atom,
  emptyState,
  type ChatLine,
  type LiveChannel,
  type LiveStatus,
  type SendResult,
  type ShowState,
} from '@vitrine/core';
import { deepFind, sampleShow, type ElementState, type ElementStates } from '../base/states.js';
import type { Seat } from './connect.js';
import type { RoomPart } from './part.js';

/** A room whose every word a state or a test says. */
export interface SampleChannel extends LiveChannel {
  readonly $status: ReturnType<typeof atom<LiveStatus>>;
  readonly sent: Parameters<ReturnType<LiveChannel['connect']>['send']>[0][];
  sending: SendResult;
  /** How many have connected. */
  connected: number;
  /** How many listen to ticks. */
  readonly hearing: number;
  state(more?: Partial<ShowState>): void;
  tick(more: Partial<Parameters<Parameters<ReturnType<LiveChannel['connect']>['onTick']>[0]>[0]>): void;
  op(...ops: Parameters<Parameters<ReturnType<LiveChannel['connect']>['onDelta']>[0]>[0]['ops']): void;
}

type Told<T> = Set<(value: T) => void>;
type Connection = ReturnType<LiveChannel['connect']>;
type Of<K extends 'onState' | 'onDelta' | 'onTick'> = Parameters<Parameters<Connection[K]>[0]>[0];

export const START = 1_700_000_000_000;

export function sampleChannel(more: Partial<LiveChannel> = {}): SampleChannel {
  const [states, deltas, ticks]: [Told<Of<'onState'>>, Told<Of<'onDelta'>>, Told<Of<'onTick'>>] = [
    new Set(),
    new Set(),
    new Set(),
  ];
  const $status = atom<LiveStatus>('connecting');
  let state: ShowState = { ...emptyState('sample', 'e1'), status: 'live' };
  let n = 0;
  const on =
    <T>(all: Told<T>) =>
    (told: (value: T) => void) => {
      all.add(told);
      return () => void all.delete(told);
    };
  const channel: SampleChannel = {
    id: 'sample',
    capabilities: { push: true, chat: true, react: true, vote: true, host: false },
    $status,
    sent: [],
    sending: { ok: true, id: 'sent' },
    connected: 0,
    get hearing() {
      return ticks.size;
    },
    state(change = {}) {
      state = { ...state, ...change, rev: state.rev + 1 };
      $status.set('open');
      for (const told of states) told(state);
    },
    tick(change) {
      for (const told of ticks) told({ v: 1, n: n++, at: Date.now(), rev: state.rev, ...change });
    },
    op(...ops) {
      state = { ...state, rev: state.rev + 1 };
      for (const told of deltas) told({ v: 1, epoch: state.epoch, rev: state.rev, ops });
    },
    connect: () => {
      channel.connected++;
      return {
        status: $status,
        onState: on(states),
        onDelta: on(deltas),
        onTick: on(ticks),
        send(message) {
          channel.sent.push(message);
          return channel.sending;
        },
        refetch: () => Promise.resolve(state),
        close: () => $status.set('closed'),
      };
    },
    ...more,
  };
  return channel;
}

/** The same show, live; it has no video that a test would have to wait for. */
export const liveShow = { ...sampleShow, status: 'live', sources: [], cues: [] } as const;

/** A part of the room beside a player. */
export const beside = (tag: string): string =>
  `<vitrine-player id="show" show="{show}" hidden></vitrine-player><${tag} for="show"></${tag}>`;

/** Takes a part into a room, in which this is known. */
export async function enter(
  element: HTMLElement,
  more: Partial<ShowState> = {},
  channel: SampleChannel = sampleChannel(),
): Promise<{ readonly channel: SampleChannel; readonly seat: Seat }> {
  const part = element as RoomPart;
  part.channel = channel;
  await part.updateComplete;
  const seat = await part.room!.open();
  channel.state(more);
  await part.updateComplete;
  return { channel, seat: seat! };
}

export const line = (id: string, t: string, more: Partial<ChatLine> = {}): ChatLine => ({
  id,
  at: START,
  u: `viewer-${id}`,
  n: 'Noor',
  t,
  ...more,
});

/** Some lines of an evening. */
export const talk: readonly ChatLine[] = [
  line('1', 'Good evening from Lisbon', { n: 'Inês' }),
  line('2', 'Is the shirt lined?', { n: 'Tomas' }),
  line('3', 'It is not: pure linen, and it gets softer with each wash.', { n: 'Mara', u: 'host', h: 1 }),
  line('4', 'I have it in sand. It is lovely in summer.', { n: 'Jo' }),
  line('5', 'مساء الخير من عمّان', { n: 'ليلى' }),
  line('6', 'Which size is she wearing?', { n: 'Ada' }),
];

const html = beside('vitrine-room');
const seesChat = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;

/** An evening in full swing, with these things on. */
const evening = (more: () => Partial<ShowState>, ready = '[part~="line"]', channel?: () => SampleChannel): ElementState => ({
  html,
  show: liveShow,
  async act(element) {
    const entered = await enter(
      element,
      { viewers: 1240, react: { kinds: ['heart', 'fire', 'clap'], sample: 1 }, ...more() },
      channel?.(),
    );
    await new Promise((resolve) => setTimeout(resolve));
    entered.channel.tick({ chat: talk, react: { heart: 89, fire: 12 } });
  },
  ready: seesChat(ready),
});

const notice = { id: 'n1', at: START, text: 'The sand shirt is back in size M.' };
const giveaway = {
  id: 'g1',
  at: START,
  label: 'Win the linen shirt',
  rules: 'One entry each. The winner is told here at the end of the show.',
  open: true,
} as const;

export const states: ElementStates = {
  idle: { html, show: liveShow, ready: seesChat('[part="open"]') },
  ready: evening(() => ({})),
  full: evening(() => ({
    notice,
    poll: { id: 'q1', at: START, q: 'Which colour next?', options: ['Sand', 'Ink'], open: true },
    offers: [{ id: 'o1', rev: 1, products: ['shirt'], at: START, label: 'Tonight only', deadline: Date.now() + 299_000 }],
  })),
  notice: evening(() => ({ notice }), '[part="notice"]'),
  giveaway: evening(() => ({ giveaway: { ...giveaway, deadline: Date.now() + 119_000 } }), '[part="enter"]'),
  won: evening(() => ({ giveaway: { ...giveaway, open: false, winners: ['Noor', 'Jo'] } }), '[part="entered"]'),
  demo: evening(
    () => ({}),
    '[part="demo"]',
    () => sampleChannel({ demo: true }),
  ),
  offline: {
    html,
    show: liveShow,
    act: async (element) => (await enter(element)).channel.$status.set('degraded'),
    ready: seesChat('[part="state"]'),
  },
};
