import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryAdapter } from '@vitrine/adapters';
import { shownPin, type CommerceAdapter } from '@vitrine/core';
import { mount, until } from '../../../../tests/browser/harness.js';
import {
  all,
  host,
  leave,
  MARKUP,
  press,
  room,
  sampled,
  shown,
  store,
  viewer,
  words,
} from '../../../../tests/browser/host-harness.js';
import { hostShow, open, part } from './states.js';

describe('the console of a host', () => {
  afterEach(leave);

  it('shows a product by press and by key, the next one, and takes down and back', async () => {
    const id = room();
    const element = await host(id);
    const watching = viewer(id);
    all(element, '[part~="product"]')[1]!.click();
    await until(() => shown(watching) === 'mug');
    expect(words(element, 'pinned')).to.contain('Ceramic Mug');
    expect(words(element, 'said')).to.equal('Ceramic Mug on screen');
    await sendKeys({ press: '1' });
    await until(() => shown(watching) === 'shirt');
    await sendKeys({ press: 'n' });
    await until(() => shown(watching) === 'mug');
    await sendKeys({ press: 'n' });
    await until(() => shown(watching) === 'throw');
    expect(words(element, 'pinned'), 'what is sold out is left out').to.contain('Wool Throw');
    await sendKeys({ press: 'z' });
    await until(() => shown(watching) === 'mug');
    await sendKeys({ press: 'u' });
    await until(() => shown(watching) === null);
    press(element, 'undo');
    await until(() => shown(watching) === 'mug');
  });

  it('takes no key for a command while somebody types', async () => {
    const element = await host(room());
    await sendKeys({ press: 'c' });
    await until(() => element.shadowRoot!.activeElement === part(element, 'field'));
    await sendKeys({ type: 'n1uz' });
    expect((part(element, 'field') as HTMLInputElement).value).to.equal('n1uz');
    expect(part(element, 'pinned')).to.equal(null);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: '2' });
    await until(() => words(element, 'pinned').includes('Ceramic Mug'));
  });

  it('goes live and ends by two presses, and by no slip', async () => {
    const id = room();
    const element = await host(id);
    const watching = viewer(id);
    await until(() => watching.$state.get() !== null);
    press(element, 'go-live');
    press(element, 'go-live');
    await element.updateComplete;
    expect(words(element, 'go-live')).to.equal('Press again to go live');
    await new Promise((resolve) => setTimeout(resolve, 450));
    press(element, 'go-live');
    await until(() => watching.$state.get()?.status === 'live');
    // a key that undoes never takes a show off the air
    await sendKeys({ press: 'z' });
    press(element, 'end');
    await element.updateComplete;
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(words(element, 'end')).to.equal('End show');
    expect(watching.$state.get()?.status).to.equal('live');
    press(element, 'end');
    await new Promise((resolve) => setTimeout(resolve, 450));
    press(element, 'end');
    await until(() => watching.$state.get()?.status === 'recorded');
  });

  it('rehearses without a word to anybody', async () => {
    const id = room();
    const element = await host(id);
    const watching = viewer(id);
    await until(() => shown(watching) === null);
    const { rev } = watching.$state.get()!;
    press(element, 'rehearse');
    await element.updateComplete;
    expect(words(element, 'rehearsal')).to.contain('viewers see nothing');
    press(element, 'next');
    await until(() => words(element, 'pinned').includes('Linen Shirt'));
    expect(part(element, 'composer')).to.equal(null);
    press(element, 'rehearse');
    await until(() => part(element, 'pinned') === null);
    expect(watching.$state.get()!.rev).to.equal(rev);
    await open(element, 'log');
    expect(all(element, '[part~="entry"]')).to.have.lengthOf(0);
  });

  it('works beside another console, and neither undoes what the other did', async () => {
    const id = room();
    const [one, other] = [await host(id), await host(id)];
    const watching = viewer(id);
    press(one, 'next');
    await until(() => shown(watching) === 'shirt' && words(other, 'pinned').includes('Linen Shirt'));
    all(other, '[part~="product"]')[3]!.click();
    await until(() => shown(watching) === 'throw' && words(one, 'pinned').includes('Wool Throw'));
    press(one, 'undo');
    await until(() => words(one, 'said').includes('Somebody else'));
    expect(shown(watching)).to.equal('throw');
  });

  it('comes back after a crash with its log, and with the room as it is', async () => {
    const id = room();
    const storage = store();
    const first = await host(id, { storage });
    const keeper = await host(id);
    press(first, 'next');
    await until(() => words(first, 'pinned').includes('Linen Shirt'));
    await until(() => words(first, 'said') !== '');
    first.remove();
    const element = await host(id, { storage });
    await until(() => words(element, 'pinned').includes('Linen Shirt'));
    await open(element, 'log');
    expect(all(element, '[part~="entry"]')[0]!.textContent).to.contain('Linen Shirt on screen');
    expect(keeper.isConnected).to.equal(true);
  });

  it('says what did not work, and tries it again', async () => {
    const { element, room: sample } = await sampled();
    sample.answer = { ok: false, reason: 'offline' };
    press(element, 'next');
    await until(() => words(element, 'said').includes('cannot be reached'));
    await open(element, 'log');
    sample.answer = null;
    all(element, '[part~="trouble"] button')[0]!.click();
    await until(() => shownPin(sample.state())?.product === 'shirt');
    await until(() => words(element, 'fate') === 'Done');
  });

  it('sees the stock move', async () => {
    const shop = memoryAdapter();
    let sold = 0;
    const adapter: CommerceAdapter = {
      ...shop,
      async getProducts(refs, op) {
        const outcome = await shop.getProducts(refs, op);
        if (!outcome.ok) return outcome;
        const value = outcome.value.map(
          (product) =>
            product && {
              ...product,
              variants: product.variants.map((it) => (it.stock === undefined ? it : { ...it, stock: it.stock - sold })),
            },
        );
        return { ...outcome, value };
      },
    };
    const element = await host(room(), {}, adapter);
    const stock = () => parseInt(all(element, '[part="products"] [part="stock"]')[3]!.textContent);
    await until(() => stock() > 3);
    const before = stock();
    sold = 1;
    all(element, '[part~="product"]')[3]!.click();
    await until(() => stock() < before);
  });

  it('says that a show cannot be had, and that it has no room', async () => {
    const { element } = await mount('vitrine-host', '<vitrine-host show="/no-such-show.json"></vitrine-host>');
    const told: string[] = [];
    element.addEventListener('vitrine-error', ({ detail }) => void told.push(detail.code));
    await until(() => words(element, 'message').includes('could not be loaded'));
    press(element, 'retry');
    await until(() => told.includes('config/show-missing'));
    const { element: lonely } = await mount('vitrine-host', MARKUP, { show: hostShow });
    await until(() => words(lonely, 'message').includes('no live room'));
  });
});
