import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { visible } from '@vitrine/core';
import { deepAll, deepQuery, focusedDeep, mount, unmount, until, type Setting } from '../../../../tests/browser/harness.js';

const keys = (count: number) => Array.from({ length: count }, (_, i) => `handle:thing-${i}`).join(' ');
const show = (products: readonly string[], cues: readonly object[] = []) => ({
  version: 1,
  id: 'show',
  title: 'Show',
  status: 'recorded',
  sources: [],
  cues,
  products: products.map((key, i) => ({ key, ref: { handle: key }, title: `The ${key}`, number: i + 1 })),
});

async function carousel(attributes: string, setting: Setting = {}, before = '') {
  const mounted = await mount('vitrine-carousel', `${before}<vitrine-carousel ${attributes}></vitrine-carousel>`, setting);
  const { element } = mounted;
  await mounted.open();
  await element.updateComplete;
  const all = (selector: string) => Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>(selector));
  const one = (selector: string) => deepQuery(element, selector);
  const slide = (index: number) => all(`[data-index="${index}"]`)[0];
  const seen = () => all('[part~="slide"]:not([inert])').map(({ dataset }) => Number(dataset['index']));
  return {
    ...mounted,
    all,
    one,
    slide,
    seen,
    get track() {
      return one('#track');
    },
    /** There is room for all that is not in the document. */
    hasRoom: () =>
      until(() => one('#track').scrollWidth + one('#track').scrollHeight > keyCount(element) * 60 && all('.room').length > 0),
  };
}

const keyCount = (element: HTMLElement) => element.getAttribute('products')?.split(' ').length ?? 0;

const manual = '<vitrine-player id="show" show="{show}"></vitrine-player>';

