import { expect } from '@open-wc/testing';
import { find } from './find.js';
import { addByHand, begin, buyButton, CART, counted, type Story } from './story.js';
import type { StoryProduct } from './backend.js';
import { onEveryBackend } from './suite.js';

onEveryBackend('a network that loses things', (backend) => {
  /** A page, with a cart or without one, on which one press then meets a fault. */
  async function pressOnce(spoil: () => void, isFirst: boolean): Promise<[Story, StoryProduct]> {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    if (!isFirst) {
      await addByHand(thing);
      await find('button', `Add to cart: ${thing.title}`);
    }
    spoil();
    await addByHand(thing);
    await story.quiet();
    return [story, thing];
  }

  for (const [when, isFirst, quantity] of [
    ['without a cart before', true, 1],
    ['with a cart before', false, 2],
  ] as const) {
    it(`the response lost ${when}: not doubled`, async () => {
      const [story, { title }] = await pressOnce(() => backend().loseResponse(), isFirst);
      expect(await story.bought()).to.deep.equal([[title, quantity]]);
      await find('button', quantity === 1 ? 'Cart, 1 item' : 'Cart, 2 items');
      expect(counted(story)).to.deep.equal(Array(quantity).fill('add_to_cart 1'));
    });

    it(`the request lost ${when}: added once`, async () => {
      const [story, { title }] = await pressOnce(() => backend().loseRequest(), isFirst);
      expect(await story.bought()).to.deep.equal([[title, quantity]]);
      expect(story.facts('vitrine-error')).to.deep.equal([]);
    });

    it(`a busy shop ${when}: the shopper waits, and it is added once`, async () => {
      const [story, { title }] = await pressOnce(() => backend().refuse(2), isFirst);
      expect(await story.bought()).to.deep.equal([[title, quantity]]);
      expect(story.facts('vitrine-error')).to.deep.equal([]);
    });
  }

  it('a shop that stays busy is told in words, and the button is ready again', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    const button = await find('button', `Add to cart: ${thing.title}`);
    backend().refuse(9);
    button.click();
    await find('alert', /try again/);
    backend().refuse(0);
    await find('button', `Add to cart: ${thing.title}`);
    const [told] = story.facts('vitrine-error');
    expect(told?.code).to.match(/^commerce\/(conflict|rate-limited)$/);
    expect(await story.bought()).to.deep.equal([]);
  });
});
