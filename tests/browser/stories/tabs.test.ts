import { expect } from '@open-wc/testing';
import { until } from '../harness.js';
import { find, press } from './find.js';
import { addByHand, begin, buyButton, CART } from './story.js';
import { onEveryBackend } from './suite.js';

const SOON = 1_000;

onEveryBackend('two tabs', (backend) => {
  it('agree within a second, whichever adds', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    const other = (await story.otherTab(thing)).contentDocument!;

    await addByHand(thing);
    let since = performance.now();
    await find('button', 'Cart, 1 item', other);
    expect(performance.now() - since).to.be.below(SOON);

    (await find('button', `Add to cart: ${thing.title}`, other)).click();
    await find('button', `Added: ${thing.title}`, other);
    since = performance.now();
    await find('button', 'Cart, 2 items', story.shop);
    expect(performance.now() - since).to.be.below(SOON);

    await press(await find('button', 'Cart, 2 items', story.shop));
    await press(await find('button', `Remove ${thing.title}`));
    await story.quiet();
    since = performance.now();
    await find('button', 'Cart, 0 items', other);
    expect(performance.now() - since).to.be.below(SOON);
    expect(await story.bought()).to.deep.equal([]);
  });

  it('lose nothing when both are pressed at once', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    const other = (await story.otherTab(thing)).contentDocument!;
    const here = await find('button', `Add to cart: ${thing.title}`, story.shop);
    const there = await find('button', `Add to cart: ${thing.title}`, other);
    here.click();
    there.click();
    await find('button', 'Cart, 2 items', story.shop);
    await find('button', 'Cart, 2 items', other);
    await story.quiet();
    expect(await story.bought()).to.deep.equal([[thing.title, 2]]);
  });

  it('do not answer each other for ever', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    const other = (await story.otherTab(thing)).contentDocument!;
    const wire = new BroadcastChannel(`vitrine-cart:${story.store}`);
    const messages: unknown[] = [];
    wire.addEventListener('message', ({ data }) => messages.push(data));
    await addByHand(thing);
    await find('button', 'Cart, 1 item', other);
    await story.quiet();
    await new Promise((resolve) => setTimeout(resolve, 300));
    wire.close();
    expect(messages).to.have.lengthOf(1);
    await until(() => story.facts('vitrine-cart-change').length > 0);
  });
});
