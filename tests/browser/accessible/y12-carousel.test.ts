import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { deepAll, focusedDeep, unmount } from '../harness.js';
import { find } from '../stories/find.js';
import { controlsIn, isThere, upwards } from './controls.js';
import { comes } from './engine.js';
import { enter, stateOf } from './states.js';

const carousel = (name: string) => enter({ ...stateOf('vitrine-carousel', name), tag: 'vitrine-carousel' });
const tracks = (element: HTMLElement) => deepAll(element.shadowRoot!, '[part="track"]');

describe('a row of products', () => {
  afterEach(unmount);

  it('Y12 is a named carousel, with its buttons before its slides and each slide numbered', async () => {
    const element = await carousel('many');
    const [whole] = deepAll(element.shadowRoot!, '[aria-roledescription]');
    expect(whole!.localName).to.equal('section');
    expect([whole!.getAttribute('aria-roledescription'), whole!.getAttribute('aria-label')]).to.deep.equal([
      'carousel',
      'Products',
    ]);
    const slides = deepAll(whole!, '[role="group"]');
    expect(slides.map((slide) => slide.getAttribute('aria-label')).slice(0, 2)).to.deep.equal(['1 of 200', '2 of 200']);
    const [first] = controlsIn(element);
    expect(first!.closest('[data-index]') === null, 'buttons first').to.equal(true);
  });

  it('Y12 does not go on by itself: there is no rotation to be stopped', async () => {
    const element = await carousel('many');
    expect(deepAll(element.shadowRoot!, '[aria-live]:not([aria-live="off"])')).to.deep.equal([]);
    expect(document.getAnimations().filter(({ timeline }) => timeline === document.timeline)).to.deep.equal([]);
    expect(tracks(element)[0]!.scrollLeft).to.equal(0);
  });

  it('Y13 keeps the focus away from products that are not seen', async () => {
    const element = await carousel('many');
    const [track] = tracks(element);
    const around = track!.getBoundingClientRect();
    const slides = deepAll(element.shadowRoot!, '[data-index]');
    const outside = slides.filter((slide) => slide.getBoundingClientRect().left >= around.right);
    expect(outside).not.to.be.empty;
    expect(outside.filter((slide) => !slide.inert)).to.deep.equal([]);
    expect(
      controlsIn(element).some((control) => [...upwards(control)].some((each) => each.matches('[data-index]'))),
      'those that are seen can be reached',
    ).to.equal(true);
  });

  it('Y25 is gone through by buttons, forth and back, without a swipe', async () => {
    const element = await carousel('many');
    const [track] = tracks(element);
    for (const [name, holds] of [
      ['Next products', () => track!.scrollLeft > 20],
      ['Previous products', () => track!.scrollLeft < 20],
    ] as const) {
      (await find('button', name, element.shadowRoot!)).focus();
      await sendKeys({ press: 'Enter' });
      expect(await comes(holds), name).to.equal(true);
      expect(focusedDeep()!.getAttribute('aria-label'), 'the focus stays').to.equal(name);
    }
  });

  for (const layout of ['grid', 'list'])
    it(`Y12 is a list of numbered products as a ${layout}`, async () => {
      const element = await carousel(layout);
      const items = deepAll(element.shadowRoot!, '[role="listitem"]');
      expect(items).not.to.be.empty;
      for (const [i, item] of items.entries()) {
        expect(item.getAttribute('aria-posinset')).to.equal(String(i + 1));
        expect([...upwards(item)].some((each) => each.getAttribute('role') === 'list')).to.equal(true);
      }
    });
});

describe('the pictures of a product', () => {
  afterEach(unmount);

  it('Y25 are gone through by buttons', async () => {
    const element = await enter({ ...stateOf('vitrine-product', 'sheet'), tag: 'vitrine-product' });
    const pictures = () => deepAll(element.shadowRoot!, 'img').filter(isThere);
    const buttons = deepAll(element.shadowRoot!, 'button').filter(
      (button) => isThere(button) && /picture/i.test(button.getAttribute('aria-label') ?? ''),
    );
    const several =
      new Set(pictures().map((picture) => (picture as HTMLImageElement).currentSrc || (picture as HTMLImageElement).src)).size >
      1;
    expect(buttons.length > 1, 'a button for every picture, or next and previous').to.equal(several);
  });
});
