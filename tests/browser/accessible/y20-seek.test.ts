import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { unmount } from '../harness.js';
import { find } from '../stories/find.js';
import { comes } from './engine.js';
import { playing, seek } from './playing.js';

const told = (slider: HTMLElement): string => slider.ariaValueText ?? slider.getAttribute('aria-valuetext') ?? '';

describe('Y20 the sliders of a player', () => {
  afterEach(unmount);

  it('Y20 the seek bar says the time in words, and how long the show is', async () => {
    const { element } = await playing();
    element.pause();
    await seek(element, 5);
    const slider = await find('slider', 'Seek', element.shadowRoot!);
    const length = Math.floor(element.duration);
    expect(await comes(() => new RegExp(`^5 seconds of ${length} seconds$`).test(told(slider))), told(slider)).to.equal(true);
    await seek(element, 1);
    expect(await comes(() => told(slider).startsWith('1 second of ')), told(slider)).to.equal(true);
  });

  it('Y20 the volume says itself in per cent', async () => {
    const { element } = await playing('');
    element.muted = false;
    element.volume = 0.5;
    const slider = await find('slider', 'Volume', element.shadowRoot!);
    expect(await comes(() => /50\s?(%|percent)/.test(told(slider))), told(slider)).to.equal(true);
  });

  it('Y25 the seek bar is moved by keys, nothing has to be dragged', async () => {
    const { element } = await playing();
    element.pause();
    await seek(element, 5);
    (await find('slider', 'Seek', element.shadowRoot!)).focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(await comes(() => element.currentTime > 5.05), `at ${element.currentTime}`).to.equal(true);
    const there = element.currentTime;
    await sendKeys({ press: 'ArrowLeft' });
    expect(await comes(() => element.currentTime < there), `at ${element.currentTime}`).to.equal(true);
  });
});
