import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../harness.js';
import { CHECKOUT, COUPON } from './backend.js';
import { all, find, heard, press } from './find.js';
import { addByHand, begin, buyButton, CART, counted } from './story.js';
import { onEveryBackend } from './suite.js';

const sumOf = (records: readonly string[]) =>
  records.reduce((sum, it) => sum + Number(it.split(' ')[1]) * (it.startsWith('add') ? 1 : -1), 0);

onEveryBackend('in the cart', (backend) => {
  it('changes a quantity, removes a line', async () => {
    const [thing, other] = [await backend().product(), await backend().product()];
    const story = await begin(backend(), buyButton(thing) + buyButton(other) + CART);
    await addByHand(thing);
    await addByHand(other);
    await press(await find('button', 'Cart, 2 items'));
    const drawer = await find('dialog', 'Cart, 2 items');
    await press(await find('button', `One more: ${thing.title}`));
    await find('heading', 'Cart, 3 items');
    await story.quiet();
    expect(await story.bought()).to.deep.equal([
      [thing.title, 2],
      [other.title, 1],
    ]);
    await press(await find('button', `Remove ${thing.title}`));
    await find('heading', 'Cart, 1 item');
    await story.quiet();
    expect(await story.bought()).to.deep.equal([[other.title, 1]]);
    expect(all('button', `Remove ${thing.title}`)).to.deep.equal([]);

    expect(counted(story)).to.deep.equal(['add_to_cart 1', 'add_to_cart 1', 'add_to_cart 1', 'remove_from_cart 2']);
    await sendKeys({ press: 'Escape' });
    await until(() => !drawer.checkVisibility());
  });

  it('types a quantity, and only the last one counts', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    await addByHand(thing);
    await press(await find('button', 'Cart, 1 item'));
    const field = (await find('spinbutton')) as HTMLInputElement;
    for (const typed of ['2', '5', '4']) {
      field.value = typed;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await find('heading', 'Cart, 4 items');
    await story.quiet();
    expect(await story.bought()).to.deep.equal([[thing.title, 4]]);
    expect(counted(story), 'as many as are there').to.satisfy((records: string[]) => sumOf(records) === 4);
  });

  it('takes a discount code, and lets it go', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    await addByHand(thing);
    const { total } = (await story.truth())!;
    await press(await find('button', 'Cart, 1 item'));
    ((await find('textbox', 'Discount code')) as HTMLInputElement).value = COUPON;
    await press(await find('button', 'Apply'));
    const off = await find('button', `Remove code ${COUPON}`);
    const cheaper = (await story.truth())!;
    expect(cheaper.discountCodes).to.deep.equal([{ code: COUPON, applied: true }]);
    expect(Number(cheaper.total.amount)).to.be.closeTo(Number(total.amount) * 0.9, 0.011);
    await press(off);
    await until(() => all('button', `Remove code ${COUPON}`).length === 0);
    await story.quiet();
    expect((await story.truth())!.total).to.deep.equal(total);
  });

  it('goes to the checkout, in the same tab', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing));
    const frame = await story.otherTab(thing);
    const page = frame.contentDocument!;
    (await find('button', `Add to cart: ${thing.title}`, page)).click();
    (await find('button', 'Cart, 1 item', page)).click();
    (await find('button', 'Go to checkout', page)).click();
    await until(() => frame.contentWindow?.location.href.startsWith(CHECKOUT) ?? false);
    await until(() => frame.contentDocument?.title === 'Checkout');
    expect(frame.contentWindow!.location.search).to.match(/^\?(vitrine_demo_cart|order)=.+/);
    expect(await story.bought(), 'the cart is still there').to.deep.equal([[thing.title, 1]]);
  });

  it('stays where the page takes the checkout over', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    await addByHand(thing);
    const asked: Event[] = [];
    story.shop.addEventListener('vitrine-checkout-request', (event) => {
      event.preventDefault();
      asked.push(event);
    });
    await press(await find('button', 'Cart, 1 item'));
    await press(await find('button', 'Go to checkout'));
    await until(() => asked.length === 1);
    await story.quiet();
    expect(story.facts('vitrine-analytics').map(({ name }) => name)).to.deep.equal(['add_to_cart']);
  });

  it('adds nothing where the page objects, and the button is ready again', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    let objections = 0;
    const object = (event: Event) => {
      event.preventDefault();
      objections++;
    };
    story.shop.addEventListener('vitrine-add-request', object);
    await press(await find('button', `Add to cart: ${thing.title}`));
    await until(() => objections === 1);
    await until(() => all('button', `Add to cart: ${thing.title}`)[0]?.ariaDisabled !== 'true');
    await story.quiet();
    expect(await story.truth()).to.equal(null);
    expect(story.facts('vitrine-analytics')).to.deep.equal([]);
    expect(heard()).not.to.match(/is in your cart/);

    story.shop.removeEventListener('vitrine-add-request', object);
    await addByHand(thing);
    expect(await story.bought()).to.deep.equal([[thing.title, 1]]);
  });
});
