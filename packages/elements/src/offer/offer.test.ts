import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@vitrine/adapters';
import type { LiveOffer } from '@vitrine/core';
import { deepAll, deepQuery, mount, unmount, until, type Setting } from '../../../../tests/browser/harness.js';
import { beside, enter, liveShow, sampleChannel, START } from '../room/states.js';

const OFFER: LiveOffer = {
  id: 'o1',
  rev: 1,
  products: ['shirt'],
  at: START,
  label: 'Tonight <b>only</b>',
  display: { amount: '19.90', currency: 'EUR' },
};

describe('the deals of a live show', () => {
  afterEach(unmount);

  async function inRoom(offers: readonly LiveOffer[], setting: Setting = {}) {
    const mounted = await mount('vitrine-offer', beside('vitrine-offer'), { show: liveShow, ...setting });
    const { element } = mounted;
    const store = await mounted.open();
    const channel = sampleChannel();
    const { seat } = await enter(element, { offers }, channel);
    const has = (selector: string) => () => deepAll(element.shadowRoot!, selector).length > 0;
    const words = (part: string) => deepAll(element.shadowRoot!, `[part~="${part}"]`)[0]?.textContent ?? '';
    return { element, store, channel, seat, has, words };
  }

  it('show the shop’s own price, and the stream’s as announced', async () => {
    const { element, words } = await inRoom([OFFER]);
    await until(() => deepAll(element.shadowRoot!, '[part="price"]').some(({ textContent }) => textContent.includes('49.90')));
    expect(words('announced')).to.match(/^Announced in the show: .*19\.90/);
    expect(words('label')).to.equal(OFFER.label);
  });

  it('count down by the server’s time, and are over when it is', async () => {
    const ahead = 7_200_000;
    const { channel, words, has } = await inRoom([{ ...OFFER, deadline: Date.now() + ahead + 2500 }]);
    // the server is two hours ahead of this machine
    channel.tick({ at: Date.now() + ahead });
    await until(() => /Ends in 0:0[123]/.test(words('left')));
    await until(has('[part~="over"]'));
    expect(words('left')).to.equal('This offer is over.');
    expect(has('[part="announced"]')()).to.equal(false);
  });

  it('begin with the picture, and a viewer who is late is shown none that is over', async () => {
    const { element, channel, has } = await inRoom([]);
    const { stage } = element.player!;
    stage.move({ media: 0, programme: Date.now() - 20_000 }, []);
    channel.state({ offers: [{ ...OFFER, at: Date.now() - 5000 }] });
    await element.updateComplete;
    expect(has('[part~="offer"]')()).to.equal(false);
    stage.move({ media: 0, programme: Date.now() - 4000 }, []);
    await until(has('[part~="offer"]'));
    channel.state({ offers: [{ ...OFFER, at: Date.now() - 5000, deadline: Date.now() - 1 }] });
    await until(has('[part~="over"]'));
  });

  it('put their code on the cart, beside those that are there, and nothing of it goes to the room', async () => {
    const { element, store, channel, has, words } = await inRoom([{ ...OFFER, coupon: 'LIVE10' }]);
    await store.cart.add({ variantId: 'v-MUG-01', quantity: 1 });
    await until(has('[part="claim"]'));
    deepQuery(element, '[part="claim"]').click();
    await until(has('[part="claimed"]'));
    expect(words('claimed')).to.equal('The code LIVE10 is on your cart.');
    expect(store.cart.$view.get().cart?.discountCodes).to.deep.equal([{ code: 'LIVE10', applied: true }]);
    expect(channel.sent).to.deep.equal([]);
  });

  it('say why the shop refuses a code', async () => {
    const { element, store, has, words } = await inRoom([{ ...OFFER, coupon: 'NOPE' }]);
    await store.cart.add({ variantId: 'v-MUG-01', quantity: 1 });
    await until(has('[part="claim"]'));
    deepQuery(element, '[part="claim"]').click();
    await until(has('[part="error"]'));
    expect(words('error')).to.equal('This code is not valid.');
    expect(has('[part="claim"]')(), 'to be tried again').to.equal(true);
  });

  it('say where to enter the code where the shop takes none here', async () => {
    const { setDiscountCodes: _, ...adapter } = memoryAdapter();
    const none = { ...adapter, capabilities: { ...adapter.capabilities, discountCodes: 'none' } } as const;
    const { element } = await mount('vitrine-offer', beside('vitrine-offer'), { show: liveShow, adapter: none });
    await element.shop!.open();
    await enter(element, { offers: [{ ...OFFER, coupon: 'LIVE10' }] });
    await until(() => deepAll(element.shadowRoot!, '[part="claim"]').length > 0);
    deepQuery(element, '[part="claim"]').click();
    await until(
      () => deepAll(element.shadowRoot!, '[part="claimed"]')[0]?.textContent === 'Enter the code LIVE10 at the checkout.',
    );
  });
});
