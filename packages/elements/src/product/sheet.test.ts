import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@vitrine/adapters';
import type { CommerceAdapter, Product } from '@vitrine/core';
import { deepAll, deepQuery, mount, unmount, until, type Setting } from '../../../../tests/browser/harness.js';

async function sheet(product: string, setting: Setting = {}) {
  const mounted = await mount(
    'vitrine-product',
    `<vitrine-product layout="sheet" product="${product}"></vitrine-product>`,
    setting,
  );
  const { element } = mounted;
  const all = (selector: string) => deepAll(element.shadowRoot!, selector);
  const one = <E extends HTMLElement = HTMLElement>(selector: string) => deepQuery<E>(element, selector);
  const button = (action: 'add' | 'buy-now') =>
    one<HTMLElementTagNameMap['vitrine-buy-button']>(`vitrine-buy-button[action="${action}"]`);
  const text = (selector: string) => all(selector)[0]?.textContent.replace(/\s+/g, ' ').trim();
  return { ...mounted, all, one, button, text };
}

/** The demo shop, with its products changed. */
function doctored(change: (product: Product) => Product): CommerceAdapter {
  const adapter = memoryAdapter();
  return {
    ...adapter,
    async getProducts(refs, op) {
      const outcome = await adapter.getProducts(refs, op);
      return outcome.ok ? { ok: true, value: outcome.value.map((product) => product && change(product)) } : outcome;
    },
  };
}

/** Which of the pictures side by side is seen. */
const shownAt = ({ scrollLeft, clientWidth }: HTMLElement) => Math.round((Math.abs(scrollLeft) / clientWidth) * 100) / 100;

const firstVariant = (product: Product, change: Partial<Product['variants'][number]>): Product => ({
  ...product,
  variants: product.variants.map((variant, i) => (i === 0 ? { ...variant, ...change } : variant)),
});

