import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@vitrine/adapters';
import { locales, registerAdapter, type VitrineError } from '@vitrine/core';
import { deepQuery, mount, unmount, until } from '../../../../tests/browser/harness.js';
import { speak } from './speak.js';

const BUTTON = '<vitrine-buy-button product="handle:ceramic-mug"></vitrine-buy-button>';
const wordsOf = (element: Element) => deepQuery(element, 'button').textContent.trim();

function hearErrors(): { codes(): string[]; end(): void } {
  const errors: VitrineError[] = [];
  const hear = (event: CustomEvent<VitrineError>) => errors.push(event.detail);
  document.addEventListener('vitrine-error', hear);
  // the demo shop tells that it does not know the name that keeps the carts of tests apart
  const codes = () => errors.filter(({ code }) => code !== 'config/unknown-key').map(({ code }) => code);
  return { codes, end: () => document.removeEventListener('vitrine-error', hear) };
}

describe('vitrine-shop', () => {
  afterEach(unmount);

  it('opens once, however often it is asked', async () => {
    const { shop } = await mount('vitrine-shop', '');
    const [first, second] = await Promise.all([shop.open(), shop.open()]);
    expect(first).to.equal(second);
    expect(shop.$store.get()).to.equal(first);
  });

  it('waits for an adapter that is registered after it is needed', async () => {
    const { shop } = await mount('vitrine-shop', '', { attributes: { adapter: 'late' } });
    const opening = shop.open();
    registerAdapter('late', () => Promise.resolve(() => memoryAdapter()));
    expect((await opening)?.adapter.id).to.equal('memory');
  });

  it('names an adapter that nobody knows, and sells nothing', async () => {
    const errors = hearErrors();
    const { shop } = await mount('vitrine-shop', '', { attributes: { adapter: 'unheard-of' } });
    expect(await shop.open()).to.equal(null);
    expect(errors.codes()).to.deep.equal(['config/unknown-adapter']);
    errors.end();
  });

  it('reads its configuration from a script of the page, and says where there is none', async () => {
    const script = Object.assign(document.createElement('script'), { type: 'application/json', id: 'config-1' });
    script.textContent = '{"refs":{"mug":{"sku":"MUG-01"},"shirt":"handle:linen-shirt","hat":{"size":"M"}}}';
    document.body.append(script);
    const errors = hearErrors();
    const { shop } = await mount('vitrine-shop', '', { attributes: { config: 'config-1' } });
    await until(() => shop.$refs.get() !== undefined && errors.codes().length > 0);
    expect(shop.$refs.get()).to.deep.equal({
      mug: { kind: 'sku', sku: 'MUG-01' },
      shirt: { kind: 'handle', handle: 'linen-shirt' },
    });
    script.remove();

    // the one is of the hat, which is named by its size
    expect(errors.codes()).to.deep.equal(['config/invalid']);
    shop.setAttribute('config', 'config-2');
    await until(() => errors.codes().length > 1);
    expect(errors.codes()).to.deep.equal(['config/invalid', 'config/invalid']);
    errors.end();
  });

  it('speaks two languages on one page, each in its own shop, and the retailer’s own words', async () => {
    const german = await mount('vitrine-buy-button', BUTTON, { attributes: { lang: 'de' } });
    const arabic = await mount('vitrine-buy-button', BUTTON, { attributes: { lang: 'ar' } });
    await Promise.all([german.open(), arabic.open()]);
    await until(() => wordsOf(german.element) === 'In den Warenkorb' && wordsOf(arabic.element) === 'أضف إلى السلة');
    arabic.shop.lang = 'en';
    await until(() => wordsOf(arabic.element) === 'Add to cart');
    german.shop.strings = { add: 'Rein damit' };
    await until(() => wordsOf(german.element) === 'Rein damit');
  });

  it('keeps all its words when those of a poster come after them', async () => {
    const { shop } = await mount('vitrine-shop', '', { attributes: { lang: 'de' } });
    let come = (): void => undefined;
    const late = new Promise<void>((resolve) => (come = resolve));
    const { de } = locales;
    const slow = { ...de!, front: () => late.then(() => de!.front()) };
    Object.assign(locales, { de: slow });
    try {
      const ofPoster = speak(shop, false);
      await speak(shop);
      come();
      await ofPoster;
      expect(shop.$t.get()('checkout')).to.equal('Zur Kasse');
    } finally {
      Object.assign(locales, { de });
    }
  });

  it('acts on a request of the page’s own, and leaves one to the page that prevents it', async () => {
    const { shop, open } = await mount('vitrine-shop', '<p id="own">Buy</p>');
    const store = await open();
    const asked = () =>
      shop.querySelector('#own')!.dispatchEvent(
        new CustomEvent('vitrine-add-request', {
          bubbles: true,
          composed: true,
          cancelable: true,
          detail: { product: 'handle:ceramic-mug', quantity: 2 },
        }),
      );
    document.addEventListener('vitrine-add-request', (event) => event.preventDefault(), { once: true });
    expect(asked()).to.equal(false);
    asked();
    await until(() => store.cart.$view.get().quantity > 0);
    await store.cart.refresh();
    expect(store.cart.$view.get().quantity).to.equal(2);
  });

  it('acts on what belongs to it, and not on what belongs to another', async () => {
    const first = await mount('vitrine-buy-button', BUTTON);
    const second = await mount('vitrine-buy-button', BUTTON);
    const [one, two] = await Promise.all([first.open(), second.open()]);
    await until(() => second.element.state === 'ready');
    second.element.press();
    await until(() => two.cart.$view.get().quantity === 1);
    expect(one.cart.$view.get().quantity).to.equal(0);
  });

  it('opens the other backend when it is given one', async () => {
    const { shop } = await mount('vitrine-shop', '');
    const before = await shop.open();
    shop.adapter = memoryAdapter();
    // whoever looks at the shop sees the new one without asking for it
    await until(() => ![null, before].includes(shop.$store.get()));
    const after = shop.$store.get();
    expect(after?.adapter).to.equal(shop.adapter);
    expect(await shop.open()).to.equal(after);
  });

  it('refuses a checkout that leads where nobody allowed it', async () => {
    const errors = hearErrors();
    const adapter = { ...memoryAdapter(), checkoutOrigins: [] };
    adapter.checkout = () =>
      Promise.resolve({ ok: true, value: { kind: 'redirect', url: 'https://elsewhere.example/pay', frameable: false } });
    const { shop } = await mount('vitrine-shop', '', { adapter });
    const store = (await shop.open())!;
    await store.add({ ref: { kind: 'handle', handle: 'ceramic-mug' }, quantity: 1 });
    for (const url of ['https://elsewhere.example/pay', 'javascript:alert(1)']) {
      adapter.checkout = () => Promise.resolve({ ok: true, value: { kind: 'redirect', url, frameable: false } });
      await store.cart.refresh();
      shop.dispatchEvent(
        new CustomEvent('vitrine-checkout-request', { detail: {}, cancelable: true, bubbles: true, composed: true }),
      );
      await until(() => errors.codes().length > 0);
    }
    expect(errors.codes()[0]).to.equal('security/checkout-origin');
    errors.end();
  });
});

describe('a page without a shop', () => {
  it('gets one of its own, which links out', async () => {
    const { element, shop } = await mount('vitrine-buy-button', BUTTON);
    shop.remove();
    document.body.append(element);
    await until(() => element.shop !== null && element.shop !== shop);
    expect(document.querySelectorAll('vitrine-shop')).to.have.lengthOf(1);
    expect((await element.shop!.open())?.adapter.id).to.equal('static');
    element.remove();
    unmount();
  });
});
