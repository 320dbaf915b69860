import { expect } from '@open-wc/testing';
import { nearAndIdle } from './near.js';

const made: Element[] = [];

/** A box, so many heights of the window further down than its beginning. */
function box(heights: number): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = `position: absolute; inset-block-start: ${heights * 100}vh; block-size: 10px; inline-size: 10px`;
  document.body.append(element);
  made.push(element);
  return element;
}

/** Calls `ask` with a callback, and resolves when that is called. */
const called = (ask: (callback: () => void) => void): Promise<void> => new Promise((resolve) => ask(resolve));

describe('what is near while the page is idle', () => {
  afterEach(() => {
    for (const element of made.splice(0)) element.remove();
    window.scrollTo(0, 0);
  });

  it('is told once, also of what is just below the edge, and of what is far when it comes near', async () => {
    const times = { seen: 0, far: 0 };
    const far = box(8);
    const farTold = called((tell) => nearAndIdle(far, () => (times.far++, tell())));
    const below = box(1);
    await Promise.all([box(0), below].map((each) => called((tell) => nearAndIdle(each, () => (times.seen++, tell())))));
    expect(times).to.deep.equal({ seen: 2, far: 0 });
    far.scrollIntoView();
    await farTold;
    expect(times).to.deep.equal({ seen: 2, far: 1 });
  });

  it('can be called off', async () => {
    let told = 0;
    nearAndIdle(box(0), () => told++)();
    await called((tell) => nearAndIdle(box(0), tell));
    expect(told).to.equal(0);
  });

  it('takes one observer for all', async () => {
    const { IntersectionObserver } = window;
    let observers = 0;
    window.IntersectionObserver = class extends IntersectionObserver {
      constructor(...args: ConstructorParameters<typeof IntersectionObserver>) {
        super(...args);
        observers++;
      }
    };
    try {
      await Promise.all(Array.from({ length: 20 }, () => called((tell) => nearAndIdle(box(0), tell))));
      expect(observers).to.equal(1);
    } finally {
      window.IntersectionObserver = IntersectionObserver;
    }
  });
});
