import { expect } from '@open-wc/testing';
import { chooseCurtain, CURTAIN } from '../../../packages/elements/src/base/states.js';
import { deepAll, deepQuery, mount, unmount, until } from '../harness.js';

const MARKUP =
  '<vitrine-product layout="sheet" product="handle:linen-curtain"></vitrine-product><vitrine-product id="card" product="handle:linen-curtain"></vitrine-product>';

async function sheet() {
  const mounted = await mount('vitrine-product', MARKUP);
  const { element, shop } = mounted;
  const store = await mounted.open();
  const card = shop.querySelector<HTMLElementTagNameMap['vitrine-product']>('#card')!;
  const words = (of: Element, selector: string) => deepAll(of.shadowRoot!, selector)[0]?.textContent.trim();
  const button = (of: Element) => deepQuery<HTMLElementTagNameMap['vitrine-buy-button']>(of, 'vitrine-buy-button');
  await until(() => deepAll(element.shadowRoot!, '[part="axis"]').length === 3);
  return { element, card, store, words, button };
}

describe('a product with more variants than come with it', () => {
  afterEach(unmount);

  it('says of its values that they are not known yet, and that all has to be chosen', async () => {
    const { element, words } = await sheet();
    expect(deepAll(element.shadowRoot!, '.unknown [part="why"]').length).to.be.greaterThan(0);
    expect(words(element, '[part="why"]')).to.equal('not looked up yet');
    expect(words(element, '[part="note"]')).to.equal('Choose everything to see whether it can be had.');
  });

  it('looks the choice up when all is chosen; what is found is shown wherever the product is, and is what is added', async () => {
    const { element, card, store, words, button } = await sheet();
    await chooseCurtain(element, '160 cm', '240 cm');
    await until(() => words(element, '[part="stock"]') === 'Only 3 left');
    await until(() => words(element, '[part="price"]') === '€113.00' && words(card, '[part="price"]') === '€113.00');
    await until(() => words(card, '[part="stock"]') === 'Only 3 left');
    expect([button(element).availability, button(card).availability]).to.deep.equal(['low-stock', 'low-stock']);
    deepQuery(button(card), 'button').click();
    await until(() => store.cart.$view.get().cart?.lines[0]?.variantId === 'v-CURTAIN-122');
  });

  it('says that it is looking, with no price that may be another one', async () => {
    const { element, words, button } = await sheet();
    await chooseCurtain(element, '160 cm', '240 cm', 'slow');
    await until(() => words(element, '[part="stock"]') === 'Looking this choice up…');
    await until(() => button(element).state === 'loading' && words(element, '[part="price"]') === '');
  });

  it('says that there is no such combination', async () => {
    const { element, words, button } = await sheet();
    await chooseCurtain(element, '200 cm', '280 cm');
    await until(() => words(element, '[part="stock"]') === 'This combination is not available.');
    await until(() => button(element).state === 'unavailable' && button(element).availability === 'out-of-stock');
    expect(button(element).explain()).to.equal('not available in this combination');
  });

  it('says that it could not be looked up, and tries again when asked', async function () {
    this.timeout(40_000);
    const { element, store, words, button } = await sheet();
    await chooseCurtain(element, '160 cm', '240 cm', 'offline');
    await until(() => deepAll(element.shadowRoot!, '[part="retry"]').length > 0);
    expect(button(element).availability).to.equal('unknown');
    store.faults.offline = false;
    deepQuery(element, '[part="retry"]').click();
    await until(() => words(element, '[part="stock"]') === 'Only 3 left');
    expect(store.catalog.entry(CURTAIN).get().searches).to.equal(undefined);
  });
});
