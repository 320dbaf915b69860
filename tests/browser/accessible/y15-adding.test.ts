import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { deepAll, deepQuery, focusedDeep, mount, unmount, until } from '../harness.js';
import { find, wordsOf } from '../stories/find.js';
import { painted } from './engine.js';
import { enter, stateOf } from './states.js';

const BUTTON = '<vitrine-buy-button product="handle:ceramic-mug"></vitrine-buy-button>';
const state = (name: string) => enter({ ...stateOf('vitrine-buy-button', name), tag: 'vitrine-buy-button' });
const inner = (element: HTMLElement) => deepQuery<HTMLElement>(element, '[part="button"]');

/** Whatever live regions come to say from now on, with where each stands. */
function listen(): { readonly said: { readonly words: string; readonly region: Element }[]; stop(): void } {
  const said: { words: string; region: Element }[] = [];
  const observer = new MutationObserver(() => {
    for (const region of deepAll(document, '[role="status"], [role="alert"], [aria-live]')) {
      const words = wordsOf(region);
      const last = said.findLast((each) => each.region === region);
      if (words !== (last?.words ?? '')) said.push({ words, region });
    }
  });
  const roots = [document, ...deepAll(document, '*').flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots) observer.observe(root, { subtree: true, childList: true, characterData: true });
  return { said, stop: () => observer.disconnect() };
}

describe('adding to the cart, as it is heard', () => {
  afterEach(unmount);

  for (const [name, wanted] of [
    ['ready', /Linen Shirt/],
    ['needs-variant', /Linen Shirt/],
    ['added', /Ceramic Mug/],
    ['unavailable', /Sun Hat|Sold Out Hat/],
    ['error', /Ceramic Mug/],
    ['link', /Ceramic Mug/],
  ] as const)
    it(`Y15 the button says which product it is about: ${name}`, async () => {
      const button = inner(await state(name));
      expect(button.getAttribute('aria-label')).to.match(wanted);
      // whoever speaks to the computer says what is seen
      expect(button.getAttribute('aria-label')!.toLowerCase()).to.contain(wordsOf(button).toLowerCase());
    });

  it('Y15 while it is being added the button says so, keeps the focus and does not add again', async () => {
    const { element, open } = await mount('vitrine-buy-button', BUTTON);
    const store = await open();
    await store.catalog.load({ kind: 'handle', handle: 'ceramic-mug' });
    await until(() => element.state === 'ready');
    store.faults.slow = 600_000;
    const button = inner(element);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => element.state === 'adding');
    await element.updateComplete;
    expect([button.getAttribute('aria-disabled'), button.hasAttribute('disabled')]).to.deep.equal(['true', false]);
    expect(button.getAttribute('aria-label')).to.match(/^Adding….*Ceramic Mug/);
    expect(focusedDeep()).to.equal(button);
    await until(() => store.cart.$view.get().pending.length > 0);
    await sendKeys({ press: 'Enter' });
    await painted();
    await element.updateComplete;
    expect(store.cart.$view.get().pending).to.have.length(1);
  });

  it('Y15 Y17 what was added is said once, in one place, with the product’s name', async () => {
    const { open } = await mount('vitrine-buy-button', `${BUTTON}<vitrine-cart-button></vitrine-cart-button>`);
    await open();
    const { said, stop } = listen();
    const button = await find('button', 'Add to cart: Ceramic Mug');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => said.some(({ words }) => words.includes('Ceramic Mug is in your cart')));
    stop();
    const about = said.filter(({ words }) => words.includes('Ceramic Mug'));
    expect(about.map(({ region }) => region.getAttribute('role'))).to.deep.equal(['status']);
    expect(focusedDeep()).to.equal(button);
  });

  it('Y15 Y28 what went wrong is an alert that belongs to the button, and says what can be done', async () => {
    const button = inner(await state('error'));
    const id = button.getAttribute('aria-describedby');
    const alert = (button.getRootNode() as ShadowRoot).getElementById(id ?? '');
    expect(alert?.getAttribute('role')).to.equal('alert');
    expect(wordsOf(alert!)).to.match(/try again/i);
  });
});