describe('the sheet of a product', () => {
  afterEach(unmount);

  it('opens the shop, and shows the product with its choices', async () => {
    const { all, text } = await sheet('handle:linen-shirt');
    await until(() => all('[part="axis"]').length === 2);
    expect(text('h2')).to.equal('Linen Shirt');
    expect(text('[part="description"]')).to.equal('A washed linen shirt');
    expect(text('[part="price"]')).to.equal('€49.90');
  });

  it('goes from the choice to the cart, with a quantity that the rule allows', async () => {
    const it = await sheet('handle:ceramic-mug');
    await until(() => it.all('[part="stepper"]').length > 0);
    const input = it.one<HTMLInputElement>('[part="quantity"]');
    input.value = '40';
    input.dispatchEvent(new Event('change'));
    await until(() => it.button('add').quantity === 12);
    expect(input.value).to.equal('12');
    it.one('[part="less"]').click();
    await until(() => it.button('add').quantity === 11);
    await until(() => it.button('add').state === 'ready');
    deepQuery(it.button('add'), 'button').click();
    const store = await it.open();
    await until(() => store.cart.$view.get().cart?.totalQuantity === 11);
  });

  it('shows the price of what is chosen', async () => {
    const it = await sheet('handle:linen-shirt');
    const store = await it.open();
    await until(() => it.all('[part="axis"]').length === 2);
    store.choice({ kind: 'handle', handle: 'linen-shirt' }).set({ Size: 'M', Colour: 'Ink' });
    await until(() => it.text('[part="price"]') === '€54.95');
    await until(() => it.button('add').state === 'ready');
    await until(() => it.text('[part="stock"]') === 'Only 2 left');
  });

  it('buys at once where the shop can, and has no such button where it cannot', async () => {
    const it = await sheet('handle:ceramic-mug');
    await until(() => it.all('vitrine-buy-button').length === 2);
    expect(it.button('buy-now').quantity).to.equal(1);
    unmount();
    const { buyNow: _, ...adapter } = memoryAdapter();
    const other = await sheet('handle:ceramic-mug', { adapter });
    await until(() => other.all('[part="stepper"]').length > 0);
    expect(other.all('vitrine-buy-button')).to.have.length(1);
  });

  it('says what it was before, and what it is by weight', async () => {
    const adapter = doctored((product) =>
      firstVariant(product, {
        compareAt: { amount: '15.00', currency: 'EUR' },
        unitPrice: { price: { amount: '24.00', currency: 'EUR' }, per: 'kg' },
      }),
    );
    const it = await sheet('handle:ceramic-mug', { adapter });
    await until(() => it.all('[part="unit-price"]').length > 0);
    expect([it.text('[part="unit-price"] bdi'), it.text('[part="unit-price"] .heard')]).to.deep.equal([
      '€24.00 / kg',
      '€24.00 per kg',
    ]);
    expect(it.text('.heard')).to.equal('Was €15.00, now €12.00');
  });

  it('has a button for each of several pictures, and drops what is not safe', async () => {
    const at = (name: string) => ({ url: `/examples/media/${name}.webp`, alt: name });
    const images = [at('linen-shirt'), at('ceramic-mug'), { url: 'javascript:alert(1)' }];
    const it = await sheet('handle:ceramic-mug', {
      adapter: doctored((product) => ({ ...product, images, url: 'javascript:alert(1)' })),
    });
    await until(() => it.all('[part="thumbnail"]').length === 2);
    const [first, second] = it.all('[part="thumbnail"]');
    expect([first!.ariaPressed, second!.ariaPressed]).to.deep.equal(['true', 'false']);
    expect(second!.ariaLabel).to.equal('Picture 2 of 2');
    second!.click();
    const pictures = it.one('#pictures');
    await until(() => shownAt(pictures) === 1 && second!.ariaPressed === 'true');
    expect(it.all('[part="image"]').map((each) => (each as HTMLImageElement).alt)).to.deep.equal(['linen-shirt', 'ceramic-mug']);
    expect(it.all('[part="link"]')).to.have.length(0);
  });

  for (const dir of ['ltr', 'rtl'])
    it(`goes through the pictures by two buttons, and follows a finger, ${dir}`, async () => {
      const images = ['linen-shirt', 'ceramic-mug', 'sold-out-hat'].map((name) => ({
        url: `/examples/media/${name}.webp`,
        alt: name,
      }));
      const it = await sheet('handle:ceramic-mug', {
        adapter: doctored((product) => ({ ...product, images })),
        attributes: { dir },
      });
      await until(() => it.all('[part="thumbnail"]').length === 3);
      const pictures = it.one('#pictures');
      const pressed = () => it.all('[part="thumbnail"]').findIndex(({ ariaPressed }) => ariaPressed === 'true');
      expect([it.one('[part="previous"]').ariaDisabled, it.one('[part="next"]').ariaLabel]).to.deep.equal([
        'true',
        'Next picture',
      ]);
      it.one('[part="next"]').click();
      await until(() => shownAt(pictures) === 1 && pressed() === 1);
      it.one('[part="next"]').click();
      await until(() => shownAt(pictures) === 2 && it.one('[part="next"]').ariaDisabled === 'true');
      pictures.scrollTo({ left: 0, behavior: 'instant' });
      await until(() => pressed() === 0);
      it.one('[part="previous"]').click();
      expect(shownAt(pictures)).to.equal(0);
    });

  it('keeps the place of a picture that cannot be had', async () => {
    const it = await sheet('handle:ceramic-mug', { shop: { images: { 'ceramic-mug': '/examples/media/nothing.svg' } } });
    await until(() => it.all('[part="image"]').length === 1);
    await until(() => it.one('[part="image"]').hasAttribute('hidden'));
    expect(it.one('.image').dataset['initial']).to.equal('C');
    expect(it.one('.image').offsetHeight).to.be.greaterThan(50);
  });

  it('begins anew with another product', async () => {
    const it = await sheet('handle:ceramic-mug');
    await until(() => it.all('[part="stepper"]').length > 0);
    it.one('[part="more"]').click();
    await until(() => it.button('add').quantity === 2);
    it.element.product = 'handle:linen-shirt';
    await until(() => it.text('h2') === 'Linen Shirt');
    expect(it.button('add').quantity).to.equal(1);
  });

  it('tries again where the shop did not answer', async function () {
    this.timeout(40_000);
    const it = await sheet('handle:ceramic-mug', { shop: { faults: { offline: true } } });
    await until(() => it.all('[part="retry"]').length > 0);
    expect(it.text('[part="message"]')).to.contain('Something went wrong in the shop.');
    (await it.open()).faults.offline = false;
    it.one('[part="retry"]').click();
    await until(() => it.text('h2') === 'Ceramic Mug' && it.all('[part="retry"]').length === 0);
  });

  it('says so where there is no shop to ask', async () => {
    const it = await sheet('handle:ceramic-mug', { attributes: { adapter: 'nobody' } });
    await until(() => it.text('[part="message"]') === 'Unavailable');
  });

  it('keeps the words of the show for what this site does not sell', async () => {
    const show = {
      version: 1,
      id: 's',
      title: 'S',
      status: 'recorded',
      lang: 'fr',
      sources: [],
      cues: [],
      products: [{ key: 'scarf', ref: { handle: 'scarf' }, number: 7, title: 'Écharpe', url: 'https://shop.example/scarf' }],
    };
    const { element, open } = await mount(
      'vitrine-product',
      '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-product layout="sheet" product="scarf" for="show"></vitrine-product>',
      { show },
    );
    await open();
    await until(() => deepAll(element.shadowRoot!, 'h2')[0]?.textContent === 'Écharpe');
    await until(() => deepAll(element.shadowRoot!, 'vitrine-buy-button[availability="not-sold-here"]').length > 0);
    expect(deepQuery(element, 'h2 bdi').lang).to.equal('fr');
    expect(deepQuery(element, '[part="number"]').textContent).to.equal('Number 7');
    expect(deepQuery<HTMLAnchorElement>(element, '[part="link"]').href).to.equal('https://shop.example/scarf');
  });
});
