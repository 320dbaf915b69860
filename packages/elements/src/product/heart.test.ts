import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@vitrine/adapters';
import { deepAll, deepQuery, focusedDeep, mount, unmount, until } from '../../../../tests/browser/harness.js';

const CARD = '<vitrine-product product="handle:ceramic-mug"></vitrine-product>';
const MUG = 'p-ceramic-mug';

async function card(shop: Record<string, unknown>) {
  const mounted = await mount('vitrine-product', CARD, { shop });
  const { element } = mounted;
  const store = await mounted.open();
  const hearts = () => deepAll(element.shadowRoot!, '[part=wish]');
  const heart = () => deepQuery(element, '[part=wish]');
  const shown = async () => {
    await until(
      () => hearts().length === 1 && heart().ariaDisabled === 'false' && store.wishes!.$wishes.get().status !== 'loading',
    );
  };
  const said = () => deepQuery(mounted.shop, '[part=status]').textContent;
  const words = () => deepQuery(element, '[part=wish-message]').textContent;
  return { ...mounted, store, hearts, heart, shown, said, words };
}

describe('the heart of a product', () => {
  afterEach(unmount);

  it('is not there where the shop keeps no list', async () => {
    const { store, element, hearts } = await card({});
    await store.catalog.load({ kind: 'handle', handle: 'ceramic-mug' });
    await element.updateComplete;
    expect([store.wishes, hearts().length]).to.deep.equal([null, 0]);
  });

  it('is named with the product, goes on and off, and says so', async () => {
    const { heart, shown, said, store } = await card({ wishes: [] });
    await shown();
    expect([heart().ariaLabel, heart().ariaPressed]).to.deep.equal(['Save Ceramic Mug', 'false']);
    heart().focus();
    heart().click();
    await until(() => heart().ariaPressed === 'true');
    await until(() => said() === 'Ceramic Mug is on your wish list.');
    expect(store.wishes?.$wishes.get().wished).to.deep.equal([MUG]);
    expect(focusedDeep()).to.equal(heart());
    heart().click();
    await until(() => said() === 'Ceramic Mug is no longer on your wish list.');
    expect(heart().ariaPressed).to.equal('false');
  });

  it('leaves the wish to the page that prevents it', async () => {
    const { heart, shown, shop, store } = await card({ wishes: [] });
    await shown();
    const asked: unknown[] = [];
    shop.addEventListener('vitrine-wish-request', (event) => {
      event.preventDefault();
      asked.push(event.detail);
    });
    heart().click();
    await store.wishes!.read();
    expect(asked).to.deep.equal([{ product: 'handle:ceramic-mug', wished: true }]);
    expect(store.wishes!.$wishes.get()).to.deep.include({ wished: [], pending: [] });
  });

  it('is taken back where the shop refuses, in words', async () => {
    const { heart, shown, words, store } = await card({ wishes: [] });
    await shown();
    store.faults.offline = true;
    heart().click();
    await until(() => heart().ariaPressed === 'true');
    await until(() => words() !== '');
    expect([heart().ariaPressed, words()]).to.deep.equal(['false', 'Your wish list could not be changed. Please try again.']);
    store.faults.offline = false;
    heart().click();
    await until(() => heart().ariaPressed === 'true' && !heart().classList.contains('pending'));
    expect(words()).to.equal('');
  });

  it('leads to the sign-in, after which the wish is done, once', async () => {
    const adapter = memoryAdapter({ wishes: [], signIn: 'wishes' });
    const calls: boolean[] = [];
    const { setWish } = adapter;
    adapter.setWish = (id, wished, op) => (calls.push(wished), setWish!(id, wished, op));
    const { element, open } = await mount('vitrine-product', CARD, { adapter });
    await open();
    await until(() => deepAll(element.shadowRoot!, '[part=wish][aria-disabled=false]').length === 1);
    const heart = deepQuery(element, '[part=wish]');
    heart.click();
    await until(() => deepAll(element.shadowRoot!, '[part=login]').length === 1);
    expect(deepQuery(element, '[part=wish-message]').textContent).to.contain('Please sign in first.');
    let asked = 0;
    element.addEventListener('vitrine-login-request', () => void asked++);
    deepQuery(element, '[part=login]').click();
    await until(() => heart.ariaPressed === 'true' && !heart.classList.contains('pending'));
    expect([asked, calls, deepAll(element.shadowRoot!, '[part=login]').length]).to.deep.equal([1, [true, true], 0]);
  });
});

describe('a sign-in that the cart asks for', () => {
  afterEach(unmount);

  it('is offered beside the words, and gives the button back', async () => {
    const { element, open } = await mount(
      'vitrine-buy-button',
      '<vitrine-buy-button product="handle:ceramic-mug"></vitrine-buy-button>',
      {
        shop: { signIn: 'cart' },
      },
    );
    const store = await open();
    await until(() => element.state === 'ready');
    element.press();
    await until(() => deepAll(element.shadowRoot!, '[part=login]').length === 1);
    expect(element.explain()).to.equal('Please sign in first.');
    deepQuery(element, '[part=login]').click();
    await until(() => element.state === 'ready' && deepAll(element.shadowRoot!, '[part=login]').length === 0);
    expect(element.explain()).to.equal('');
    element.press();
    await until(() => store.cart.$view.get().cart?.totalQuantity === 1);
  });
});
