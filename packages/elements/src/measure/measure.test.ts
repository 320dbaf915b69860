/** What the elements tell of, and how a page names who is told. */
import { expect } from '@open-wc/testing';
import { sinks } from '@vitrine/adapters';
import { registerSink, type AnalyticsRecord, type VitrineError } from '@vitrine/core';
import type { VitrineShop } from '../shop/shop.js';
import { deepAll, deepQuery, mount, unmount, until, type Setting } from '../../../../tests/browser/harness.js';

for (const [name, load] of Object.entries(sinks)) registerSink(name, load);

const page = globalThis as { dataLayer?: { push(entry: unknown): unknown; length: number } };
const told: AnalyticsRecord[] = [];
const errors: VitrineError[] = [];
const hear = ({ detail }: CustomEvent<AnalyticsRecord>) => void told.push(detail);
const hearError = ({ detail }: CustomEvent<VitrineError>) => void errors.push(detail);
const codes = () => errors.filter(({ path }) => path?.startsWith('analytics')).map(({ code }) => code);

const names = () => told.map(({ name }) => name);
const view = (shop: VitrineShop, eventId: string) =>
  shop.$store.get()!.record({ name: 'view_item', eventId, items: [{ title: 'Mug' }] });

const keys = Array.from({ length: 400 }, (_, i) => `thing-${i}`);
const show = {
  version: 1,
  id: 'evening',
  title: 'An evening',
  status: 'recorded',
  sources: [],
  cues: [],
  products: [
    { key: 'mug', ref: { handle: 'ceramic-mug' }, title: 'Mug of the show' },
    ...keys.map((key) => ({ key, ref: { handle: key }, title: `The ${key}` })),
  ],
};

describe('measuring', function () {
  this.timeout(90_000);
  beforeEach(() => {
    addEventListener('vitrine-analytics', hear);
    addEventListener('vitrine-error', hearError);
  });
  afterEach(() => {
    removeEventListener('vitrine-analytics', hear);
    removeEventListener('vitrine-error', hearError);
    unmount();
    told.length = errors.length = 0;
    delete page.dataLayer;
  });

  it('A5 a sink that is named gets nothing, and makes nothing, before there is leave', async () => {
    const { shop, open } = await mount('vitrine-shop', '', { shop: { analytics: 'data-layer' } });
    shop.consent = undefined;
    await open();
    view(shop, 'e1');
    expect(told, 'the page hears of it all the same').to.have.lengthOf(1);
    expect('dataLayer' in page).to.equal(false);
    shop.consent = 'analytics';
    await until(() => page.dataLayer?.length === 2);
    expect(JSON.stringify(page.dataLayer)).to.contain('"ecommerce":null').and.to.contain('"event_id":"e1"');
    expect(errors.filter(({ path }) => /analytics/.test(path ?? ''))).to.deep.equal([]);
  });

  it('a sink may have a configuration, and there may be several', async () => {
    const analytics = ['data-layer', { sink: 'data-layer', name: 'events' }];
    const { shop, open } = await mount('vitrine-shop', '', { shop: { analytics }, attributes: { consent: 'analytics' } });
    await open();
    view(shop, 'e1');
    const events = () => (globalThis as { events?: unknown[] }).events;
    await until(() => events()?.length === 2 && page.dataLayer?.length === 2);
    Reflect.deleteProperty(globalThis, 'events');
  });

  it('a name that nobody knows is config/unknown-sink, and what is no name config/invalid', async () => {
    const analytics = ['unheard-of', 7];
    const { shop, open } = await mount('vitrine-shop', '', { shop: { analytics }, attributes: { consent: 'analytics' } });
    await open();
    view(shop, 'e1');
    await until(() => codes().length === 2);
    expect(codes()).to.deep.equal(['config/unknown-sink', 'config/invalid']);
  });

  it('A8 a sink that throws is analytics/sink-failed, told once, and the add is made', async () => {
    page.dataLayer = {
      length: 0,
      push() {
        throw new Error('blocked');
      },
    };
    const setting: Setting = { shop: { analytics: 'data-layer' }, attributes: { consent: 'analytics' } };
    const { open } = await mount('vitrine-shop', '', setting);
    const store = await open();
    const ref = { kind: 'handle', handle: 'ceramic-mug' } as const;
    for (const _ of [1, 2]) await store.add({ ref, quantity: 1 });
    await until(() => codes().length > 0);
    await store.add({ ref, quantity: 1 });
    expect(codes()).to.deep.equal(['analytics/sink-failed']);
    expect(store.cart.$view.get().quantity).to.equal(3);
    expect(names()).to.deep.equal(['add_to_cart', 'add_to_cart', 'add_to_cart']);
  });

  it('a list in view is told once, with those that are seen and their places', async () => {
    const markup = '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-carousel for="show"></vitrine-carousel>';
    const { element, open } = await mount('vitrine-carousel', markup, { show });
    await open();
    element.scrollIntoView();
    await until(() => names().includes('view_item_list'));
    const [first] = told;
    if (first?.name !== 'view_item_list') throw new Error(names().join());
    expect(first.list).to.deep.equal({ id: 'evening', name: 'An evening' });
    expect(first.show).to.equal('evening');
    expect(first.items[0]).to.deep.include({ product: 'mug', index: 0 });
    expect(first.items.map(({ index }) => index)).to.deep.equal(first.items.map((_, i) => i));
    expect(first.items.length).to.be.below(20);

    const again = element.cloneNode() as typeof element;
    element.replaceWith(again);
    const other = Object.assign(document.createElement('vitrine-carousel'), { products: 'handle:ceramic-mug', id: 'others' });
    again.before(other);
    await other.updateComplete;
    other.scrollIntoView({ block: 'center' });
    await until(() => names().filter((name) => name === 'view_item_list').length > 1);
    expect(told.map((it) => (it.name === 'view_item_list' ? it.list.id : ''))).to.deep.equal(['evening', 'others']);
  });

  it('a sheet that opens is a pick from its list, and then a look with the price', async () => {
    const markup = '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-carousel for="show"></vitrine-carousel>';
    const { element, open } = await mount('vitrine-carousel', markup, { show });
    await open();
    const title = () => deepAll(element.shadowRoot!, '[part=title]').find((each) => /Mug/.test(each.textContent));
    await until(() => title() !== undefined);
    title()!.click();
    await until(() => names().includes('view_item'));
    const picks = told.filter(({ name }) => name !== 'view_item_list');
    expect(picks.map(({ name }) => name)).to.deep.equal(['select_item', 'view_item']);
    for (const it of picks) {
      if (it.name !== 'view_item' && it.name !== 'select_item') throw new Error(it.name);
      expect(it.list).to.deep.equal({ id: 'evening', name: 'An evening' });
      expect(it.items[0]).to.deep.include({ product: 'mug', index: 0 });
    }
    const look = picks[1]!;
    if (look.name !== 'view_item') throw new Error(look.name);
    expect(look.items[0].price).to.be.an('object');
    expect(look.items[0].variantId).to.be.a('string');
    deepQuery<HTMLDialogElement>(document.querySelector('vitrine-player')!, '[part=sheet]').close();
  });
});
