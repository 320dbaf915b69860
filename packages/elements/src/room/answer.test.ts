import { expect } from '@open-wc/testing';
import type { SendResult, VitrineError } from '@vitrine/core';
import { mount, unmount } from '../../../../tests/browser/harness.js';
import { ask } from '../base/request.js';
import { enter, liveShow, sampleChannel } from './states.js';

const CHAT = '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-chat for="show"></vitrine-chat>';
const REFUSALS = ['rate', 'offline', 'denied', 'muted', 'too-long', 'chat-off'] as const;
const CODES = ['live/rate', 'live/offline', 'live/denied', 'live/muted', 'live/too-long', 'live/chat-off'];

const heard: VitrineError[] = [];
// the demo shop is told an address here that it has no use for
const hear = ({ detail }: CustomEvent<VitrineError>) => void (detail.code !== 'config/unknown-key' && heard.push(detail));

describe('what is asked of a room', () => {
  before(() => addEventListener('vitrine-error', hear));
  after(() => removeEventListener('vitrine-error', hear));
  beforeEach(() => void heard.splice(0));
  afterEach(unmount);

  const inRoom = async (more: Parameters<typeof enter>[1] = {}, channel = sampleChannel()) => {
    const { element } = await mount('vitrine-chat', CHAT, { show: liveShow });
    return { chat: element, ...(await enter(element, more, channel)) };
  };

  it('is sent', async () => {
    const poll = { id: 'q', at: 0, q: 'Which?', options: ['A', 'B'], open: true };
    const giveaway = { id: 'g', at: 0, label: 'Win', open: true };
    const { chat, channel } = await inRoom({ poll, giveaway, react: { kinds: ['heart'], sample: 1 } });
    for (const request of [
      ask(chat, 'vitrine-message-request', { text: 'Hello' }),
      ask(chat, 'vitrine-vote-request', { poll: 'q', option: 1 }),
      ask(chat, 'vitrine-reaction-request', { kind: 'heart' }),
      ask(chat, 'vitrine-claim-request', { id: 'g' }),
    ])
      expect((await request.settled)?.state).to.equal('done');
    const kinds = channel.sent.filter(({ k }) => k !== 'react').map(({ k }) => k);
    expect(kinds).to.deep.equal(['chat', 'vote', 'claim']);
  });

  it('goes nowhere where the page has taken it over', async () => {
    const { chat, channel } = await inRoom();
    chat.addEventListener('vitrine-message-request', (event) => event.preventDefault(), { once: true });
    expect(ask(chat, 'vitrine-message-request', { text: 'Hello' }).settled).to.equal(undefined);
    expect(channel.sent).to.deep.equal([]);
  });

  it('is told by its code and in words where the room does not take it', async () => {
    for (const reason of REFUSALS) {
      const channel = sampleChannel();
      channel.sending = { ok: false, reason } as SendResult;
      const { chat } = await inRoom({}, channel);
      const answer = await ask(chat, 'vitrine-message-request', { text: 'Hello' }).settled;
      expect(answer?.state === 'failed' && answer.words, reason)
        .to.be.a('string')
        .and.not.to.equal('');
      unmount();
    }
    expect(heard.map(({ code }) => code)).to.deep.equal(CODES);
  });

  it('is denied where it makes no sense, whatever the page asks for', async () => {
    const { chat, channel } = await inRoom();
    for (const [name, detail] of [
      ['vitrine-vote-request', { poll: 'q', option: 1 }],
      ['vitrine-reaction-request', { kind: '__proto__' }],
      ['vitrine-claim-request', { id: 'nothing' }],
      ['vitrine-claim-request', {}],
    ] as const)
      await ask(chat, name, detail as never).settled;
    expect(heard.map(({ code }) => code)).to.deep.equal(Array.from({ length: 4 }, () => 'live/denied'));
    expect(channel.sent).to.deep.equal([]);
  });

  it('is sent for the page itself, from within the player', async () => {
    const { chat, channel } = await inRoom();
    const detail = { text: 'From the page' };
    chat.player!.dispatchEvent(
      new CustomEvent('vitrine-message-request', { detail, bubbles: true, composed: true, cancelable: true }),
    );
    expect(channel.sent.map((message) => message.k === 'chat' && message.t)).to.deep.equal(['From the page']);
  });
});