describe('vitrine-carousel', () => {
  afterEach(unmount);

  it('is a named carousel of named groups, with real buttons', async () => {
    const { one, all } = await carousel(`products="${keys(12)}"`);
    await until(() => all('[part="next"]').length > 0);
    const section = one('section');
    expect([section.getAttribute('aria-roledescription'), section.ariaLabel]).to.deep.equal(['carousel', 'Products']);
    const [first] = all('[part~="slide"]');
    expect([first!.getAttribute('role'), first!.ariaLabel]).to.deep.equal(['group', '1 of 12']);
    expect([one('[part="previous"]').ariaLabel, one('[part="next"]').ariaLabel]).to.deep.equal([
      'Previous products',
      'Next products',
    ]);
    const { width, height } = one('[part="next"]').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('goes on and back by its buttons; what is not seen cannot have the focus', async () => {
    const it = await carousel(`products="${keys(30)}"`);
    await it.hasRoom();
    expect(it.one('[part="previous"]').ariaDisabled).to.equal('true');
    const before = it.seen();
    it.one('[part="next"]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => it.seen()[0]! >= before.length - 1 && it.one('[part="previous"]').ariaDisabled === 'false');
    expect(it.slide(0)?.inert ?? true).to.equal(true);
    expect(focusedDeep()).to.equal(it.one('[part="next"]'));
    it.one('[part="previous"]').click();
    await until(() => it.seen()[0] === 0 && it.one('[part="previous"]').ariaDisabled === 'true');
  });

  it('ends at the last product', async () => {
    const it = await carousel(`products="${keys(30)}"`);
    await it.hasRoom();
    it.track.scrollLeft = 1e6;
    // it takes in a few at a time
    await until(() => it.one('[part="next"]').ariaDisabled === 'true' && it.seen().at(-1) === 29);
    expect(it.seen()).to.include(29);
  });

  it('needs no buttons where everything is seen', async () => {
    const it = await carousel('products="handle:linen-shirt"');
    await until(() => deepAll(it.element.shadowRoot!, '[part="title"]').some(({ textContent }) => textContent.includes('Linen')));
    await until(() => it.all('[part="next"]').length === 0);
  });

  it('goes from right to left', async () => {
    const it = await carousel(`products="${keys(30)}" dir="rtl"`);
    await it.hasRoom();
    it.one('[part="next"]').click();
    await until(() => it.track.scrollLeft < -100 && it.seen()[0]! > 0);
  });

  for (const layout of ['row', 'grid', 'list'] as const) {
    it(`has at most 60 of 10,000 products in the document as a ${layout}, wherever it is`, async () => {
      const it = await carousel(`layout="${layout}" products="${keys(10_000)}"`);
      await it.hasRoom();
      const extent = () => (layout === 'row' ? it.track.scrollWidth : it.track.scrollHeight);
      for (const part of [0.25, 0.8, 1, 0]) {
        const to = extent() * part;
        it.track.scrollTo({ left: layout === 'row' ? to : 0, top: layout === 'row' ? 0 : to, behavior: 'instant' });
        const view = it.track.getBoundingClientRect();
        // what fills the middle of the list is a product, not room for one
        await until(() => {
          const hit = it.element.shadowRoot!.elementFromPoint(
            view.x + view.width / 2,
            view.y + Math.min(view.height, innerHeight - view.y) / 2 - 20,
          );
          return hit?.closest('[part~="slide"]') != null || hit?.localName === 'vitrine-product' || hit === it.track;
        });
        expect(it.all('[part~="slide"]').length, `at ${part}`).to.be.within(1, 60);
        if (part === 1) await until(() => it.slide(9_999) !== undefined);
        if (part === 0) await until(() => it.slide(0) !== undefined);
      }
      expect(it.all('[part~="slide"]').length).to.be.within(1, 60);
    });
  }

  it('keeps the product that has the focus, wherever one scrolls', async () => {
    const it = await carousel(`products="${keys(10_000)}"`);
    await it.hasRoom();
    const button = deepQuery(it.slide(1)!, '[part="button"]');
    // a window in the background, as one of several test pages is, has the focus and does not tell
    const focus = (type: string) => button.dispatchEvent(new FocusEvent(type, { bubbles: true, composed: true }));
    button.focus();
    focus('focusin');
    // an engine may still be on its way to show what has just got the focus
    await until(() => {
      it.track.scrollLeft = 400_000;
      return it.seen().some((index) => index > 100);
    });
    await new Promise(requestAnimationFrame);
    expect(it.track.scrollLeft).to.be.greaterThan(300_000);
    expect(focusedDeep()).to.equal(button);
    expect(it.slide(1)!.inert).to.equal(false);
    button.blur();
    focus('focusout');
    await until(() => it.slide(1) === undefined);
  });

  it('asks the shop for what is in the document, not for all', async () => {
    const it = await carousel(`products="${keys(10_000)}"`);
    const store = await it.open();
    await it.hasRoom();
    const { getProducts } = store.adapter;
    let asked = 0;
    store.adapter.getProducts = (refs, op) => {
      asked += refs.length;
      return getProducts(refs, op);
    };
    it.track.scrollLeft = 100_000;
    await until(() => asked > 0);
    expect(asked).to.be.at.most(120);
  });

  it('is a list with numbers where it is no row', async () => {
    const it = await carousel(`layout="list" products="${keys(50)}"`);
    expect(it.track.getAttribute('role')).to.equal('list');
    const [first] = it.all('[part~="slide"]');
    expect([first!.getAttribute('role'), first!.ariaPosInSet, first!.ariaSetSize]).to.deep.equal(['listitem', '1', '50']);
    expect(it.all('[inert]')).to.have.length(0);
  });

  it('marks what is shown now, and only while it is', async () => {
    const it = await carousel(
      'for="show"',
      { show: show(['a', 'b', 'c'], [{ id: 'pin', type: 'pin', start: 5, end: 9, product: 'b' }]) },
      manual,
    );
    await until(() => it.all('[part~="slide"]').length === 3);
    await until(() => deepAll(it.element.shadowRoot!, '[part="number"] .heard').length === 3);
    expect(deepAll(it.element.shadowRoot!, '[part="number"] .heard').map(({ textContent }) => textContent)).to.deep.equal([
      'Number 1',
      'Number 2',
      'Number 3',
    ]);
    expect(it.all('[part~="pinned"], [part="mark"]')).to.have.length(0);
    const { stage } = document.querySelector('vitrine-player')!;
    const at = (media: number) =>
      stage.move({ media, programme: null }, visible(stage.$show.get()!.cues, { media, programme: null }));
    at(6);
    await until(() => it.all('[part~="pinned"]').length === 1);
    expect(it.one('[part~="pinned"] [part="mark"]').textContent).to.equal('Shown now');
    expect(it.all('[part~="pinned"]')[0]!.dataset['index']).to.equal('1');
    expect(it.element.matches(':state(pinned)')).to.equal(true);
    at(10);
    await until(() => it.all('[part~="pinned"]').length === 0);
  });

  it('goes to the moment at which a product is first shown', async () => {
    const cues = [
      { id: 'late', type: 'pin', start: 75, product: 'b' },
      { id: 'early', type: 'pin', start: 16, end: 20, product: 'b' },
    ];
    const it = await carousel('for="show" layout="list" moments', { show: show(['a', 'b'], cues) }, manual);
    await until(() => it.all('[part="moment"]').length === 1);
    const [moment] = it.all('[part="moment"]');
    expect([moment!.textContent, moment!.ariaLabel]).to.deep.equal(['Watch this moment 0:16', 'Watch this moment 0:16: The b']);
    const player = document.querySelector('vitrine-player')!;
    let plays = 0;
    player.play = () => Promise.resolve(void plays++);
    moment!.click();
    expect([player.currentTime, plays]).to.deep.equal([16, 1]);
  });

  it('keeps the elements of products that stay when the list changes', async () => {
    const it = await carousel('products="handle:a handle:b handle:c"');
    const [, b] = it.all('vitrine-product');
    it.element.products = 'handle:c handle:b handle:b';
    await it.element.updateComplete;
    expect(it.all('vitrine-product').map((each) => each.getAttribute('product'))).to.deep.equal(['handle:c', 'handle:b']);
    expect(it.all('vitrine-product')[1]).to.equal(b);
  });

  it('shows nothing of no products', async () => {
    const { element } = await mount('vitrine-carousel', '<vitrine-carousel></vitrine-carousel>');
    expect(element.shadowRoot!.querySelector('*')).to.equal(null);
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('does not open the shop before it is seen', async () => {
    const { element, shop } = await mount(
      'vitrine-carousel',
      `<vitrine-carousel products="${keys(3)}" hidden></vitrine-carousel>`,
    );
    await new Promise(requestAnimationFrame);
    expect(shop.$store.get()).to.equal(null);
    element.hidden = false;
    await until(() => shop.$store.get() !== null);
  });

  it('asks for the product whose title is pressed', async () => {
    const it = await carousel('products="handle:linen-shirt"');
    let asked: unknown;
    it.shop.addEventListener('vitrine-product-request', (event) => {
      event.preventDefault();
      asked = event.detail;
    });
    await until(() => deepAll(it.slide(0)!, '[part="title"]').length > 0);
    deepQuery(it.slide(0)!, '[part="title"]').click();
    expect(asked).to.deep.equal({ product: 'handle:linen-shirt' });
  });
});
