import { expect } from '@open-wc/testing';
import { deepAll, deepQuery, mount, unmount, until } from '../../../../tests/browser/harness.js';
import { beside, enter, liveShow, sampleChannel, START, talk } from './states.js';

describe('a live room, whole', () => {
  afterEach(unmount);

  async function inRoom(more: Parameters<typeof enter>[1] = {}, channel = sampleChannel()) {
    const { element } = await mount('vitrine-room', beside('vitrine-room'), { show: liveShow });
    const { seat } = await enter(element, more, channel);
    const has = (selector: string) => () => deepAll(element.shadowRoot!, selector).length > 0;
    const words = (part: string) => deepAll(element.shadowRoot!, `[part~="${part}"]`)[0]?.textContent.trim() ?? '';
    return { element, channel, seat, has, words };
  }

  it('has one connection for all its parts', async () => {
    const { channel, has } = await inRoom({ react: { kinds: ['heart'], sample: 1 } });
    channel.tick({ chat: talk });
    await until(has('[part~="line"]'));
    expect(has('[part="button"]')()).to.equal(true);
    expect([channel.connected, channel.hearing]).to.deep.equal([1, 1]);
  });

  it('says how many are watching, and nothing where there are too few to say', async () => {
    const { channel, words, has } = await inRoom();
    expect(has('[part="viewers"]')()).to.equal(false);
    channel.tick({ viewers: 1240 });
    await until(() => words('viewers') === '1,240 watching');
  });

  it('shows what is announced as text, from its moment to its end', async () => {
    const { channel, words, has } = await inRoom({ notice: { id: 'n', at: START, text: '<b>Back</b> in stock' } });
    await until(has('[part="notice"]'));
    expect(words('notice')).to.match(/<b>Back<\/b> in stock$/);
    channel.state({ notice: { id: 'n', at: START, end: START + 1, text: 'Back' } });
    await until(() => !has('[part="notice"]')());
  });

  it('takes part in a giveaway, and says who has won', async () => {
    const giveaway = { id: 'g', at: START, label: 'Win a shirt', open: true };
    const { element, channel, words, has } = await inRoom({ giveaway });
    await until(has('[part="enter"]'));
    channel.sending = { ok: false, reason: 'offline' };
    deepQuery(element, '[part="enter"]').click();
    await until(has('[part="giveaway"] [part="error"]'));
    channel.sending = { ok: true, id: 'g' };
    deepQuery(element, '[part="enter"]').click();
    await until(() => words('entered').startsWith('You are taking part'));
    expect(channel.sent.at(-1)).to.deep.equal({ k: 'claim', id: 'g' });
    channel.state({ giveaway: { ...giveaway, open: false, winners: ['Noor', 'Jo'] } });
    await until(() => /Won by .*Noor.* and .*Jo/.test(words('entered')));
  });

  it('says of a demo room that it is one', async () => {
    const { words } = await inRoom({}, sampleChannel({ demo: true }));
    expect(words('demo')).to.match(/^Demo room/);
  });
});
