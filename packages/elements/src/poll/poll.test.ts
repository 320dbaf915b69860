import { expect } from '@open-wc/testing';
import type { LivePoll } from '@vitrine/core';
import { sendKeys } from '@web/test-runner-commands';
import { deepAll, deepQuery, mount, unmount, until } from '../../../../tests/browser/harness.js';
import { beside, enter, liveShow, sampleChannel, START } from '../room/states.js';

const POLL: LivePoll = { id: 'q1', at: START, q: 'Which <b>colour</b>?', options: ['Sand', 'Ink'], tally: [3, 1], open: true };

describe('the poll of a live show', () => {
  afterEach(unmount);

  async function inRoom(more: Partial<LivePoll> = {}, channel = sampleChannel()) {
    const { element } = await mount('vitrine-poll', beside('vitrine-poll'), { show: liveShow });
    await enter(element, { poll: { ...POLL, ...more } }, channel);
    const has = (selector: string) => () => deepAll(element.shadowRoot!, selector).length > 0;
    const results = () =>
      deepAll(element.shadowRoot!, '[part~="result"]').map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    return { element, channel, has, results };
  }

  it('is answered by the keyboard, once, and then says how it stands in numbers', async () => {
    const { element, channel, has, results } = await inRoom();
    await until(has('[part="option"]'));
    expect(deepQuery(element, '[part="question"]').textContent).to.equal(POLL.q);
    deepQuery(element, 'input').focus();
    await sendKeys({ press: 'ArrowDown' });
    deepQuery(element, '[part="vote"]').focus();
    await sendKeys({ press: 'Enter' });
    await until(has('[part="results"]'));
    expect(channel.sent).to.deep.equal([{ k: 'vote', poll: 'q1', opt: 1 }]);
    expect(results()).to.deep.equal(['Sand 75% 3 votes', 'Ink Your vote 25% 1 vote']);
    expect(has('[part="vote"]')()).to.equal(false);
    channel.tick({ tally: [3, 3] });
    await until(() => results()[1]?.includes('50%') === true);
    const bars = deepAll(element.shadowRoot!, 'progress') as HTMLProgressElement[];
    expect(bars.map(({ value }) => value)).to.deep.equal([0.5, 0.5]);
  });

  it('asks for an answer first', async () => {
    const { element, channel, has } = await inRoom();
    await until(has('[part="vote"]'));
    deepQuery(element, '[part="vote"]').click();
    await until(has('[part="error"]'));
    expect(channel.sent).to.deep.equal([]);
  });

  it('says why a vote was not taken, and can be tried again', async () => {
    const { element, channel, has } = await inRoom();
    channel.sending = { ok: false, reason: 'offline' };
    await until(has('[part="vote"]'));
    deepQuery(element, 'input').click();
    deepQuery(element, '[part="vote"]').click();
    await until(has('[part="error"]'));
    channel.sending = { ok: true, id: 'q1' };
    deepQuery(element, '[part="vote"]').click();
    await until(has('[part="results"]'));
    expect(has('[part="error"]')()).to.equal(false);
  });

  it('says how it went once it is closed, and nothing before its moment or after its end', async () => {
    const closed = await inRoom({ open: false });
    await until(closed.has('[part="results"]'));
    expect(deepQuery(closed.element, '[part="state"]').textContent).to.match(/closed\. 4 votes/);
    unmount();
    for (const more of [{ at: Date.now() + 60_000 }, { end: START + 1 }]) {
      const { element } = await inRoom(more);
      await element.updateComplete;
      expect(deepAll(element.shadowRoot!, '[part="poll"]')).to.deep.equal([]);
      unmount();
    }
  });

  it('is shown with its cue, where the player follows the show', async () => {
    const { element, channel, has } = await inRoom();
    const { stage } = element.player!;
    Object.assign(element.player!, { cues: { put: () => undefined } });
    stage.move({ media: 0, programme: START + 1 }, []);
    channel.state({ viewers: 20 });
    await until(() => !has('[part="poll"]')());
    stage.move({ media: 0, programme: START + 2 }, [{ id: 'q1', type: 'poll', at: START, title: 'Which?', options: ['A', 'B'] }]);
    await until(has('[part="poll"]'));
  });
});
