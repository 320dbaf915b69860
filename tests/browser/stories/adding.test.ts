import { expect } from '@open-wc/testing';
import { focusedDeep } from '../harness.js';
import { find } from './find.js';
import { begin, buyButton, CART, counted } from './story.js';
import { onEveryBackend } from './suite.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

onEveryBackend('adding', (backend) => {
  it('ten presses on one button within 300 ms add one', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    const button = await find('button', `Add to cart: ${thing.title}`);
    button.focus();
    const start = performance.now();
    for (let presses = 0; presses < 10; presses++) {
      button.click();
      // a machine that stumbles gets the rest at once
      if (performance.now() - start < 225) await pause(25);
    }
    await find('button', `Added: ${thing.title}`);
    await story.quiet();

    expect(await story.bought()).to.deep.equal([[thing.title, 1]]);
    expect(counted(story)).to.deep.equal(['add_to_cart 1']);
    expect(story.facts('vitrine-cart-change').filter(({ reason }) => reason === 'add')).to.have.lengthOf(1);
    await find('button', 'Cart, 1 item');
    // `:focus` depends on which window of the browser is in front
    expect(focusedDeep(), 'the focus stays').to.equal(button);
  });

  it('eight calls of add add eight', async () => {
    const { ref, title } = await backend().product();
    const story = await begin(backend(), CART);
    const shop = await story.open();
    const answers = await Promise.all(Array.from({ length: 8 }, () => shop.add({ ref, quantity: 1 })));
    expect(answers.map((answer) => answer.kind === 'settled' && answer.outcome.ok)).to.deep.equal(Array(8).fill(true));
    expect(await story.bought()).to.deep.equal([[title, 8]]);
    expect(counted(story)).to.deep.equal(Array(8).fill('add_to_cart 1'));
    expect(new Set(story.facts('vitrine-analytics').map(({ eventId }) => eventId)).size).to.equal(8);
    await find('button', 'Cart, 8 items');
  });

  it('two products pressed within 50 ms are both there, in order', async () => {
    const [one, two] = [await backend().product(), await backend().product()];
    const story = await begin(backend(), buyButton(one) + buyButton(two) + CART);
    const [first, second] = [
      await find('button', `Add to cart: ${one.title}`),
      await find('button', `Add to cart: ${two.title}`),
    ];
    first.click();
    second.click();
    await find('button', 'Cart, 2 items');
    await story.quiet();
    expect(await story.bought()).to.deep.equal([
      [one.title, 1],
      [two.title, 1],
    ]);
    expect(counted(story)).to.deep.equal(['add_to_cart 1', 'add_to_cart 1']);
  });

  it('a later press is another intent', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    (await find('button', `Add to cart: ${thing.title}`)).click();
    await find('button', `Added: ${thing.title}`);
    (await find('button', `Add to cart: ${thing.title}`)).click();
    await find('button', 'Cart, 2 items');
    await story.quiet();
    expect(await story.bought()).to.deep.equal([[thing.title, 2]]);
  });
});
