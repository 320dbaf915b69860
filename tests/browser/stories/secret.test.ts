import { expect } from '@open-wc/testing';
import { deepAll } from '../harness.js';
import { find, press } from './find.js';
import { storedCart } from './stored-cart.js';
import { addByHand, begin, buyButton, CART } from './story.js';
import { onEveryBackend } from './suite.js';

const REQUESTS = ['add', 'quantity', 'discount', 'checkout'];

/** Whatever anybody could read off the page: text, and the value of every attribute. */
const onThePage = (): string =>
  deepAll(document, '*')
    .filter(({ localName }) => localName !== 'script')
    .flatMap((element) =>
      [...element.attributes].map(({ value }) => value).concat(element.shadowRoot?.textContent ?? '', element.textContent ?? ''),
    )
    .join('\n');

onEveryBackend('the handle of a cart', (backend) => {
  it('is in no event, on no page and in no message to other tabs', async () => {
    const thing = await backend().product();
    const story = await begin(backend(), buyButton(thing) + CART);
    const said: string[] = [];
    const note = (what: unknown) => void said.push(JSON.stringify(what) ?? '');
    const wire = new BroadcastChannel(`vitrine-cart:${story.store}`);
    wire.addEventListener('message', ({ data }) => note(data));
    const away = new AbortController();
    for (const name of REQUESTS)
      addEventListener(`vitrine-${name}-request`, (event) => note((event as CustomEvent).detail), { signal: away.signal });
    addEventListener('vitrine-checkout-request', (event) => event.preventDefault(), { signal: away.signal, capture: true });

    await addByHand(thing);
    await press(await find('button', 'Cart, 1 item'));
    const { cart } = await story.open();
    expect((await cart.prepareCheckout()).ok).to.equal(true);
    await press(await find('button', `One more: ${thing.title}`));
    await find('heading', 'Cart, 2 items');
    await story.quiet();
    backend().loseResponse();
    await cart.setDiscountCodes(['NOPE']);
    backend().refuse(9);
    await cart.setQuantity(cart.$view.get().lines[0]!.id, 3);
    backend().refuse(0);
    await press(await find('button', 'Go to checkout'));
    await story.quiet();

    const handle = storedCart(story.store).handle()!;
    const secret = backend().secretOf(handle);
    expect(secret).to.have.lengthOf.at.least(20);
    for (const { detail } of story.told) note(detail);
    expect(said.length).to.be.at.least(6);
    const all = said.join('\n') + onThePage();
    expect(all.includes(secret) || all.includes(encodeURIComponent(secret)) || all.includes(handle)).to.equal(false);
    away.abort();
    wire.close();
  });
});
