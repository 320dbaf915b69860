import { expect } from '@open-wc/testing';
import { media, notRun } from '../../../../tests/browser/accessible/engine.js';
import { deepAll, deepQuery, mount, unmount, until } from '../../../../tests/browser/harness.js';
import { beside, enter, liveShow, sampleChannel } from '../room/states.js';

describe('the reactions of a live show', () => {
  afterEach(async () => {
    unmount();
    await media();
  });

  async function inRoom(kinds: readonly string[] = ['heart', 'fire', 'Bravo'], channel = sampleChannel()) {
    const { element } = await mount('vitrine-reactions', beside('vitrine-reactions'), { show: liveShow });
    await enter(element, { react: { kinds, sample: 1 } }, channel);
    const buttons = () => deepAll(element.shadowRoot!, '[part="button"]');
    const risen = () => deepAll(element.shadowRoot!, '[part="risen"]');
    return { element, channel, buttons, risen };
  }

  it('has a button for each kind that the room knows, with its name in words', async () => {
    const { buttons } = await inRoom();
    expect(buttons().map((button) => button.getAttribute('aria-label'))).to.deep.equal([
      'React: Heart',
      'React: Fire',
      'React: Bravo',
    ]);
  });

  it('lets one’s own rise at once, and tells the room', async () => {
    await media();
    const { buttons, risen, channel } = await inRoom();
    buttons()[0]!.click();
    expect(risen().length).to.equal(1);
    await until(() => channel.sent.some((message) => message.k === 'react' && message.c['heart'] === 1));
  });

  it('counts those of the others, and lets at most twelve rise for a tick', async () => {
    const { buttons, risen, channel } = await inRoom();
    let rises = 0;
    new MutationObserver((changes) => (rises += changes.flatMap(({ addedNodes }) => [...addedNodes]).length)).observe(
      deepQuery(
        buttons()[0]!.getRootNode() instanceof ShadowRoot ? (buttons()[0]!.getRootNode() as ShadowRoot).host : document.body,
        '#air',
      ),
      { childList: true },
    );
    channel.tick({ react: { heart: 1500, gone: 4 } });
    await until(() => buttons()[0]!.textContent.trim() === '1.5K');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(rises).to.be.greaterThan(0).and.to.be.at.most(12);
    expect(risen().length).to.be.at.most(12);
  });

  it('lets none rise where motion is not wanted; the count is there', async function () {
    if (!(await media({ 'prefers-reduced-motion': 'reduce' }))) notRun(this, 'less motion', 'it cannot be given another device');
    const { buttons, risen, channel } = await inRoom();
    buttons()[0]!.click();
    channel.tick({ react: { heart: 8 } });
    await until(() => buttons()[0]!.textContent.trim() === '8');
    expect(risen()).to.deep.equal([]);
  });

  it('shows a kind that is markup as text', async () => {
    const { element, buttons } = await inRoom(['<img src=x>']);
    expect(buttons()[0]!.textContent.trim()).to.equal('<img src=x>');
    expect(deepAll(element.shadowRoot!, 'img')).to.deep.equal([]);
  });

  it('says where the room cannot be reached', async () => {
    const { element, buttons, channel } = await inRoom();
    channel.$status.set('degraded');
    buttons()[0]!.click();
    await until(() => deepAll(element.shadowRoot!, '[part="error"]')[0]?.textContent.includes('cannot be reached') === true);
  });
});
