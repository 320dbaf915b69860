import { expect } from '@open-wc/testing';
import type { VitrinePlayer } from '@vitrine/elements';
import { until } from '../harness.js';
import type { StoryProduct } from './backend.js';
import { all, find, heard, press } from './find.js';
import { servedShow, startServing, stopServing } from './served.js';
import { addByHand, begin, CART } from './story.js';
import { onEveryBackend } from './suite.js';

/** A show that offers one product all along. */
const offering = ({ ref, title }: StoryProduct) => {
  const { kind: _, ...named } = ref;
  return {
    products: [{ key: 'thing', ref: named, title, price: { amount: '10.00', currency: 'EUR' } }],
    cues: [{ id: 'pin', type: 'pin', product: 'thing', start: 0 }],
  };
};
const player = (show: string) => `<vitrine-player muted show="${show}"></vitrine-player>`;

describe('a player that sells', () => {
  before(() => startServing());
  after(stopServing);

  onEveryBackend('with a product on the screen', (backend) => {
    it('sells from the closed player, with the show and the moment', async () => {
      const thing = await backend().product();
      const story = await begin(backend(), player(servedShow(`sell-${backend().name}`, offering(thing))) + CART);
      await addByHand(thing);
      await story.quiet();
      expect(await story.bought()).to.deep.equal([[thing.title, 1]]);
      const [told, ...more] = story.facts('vitrine-analytics').filter((it) => it.name === 'add_to_cart');
      const { name, show, at, items } = told!;
      expect({ name, show, at, product: items[0].product, more }).to.deep.equal({
        name: 'add_to_cart',
        show: `sell-${backend().name}`,
        at: 0,
        product: 'thing',
        more: [],
      });
    });

    it('is taken off the page while an add is on its way: the add arrives, once', async () => {
      const thing = await backend().product();
      const story = await begin(backend(), player(servedShow(`gone-${backend().name}`, offering(thing))) + CART);
      const element = story.shop.querySelector<VitrinePlayer>('vitrine-player')!;
      await element.arrive();
      const release = backend().hold();
      await press(await find('button', `Add to cart: ${thing.title}`));
      const { cart } = await story.open();
      await until(() => cart.$view.get().pending.length === 1);
      element.remove();
      expect(await story.bought()).to.deep.equal([]);
      release();
      await until(() => cart.$view.get().pending.length === 0);
      await story.quiet();
      expect(await story.bought()).to.deep.equal([[thing.title, 1]]);
      await find('button', 'Cart, 1 item');
      await until(() => heard(story.shop.shadowRoot!).includes(`${thing.title} is in your cart.`));

      story.shop.prepend(element);
      await find('button', `Add to cart: ${thing.title}`);
    });

    it('gives the focus back when it goes while its cart is open', async () => {
      const thing = await backend().product();
      const story = await begin(
        backend(),
        `<button>Before</button>${player(servedShow(`open-${backend().name}`, offering(thing)))}`,
      );
      const element = story.shop.querySelector<VitrinePlayer>('vitrine-player')!;
      await element.arrive();
      await press(await find('button', /^(Cart, 0 items|Open cart)$/, element.shadowRoot!));
      await find('dialog', 'Cart');
      element.remove();
      expect(all('dialog')).to.deep.equal([]);
      expect(document.activeElement).to.equal(document.body);
    });
  });

  onEveryBackend('with choices', (backend) => {
    it('adds the variant that was chosen at the press, whatever is chosen since', async () => {
      const key = 'handle:linen-shirt';
      const story = await begin(
        backend(),
        `<vitrine-variant-picker product="${key}"></vitrine-variant-picker><vitrine-buy-button product="${key}"></vitrine-buy-button>${CART}`,
      );
      const choose = async (name: RegExp) => (await find('radio', name)).click();
      await choose(/^M\b/);
      if (backend().name === 'vendure') await choose(/^Sand\b/);
      const release = backend().hold();
      (await find('button', 'Add to cart: Linen Shirt')).click();
      const { cart } = await story.open();
      await until(() => cart.$view.get().pending.length === 1);
      await choose(/^S\b/);
      release();
      await until(() => cart.$view.get().pending.length === 0);
      await story.quiet();
      const [line, ...others] = (await story.truth())!.lines;
      expect([line!.options['Size'], line!.quantity, others.length]).to.deep.equal(['M', 1, 0]);
      expect(((await find('radio', /^S\b/)) as HTMLInputElement).checked, 'the choice stays').to.equal(true);

      await find('button', 'Add to cart: Linen Shirt');
      (await find('button', 'Add to cart: Linen Shirt')).click();
      await find('button', 'Cart, 2 items');
      await story.quiet();
      expect((await story.truth())!.lines.map(({ options }) => options['Size'])).to.deep.equal(['M', 'S']);
    });
  });
});
