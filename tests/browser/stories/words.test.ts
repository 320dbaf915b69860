import { expect } from '@open-wc/testing';
import { until } from '../harness.js';
import { find, heard, press } from './find.js';
import { addByHand, begin, buyButton, CART, counted } from './story.js';
import { onEveryBackend } from './suite.js';

const codes = (story: Awaited<ReturnType<typeof begin>>) => story.facts('vitrine-error').map(({ code }) => code);

onEveryBackend('what a shop refuses or changes', (backend) => {
  it('sold out: said, shown on the button, and the cart is as before', async () => {
    const [thing, other] = [await backend().product(), await backend().product()];
    const story = await begin(backend(), buyButton(thing) + buyButton(other) + CART);
    await addByHand(other);
    await backend().setStock(thing, 0);
    await press(await find('button', `Add to cart: ${thing.title}`));
    await until(() => heard().includes('This has sold out.'));
    expect(await story.bought()).to.deep.equal([[other.title, 1]]);
    await find('button', `Sold out: ${thing.title}`);
    expect(codes(story)).to.deep.equal(['commerce/out-of-stock']);
    expect(counted(story)).to.deep.equal(['add_to_cart 1']);
    const [told] = story.facts('vitrine-analytics').filter((it) => it.name === 'add_to_cart');
    expect(told!.items[0].product).to.equal(other.key);
  });

  it('fewer than were asked for: how many, in words', async () => {
    const thing = await backend().product(3);
    const story = await begin(backend(), buyButton(thing) + CART);
    story.shop.querySelector('vitrine-buy-button')!.quantity = 5;
    await press(await find('button', `Add to cart: ${thing.title}`));
    const words = `Only 3 of ${thing.title} could be put in your cart.`;
    await until(() => heard().includes(words));
    expect(await story.bought()).to.deep.equal([[thing.title, 3]]);
    expect(counted(story), 'nothing is counted of what was not to be had').to.deep.equal(['add_to_cart 3']);
    await press(await find('button', 'Cart, 3 items'));
    await until(() => heard(story.shop.querySelector('vitrine-cart')!.shadowRoot!).includes(words));
  });

  it('another price than was shown: the new one, in words', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    const shop = await story.open();
    await shop.catalog.load(thing.ref);
    await backend().setPrice(thing, '25.00');
    await press(await find('button', `Add to cart: ${thing.title}`));
    await until(() => new RegExp(`The price of ${thing.title} has changed to \\D*(25|30)\\.00`).test(heard()));
    const [line] = (await story.truth())!.lines;
    expect([line!.quantity, line!.unitPrice.amount]).to.deep.equal([1, backend().name === 'memory' ? '25.00' : '30.00']);
    expect(
      story
        .facts('vitrine-cart-change')
        .at(-1)!
        .notices.map(({ code }) => code),
    ).to.deep.equal(['price-changed']);
    await until(() => shop.catalog.entry(thing.ref).get().product!.variants[0]!.price!.amount === line!.unitPrice.amount);
  });

  it('a wrong code: said beside its field, and the cart is as before', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    await addByHand(thing);
    const before = await story.truth();
    await press(await find('button', 'Cart, 1 item'));
    const field = (await find('textbox', 'Discount code')) as HTMLInputElement;
    field.value = 'NOPE';
    await press(await find('button', 'Apply'));
    await find('alert', 'This code is not valid.');
    expect(await story.truth()).to.deep.equal(before);
    expect(codes(story)).to.deep.equal(['commerce/invalid-discount']);
    expect(field.value, 'what was typed stays').to.equal('NOPE');
  });

  it('a cart that has vanished: said, and what was pressed is in a new one', async () => {
    const [thing, other] = [await backend().product(), await backend().product()];
    const story = await begin(backend(), buyButton(thing) + buyButton(other) + CART);
    await addByHand(thing);
    backend().loseCart(story.store);
    await press(await find('button', `Add to cart: ${other.title}`));
    await until(() => heard().includes('Your earlier cart has expired.'));
    await find('button', 'Cart, 1 item');
    expect(await story.bought()).to.deep.equal([[other.title, 1]]);
    expect(codes(story)).to.deep.equal([]);
  });

  it('a cart that has vanished while it is looked at: said, and it is empty', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    await addByHand(thing);
    await press(await find('button', 'Cart, 1 item'));
    const less = await find('button', `Remove ${thing.title}`);
    backend().loseCart(story.store);
    await story.open().then(({ cart }) => cart.refresh());
    await until(() => heard().includes('Your earlier cart has expired.'));
    await until(() => heard().includes('Your cart is empty.'));
    expect(less.isConnected).to.equal(false);
    expect(await story.truth()).to.equal(null);
  });
});
