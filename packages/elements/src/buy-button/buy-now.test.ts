import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@vitrine/adapters';
import type { CommerceAdapter } from '@vitrine/core';
import { deepAll, deepQuery, mount, unmount, until } from '../../../../tests/browser/harness.js';

const BUTTON = '<vitrine-buy-button product="handle:ceramic-mug" action="buy-now"></vitrine-buy-button>';
const wordsOf = (element: Element) => deepQuery(element, '[part=button]').textContent.trim();

/** The demo shop, which sells at once only when it is let. */
function slowShop() {
  let let_: ((url: string | null) => void) | undefined;
  const adapter: CommerceAdapter = memoryAdapter();
  adapter.buyNow = () =>
    new Promise((resolve) => {
      let_ = (url) =>
        resolve(
          url === null
            ? { ok: false, error: { kind: 'out-of-stock' } }
            : { ok: true, value: { kind: 'redirect', url, frameable: false } },
        );
    });
  /** Answers as soon as it has been asked. */
  const answer = async (url: string | null) => {
    await until(() => let_ !== undefined);
    let_?.(url);
  };
  return { adapter, answer };
}

describe('buying at once', () => {
  afterEach(unmount);

  it('says what it waits for, leaves the cart alone, and gives the button back', async () => {
    const { adapter, answer } = slowShop();
    const { element, open } = await mount('vitrine-buy-button', BUTTON, { adapter });
    const store = await open();
    await until(() => element.state === 'ready' && element.availability === 'in-stock');
    expect(wordsOf(element)).to.equal('Buy now');
    element.press();
    await until(() => wordsOf(element) === 'Opening the checkout…');
    await answer(`${location.href.split('#')[0]}#bought`);
    await until(() => location.hash === '#bought');
    history.replaceState(null, '', ' ');
    expect(element.state).to.equal('adding');
    await until(() => element.state === 'ready');
    await store.cart.refresh();
    expect(store.cart.$view.get().quantity).to.equal(0);
  });

  it('says why it did not work', async () => {
    const { adapter, answer } = slowShop();
    const { element, open } = await mount('vitrine-buy-button', BUTTON, { adapter });
    await open();
    await until(() => element.availability === 'in-stock');
    element.press();
    await until(() => wordsOf(element) === 'Opening the checkout…');
    await answer(null);
    await until(() => element.state === 'error');
    expect(element.explain()).to.equal('This has sold out.');
    expect(deepQuery(element, '[part=button]').ariaDisabled).to.equal('false');
  });

  it('is not pretended: where the shop does not sell at once there is no button, and words that say so', async () => {
    const { buyNow: _, ...adapter } = memoryAdapter();
    const { element, open, shop } = await mount('vitrine-buy-button', BUTTON, { adapter });
    const store = await open();
    await until(() => element.state === 'unavailable');
    expect(deepAll(element.shadowRoot!, '[part=button]')).to.deep.equal([]);
    expect(element.explain()).to.equal('This shop does not offer that here.');
    // nor by a request of the page's own
    const event = new CustomEvent('vitrine-buy-now-request', {
      detail: { product: 'handle:ceramic-mug', quantity: 1 },
      bubbles: true,
    });
    shop.dispatchEvent(event);
    await until(() => deepQuery(shop, '[part=status]').textContent === 'This shop does not offer that here.');
    expect(store.cart.$view.get().quantity).to.equal(0);
  });

  for (const layout of ['card', 'tile'])
    it(`stands beside the button that adds, on a ${layout}, where it is asked for and offered`, async () => {
      const markup = (action: string) =>
        `<vitrine-product layout="${layout}" product="handle:ceramic-mug" ${action}></vitrine-product>`;
      const actions = (element: Element) =>
        deepAll(element.shadowRoot!, 'vitrine-buy-button').map((each) => each.getAttribute('action'));
      const plain = await mount('vitrine-product', markup(''));
      const wanted = await mount('vitrine-product', markup('action="buy-now"'));
      await Promise.all([plain.open(), wanted.open()]);
      await until(() => actions(wanted.element).length === 2);
      expect(actions(wanted.element)).to.deep.equal([null, 'buy-now']);
      await plain.element.updateComplete;
      expect(actions(plain.element)).to.deep.equal([null]);
    });

  it('stands at the products of a player that asks for it', async () => {
    const markup =
      '<vitrine-player id="show" src="/examples/media/film.mp4" products="handle:ceramic-mug" action="buy-now"></vitrine-player><vitrine-product product="handle:ceramic-mug" for="show"></vitrine-product>';
    const { element, open } = await mount('vitrine-product', markup);
    await open();
    await until(() => deepAll(element.shadowRoot!, '[action="buy-now"]').length === 1);
  });
});
