import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepAll, focusedDeep, mount, unmount, until, type Setting } from '../../../../tests/browser/harness.js';

const SHIRT = { kind: 'handle', handle: 'linen-shirt' } as const;

async function picking(product: string, setting: Setting = {}) {
  const mounted = await mount(
    'vitrine-variant-picker',
    `<vitrine-variant-picker product="${product}"></vitrine-variant-picker>`,
    setting,
  );
  const { element: picker } = mounted;
  const store = await mounted.open();
  const all = (selector: string) => deepAll(picker.shadowRoot!, selector);
  /** The radio button of a value, by its words. */
  const value = (words: string) =>
    all('[part="value"]')
      .find(({ textContent }) => textContent.includes(words))!
      .querySelector('input')!;
  return { picker, store, all, value };
}

const CLOTH = ['Linen', 'Wool'];
const SIZES = ['Small', 'Medium', 'Large'];
const FITS = ['Slim', 'Wide'];
const coat = {
  products: [
    {
      handle: 'coat',
      title: 'Coat',
      options: [
        { name: 'Cloth', values: CLOTH.map((value) => ({ value })) },
        { name: 'Size', values: SIZES.map((value) => ({ value })) },
        { name: 'Fit', values: FITS.map((value) => ({ value })) },
        { name: 'Make', values: [{ value: 'By hand' }] },
      ],
      variants: CLOTH.flatMap((Cloth) =>
        SIZES.flatMap((Size) =>
          FITS.map((Fit) => ({
            sku: `${Cloth}-${Size}-${Fit}`,
            options: { Cloth, Size, Fit, Make: 'By hand' },
            prices: { EUR: '200.00' },
            stock: Size === 'Large' ? 0 : 10,
          })),
        ),
      ),
    },
  ],
};

describe('vitrine-variant-picker', () => {
  afterEach(unmount);

  it('opens its shop when it is seen, and has a group of radio buttons for each axis', async () => {
    const { element } = await mount(
      'vitrine-variant-picker',
      '<vitrine-variant-picker product="handle:linen-shirt"></vitrine-variant-picker>',
    );
    await until(() => deepAll(element.shadowRoot!, 'fieldset').length === 2);
    const groups = deepAll(element.shadowRoot!, 'fieldset').map((group) => [
      group.querySelector('legend')!.textContent,
      Array.from(group.querySelectorAll('input'), ({ type, name }) => `${type} ${name}`),
    ]);
    expect(groups).to.deep.equal([
      ['Size', ['radio axis-0', 'radio axis-0']],
      ['Colour', ['radio axis-1', 'radio axis-1']],
    ]);
  });

  it('writes the choice that the whole shop shares, and reads it', async () => {
    const { picker, store, all, value } = await picking('handle:linen-shirt');
    await until(() => all('fieldset').length === 2);
    value('M').click();
    value('Ink').click();
    expect(store.choice(SHIRT).get()).to.deep.equal({ Size: 'M', Colour: 'Ink' });
    await until(() => all('[part="stock"]')[0]!.textContent === 'Only 2 left');
    store.choice(SHIRT).set({ Size: 'S', Colour: 'Sand' });
    await picker.updateComplete;
    expect(value('Sand').checked && value('S').checked).to.equal(true);
    expect(all('[part="stock"]')[0]!.textContent).to.equal('In stock');
  });

  it('goes by the arrow keys, and keeps the focus', async () => {
    const { store, all, value } = await picking('handle:linen-shirt');
    await until(() => all('fieldset').length === 2);
    value('S').focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await until(() => store.choice(SHIRT).get()['Size'] === 'M');
    expect(focusedDeep()).to.equal(value('M'));
  });

  it('says in words what cannot be had, and lets it be chosen', async () => {
    const { store, all, value } = await picking('handle:linen-shirt', { shop: { stock: { 'SHIRT-M-INK': 0 } } });
    await until(() => all('fieldset').length === 2);
    value('S').click();
    await until(() => all('[part="why"]').length > 0);
    expect(value('Ink').labels![0]!.textContent).to.contain('not available in this combination');
    expect(all('[part="note"]').map(({ textContent }) => textContent)).to.deep.equal(['Ink: not available in this combination']);
    value('Ink').click();
    await until(() => value('M').labels![0]!.textContent.includes('Sold out'));
    expect(store.choice(SHIRT).get()).to.deep.equal({ Size: 'S', Colour: 'Ink' });
    expect(value('Ink').disabled).to.equal(false);
  });

  it('has any number of axes, and chooses what needs no choosing', async () => {
    const { store, all, value } = await picking('handle:coat', { shop: coat });
    await until(() => all('fieldset').length === 4);
    await until(() => value('By hand').checked);
    const $choice = store.choice({ kind: 'handle', handle: 'coat' });
    expect($choice.get()).to.deep.equal({ Make: 'By hand' });
    value('Wool').click();
    value('Slim').click();
    await until(() => value('Large').labels![0]!.textContent.includes('Sold out'));
    value('Medium').click();
    await until(() => all('[part="stock"]')[0]!.textContent === 'In stock');
  });

  it('shows colours, and nothing for what is no colour', async () => {
    const options = [
      {
        name: 'Colour',
        values: [
          { value: 'Ink', swatch: { color: '#22304a' } },
          { value: 'Odd', swatch: { color: 'url(https://x.example/)' } },
        ],
      },
    ];
    const variants = ['Ink', 'Odd'].map((Colour) => ({ sku: Colour, options: { Colour }, prices: { EUR: '1.00' } }));
    const { all } = await picking('handle:pen', { shop: { products: [{ handle: 'pen', title: 'Pen', options, variants }] } });
    await until(() => all('[part="swatch"]').length === 2);
    expect(all('[part="swatch"]').map((swatch) => getComputedStyle(swatch).backgroundColor)).to.deep.equal([
      'rgb(34, 48, 74)',
      'rgba(0, 0, 0, 0)',
    ]);
    expect(all('[part="swatch"]').map((swatch) => swatch.style.getPropertyValue('--swatch'))).to.deep.equal([
      '#22304a',
      'transparent',
    ]);
  });

  it('has nothing to choose where one variant is named', async () => {
    const { all } = await picking('sku:SHIRT-M-INK');
    await until(() => all('[part="fixed"]').length === 2);
    expect(all('input')).to.have.length(0);
    expect(all('[part="fixed"]').map(({ textContent }) => textContent)).to.deep.equal(['Size: M', 'Colour: Ink']);
  });

  it('shows nothing of what is not sold here', async () => {
    const { all, store } = await picking('handle:nothing-like-it');
    await store.catalog.load({ kind: 'handle', handle: 'nothing-like-it' });
    expect(all('*')).to.have.length(0);
  });
});
