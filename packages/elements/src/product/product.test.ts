import { expect } from '@open-wc/testing';
import { deepAll, deepQuery, mount, unmount, until } from '../../../../tests/browser/harness.js';

async function product(attributes: string, shop: Readonly<Record<string, unknown>> = {}) {
  const mounted = await mount('vitrine-product', `<vitrine-product ${attributes}></vitrine-product>`, { shop });
  await mounted.open();
  const { element } = mounted;
  const words = (selector: string) => deepAll(element.shadowRoot!, selector)[0]?.textContent.trim();
  await until(() => words('[part="title"]') !== undefined);
  return { ...mounted, words };
}

const scarf = (variant: object) => ({
  products: [{ handle: 'scarf', title: 'Scarf', variants: [{ sku: 'SCARF', prices: { EUR: '29.00' }, ...variant }] }],
});

describe('vitrine-product as a tile and a card', () => {
  afterEach(unmount);

  it('says that there are few left, and that there are none; that there are enough is not worth a word', async () => {
    const few = await product('product="handle:scarf"', scarf({ stock: 3 }));
    await until(() => few.words('[part="stock"]') === 'Only 3 left');
    unmount();
    const none = await product('product="handle:scarf"', scarf({ stock: 0 }));
    await until(() => none.words('[part="stock"]') === 'Sold out');
    unmount();
    const many = await product('product="handle:scarf"', scarf({ stock: 90 }));
    expect(many.words('[part="stock"]')).to.equal(undefined);
  });

  it('makes room in a tile for what the shop has to say without moving what is there', async () => {
    const it = await product('product="handle:scarf" layout="tile"', scarf({ stock: 90 }));
    await until(() => it.words('[part="price"]') === '€29.00');
    // where it is laid out, whatever it is painted
    const place = () => ['title', 'price'].map((part) => deepQuery(it.element, `[part="${part}"]`).offsetTop);
    const before = [...place(), it.element.offsetHeight];
    const text = deepQuery(it.element, '#text');
    const top = text.offsetTop;
    unmount();
    const few = await product('product="handle:scarf" layout="tile"', scarf({ stock: 3 }));
    await until(() => few.words('[part="stock"]') === 'Only 3 left');
    const now = ['title', 'price'].map((part) => deepQuery(few.element, `[part="${part}"]`).offsetTop);
    expect([...now, few.element.offsetHeight, deepQuery(few.element, '#text').offsetTop]).to.deep.equal([...before, top]);
  });

  it('says in words what it was before', async () => {
    const it = await product('product="handle:scarf"', scarf({ compareAt: { EUR: '39.00' } }));
    await until(() => it.words('[part="now"]') === '€29.00');
    expect(it.words('[part="price"] .heard')).to.equal('Was €39.00, now €29.00');
  });

  it('has the price below its title where one reads from the right, in digits as well', async () => {
    const { element, words } = await product('product="handle:scarf" dir="rtl"', scarf({}));
    await until(() => words('[part="price"]') === '€29.00');
    const right = (part: string) => deepQuery(element, `[part="${part}"]`).getBoundingClientRect().right;
    expect(right('price')).to.be.closeTo(right('title'), 0.1);
  });

  it('opens where its picture is pressed, but buys where its button is', async () => {
    const { element, shop, words } = await product('product="handle:ceramic-mug" layout="card"');
    let opened = 0;
    shop.addEventListener('vitrine-product-request', (event) => {
      event.preventDefault();
      opened++;
    });
    await until(() => words('[part="title"]') === 'Ceramic Mug');
    const under = (selector: string) => {
      element.style.setProperty('width', '200px');
      const { x, y, width, height } = deepQuery(element, selector).getBoundingClientRect();
      return element.shadowRoot!.elementFromPoint(x + width / 2, y + height / 2) as HTMLElement;
    };
    under('.image').click();
    expect(opened).to.equal(1);
    expect(under('vitrine-buy-button').localName).to.equal('vitrine-buy-button');
  });

  it('puts the button of a tile below where there is no room beside it', async () => {
    const { element } = await product('product="handle:ceramic-mug" layout="tile"');
    const top = (selector: string) => deepQuery(element, selector).getBoundingClientRect().top;
    element.style.setProperty('width', '300px');
    await until(() => Math.abs(top('vitrine-buy-button') - top('#text')) < 30);
    expect(element.offsetHeight).to.equal(84);
    element.style.setProperty('width', '200px');
    await until(() => top('vitrine-buy-button') > top('#text') + 40);
    expect(deepQuery(element, 'vitrine-buy-button').offsetWidth).to.be.greaterThan(150);
  });
});
