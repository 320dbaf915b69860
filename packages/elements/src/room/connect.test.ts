import { expect } from '@open-wc/testing';
import { registerChannel, type ShowState, type VitrineError } from '@vitrine/core';
import { createFakeTimers } from '../../../core/fakes/timers.js';
import { mount, unmount, until } from '../../../../tests/browser/harness.js';
import { roomOf } from './connect.js';
import { enter, liveShow, sampleChannel } from './states.js';

const PLAYER = '<vitrine-player id="show" show="{show}" muted></vitrine-player>';
const CHAT = `${PLAYER}<vitrine-chat for="show"></vitrine-chat>`;

const heard: VitrineError[] = [];
// the demo shop is told an address here that it has no use for
const hear = ({ detail }: CustomEvent<VitrineError>) => void (detail.code !== 'config/unknown-key' && heard.push(detail));
const playing = (player: HTMLElement) => {
  Object.defineProperty(player, 'paused', { configurable: true, value: false });
  player.dispatchEvent(new CustomEvent('vitrine-playback-change', { detail: { state: 'playing', currentTime: 0 } }));
};

describe('the room of a player', () => {
  before(() => addEventListener('vitrine-error', hear));
  after(() => removeEventListener('vitrine-error', hear));
  beforeEach(() => void heard.splice(0));
  afterEach(unmount);

  async function inRoom(show: Readonly<Record<string, unknown>> = liveShow) {
    const { element } = await mount('vitrine-chat', CHAT, { show });
    const player = element.player!;
    await until(() => player.stage.$show.get() !== null);
    return { chat: element, player, room: roomOf(player) };
  }

  it('is one for all its parts, and is entered when it is opened, not before', async () => {
    const channel = sampleChannel();
    const { chat, player, room } = await inRoom();
    chat.channel = channel;
    await chat.updateComplete;
    expect([channel.connected, room.$status.get()]).to.deep.equal([0, 'idle']);
    expect(roomOf(player)).to.equal(room);
    const [seat, same] = await Promise.all([room.open(), room.open()]);
    expect(seat).to.equal(same);
    expect([channel.connected, room.$status.get()]).to.deep.equal([1, 'connecting']);
  });

  it('is entered when a live show plays, and not when a recorded one does', async () => {
    for (const [status, connected] of [
      ['live', 1],
      ['recorded', 0],
    ] as const) {
      const channel = sampleChannel();
      const { chat, player } = await inRoom({ ...liveShow, status });
      chat.channel = channel;
      await chat.updateComplete;
      playing(player);
      if (connected) await until(() => channel.connected === 1);
      await new Promise((resolve) => setTimeout(resolve));
      expect(channel.connected, status).to.equal(connected);
      unmount();
    }
  });

  it('is what the show file names, made from its addresses', async () => {
    const made: unknown[] = [];
    registerChannel('nats', () => (config) => {
      made.push(config);
      return sampleChannel();
    });
    const { room } = await inRoom({ ...liveShow, room: { channel: 'nats', urls: ['wss://a.example', 'wss://b.example'] } });
    expect((await room.open())?.channel.id).to.equal('sample');
    expect(made).to.deep.equal([{ servers: ['wss://a.example/', 'wss://b.example/'] }]);
  });

  it('that nobody has registered is told as config/unknown-channel, and one that is not there as none', async () => {
    const { room } = await inRoom({ ...liveShow, room: { channel: 'sse', urls: ['https://a.example'] } });
    expect(await room.open()).to.equal(null);
    expect(heard.map(({ code }) => code)).to.deep.equal(['config/unknown-channel']);
    expect(room.$status.get()).to.equal('none');
    unmount();
    heard.splice(0);
    const other = await inRoom();
    expect(await other.room.open()).to.equal(null);
    expect([other.room.$status.get(), heard.length]).to.deep.equal(['none', 0]);
  });

  it('hands its state to the timeline of a player that has one', async () => {
    const put: ShowState[] = [];
    const { chat, player } = await inRoom();
    Object.assign(player, { cues: { put: (state: ShowState) => put.push(state) } });
    const { channel } = await enter(chat);
    expect(put.map(({ rev }) => rev)).to.deep.equal([1]);
    channel.state();
    expect(put.map(({ rev }) => rev)).to.deep.equal([1, 2]);
  });

  it('rests while the page is in the cache, and goes on when it is shown again', async () => {
    const { chat } = await inRoom();
    const { channel } = await enter(chat);
    expect(channel.hearing).to.equal(1);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(channel.hearing).to.equal(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(channel.hearing).to.equal(1);
  });

  it('is left with the player, and when another show is put on', async () => {
    const { chat, player, room } = await inRoom();
    const { channel } = await enter(chat);
    const { stage } = player;
    stage.put({ ...stage.$show.get()!, id: 'another' }, [], 0);
    expect([room.$seat.get(), room.$status.get(), channel.$status.get()]).to.deep.equal([null, 'idle', 'closed']);
    const again = await enter(chat);
    chat.remove();
    player.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(again.channel.$status.get()).to.equal('closed');
  });

  /** A player in a room whose shop writes down what it is asked for again. */
  async function renewing(random: number) {
    const timers = createFakeTimers(() => random);
    const { element } = await mount('vitrine-player', PLAYER, { show: liveShow });
    await until(() => element.stage.$show.get() !== null);
    const store = (await element.shop!.open())!;
    const asked: unknown[] = [];
    store.catalog.renew = (age, refs) => {
      asked.push([age, refs]);
      return Promise.resolve();
    };
    const channel = sampleChannel();
    const room = roomOf(element, timers);
    room.use(channel);
    await room.open();
    return { timers, channel, asked };
  }
  const offer = { id: 'o', rev: 1, products: ['shirt'], at: 0 };

  it('asks the shop again about the products of a deal that has changed, within three seconds', async () => {
    const { timers, channel, asked } = await renewing(0.5);
    channel.state({ offers: [offer] });
    timers.advance(3000);
    channel.state({ offers: [offer] });
    timers.advance(3000);
    channel.state({ offers: [{ ...offer, rev: 2 }] });
    timers.advance(3000);
    const shirt = [0, [{ kind: 'handle', handle: 'linen-shirt' }]];
    expect(asked).to.deep.equal([shirt, shirt]);
  });

  it('asks within half a second where few would ask, so that what is sold out is so at once', async () => {
    const { timers, channel, asked } = await renewing(0.99);
    channel.state({ offers: [offer] });
    timers.advance(500);
    expect(asked).to.have.lengthOf(1);
    channel.tick({ viewers: 20_000 });
    channel.state({ offers: [{ ...offer, rev: 2 }] });
    timers.advance(2900);
    expect(asked).to.have.lengthOf(1);
    timers.advance(100);
    expect(asked).to.have.lengthOf(2);
  });
});
