/** A countdown is seen each second, and heard at its marks alone; that a show has begun is said once. */
import { expect } from '@open-wc/testing';
import { deepQuery, mount, unmount, until } from '../harness.js';

describe('a countdown, as it is heard', () => {
  afterEach(unmount);

  it('Y21 says nothing from second to second, and once that the time has come', async () => {
    const soon = new Date(Date.now() + 4_500).toISOString();
    const { element } = await mount('vitrine-countdown', `<vitrine-countdown until="${soon}"></vitrine-countdown>`);
    await element.updateComplete;
    const timer = deepQuery(element, '[role="timer"]');
    // what a timer says is not spoken by itself
    expect(timer.ariaLive).to.equal(null);
    const status = deepQuery(element, '[role="status"]');
    const seen = new Set<string>();
    const heard: string[] = [];
    const watch = new MutationObserver(() => {
      seen.add(timer.textContent);
      const words = status.textContent;
      if (words !== '' && words !== heard.at(-1)) heard.push(words);
    });
    watch.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    await until(() => element.matches(':state(over)'));
    await until(() => heard.length > 0);
    watch.disconnect();
    expect(seen.size, 'it was seen to count').to.be.above(2);
    expect(heard).to.deep.equal(['0 seconds']);
  });
});
