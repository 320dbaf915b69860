/** One fake consent platform for each signal: nothing before a yes, nothing after it is taken back. */
import { expect } from '@open-wc/testing';
import type { Shop, VitrineError } from '@vitrine/core';
import type { VitrineShop } from '../../shop/shop.js';
import { mount, unmount, until } from '../../../../../tests/browser/harness.js';

interface Page {
  dataLayer?: unknown[];
  __tcfapi?: unknown;
  __gpp?: unknown;
}
const page = globalThis as unknown as Page;

interface Opened {
  readonly shop: VitrineShop;
  readonly store: Shop;
  readonly got: string[];
  tell(eventId: string): void;
}

async function open(config: Readonly<Record<string, unknown>>, consent?: string): Promise<Opened> {
  const got: string[] = [];
  const { shop, open: start } = await mount('vitrine-shop', '', { shop: config });
  shop.consent = consent;
  shop.sinks = [{ id: 'list', record: ({ eventId }) => void got.push(eventId) }];
  const store = await start();
  return { shop, store, got, tell: (eventId) => store.record({ name: 'view_item', eventId, items: [{ title: 'Mug' }] }) };
}

/** What holds of every way to say yes and no: kept until the yes, delivered, and dropped after the no. */
async function follows({ got, tell }: Opened, grant: () => void, revoke: () => void): Promise<void> {
  tell('before');
  grant();
  await until(() => got.length === 1);
  tell('with leave');
  await until(() => got.length === 2);
  revoke();
  tell('without');
  grant();
  tell('again');
  await until(() => got.length === 3);
  expect(got).to.deep.equal(['before', 'with leave', 'again']);
}

/** The same where the platform begins with a no. */
async function drops({ got, tell }: Opened, refuse: () => void, grant: () => void): Promise<void> {
  tell('before');
  refuse();
  tell('refused');
  grant();
  tell('after');
  await until(() => got.length > 0);
  expect(got).to.deep.equal(['after']);
}

/** As the page's own snippet does: what is pushed is an `arguments`, which is like an array and none. */
const gtag = (...command: unknown[]): void => void page.dataLayer!.push({ ...command, length: command.length });

function fakeTcf() {
  const listeners = new Map<number, (data: object, success: boolean) => void>();
  let ids = 0;
  page.__tcfapi = (command: string, _version: number, callback: (data: object, success: boolean) => void, id: number) => {
    if (command === 'removeEventListener') return void listeners.delete(id);
    listeners.set(++ids, callback);
    callback(
      { eventStatus: 'cmpuishown', gdprApplies: true, listenerId: ids, purpose: { consents: { 1: true, 8: true } } },
      true,
    );
  };
  const say = (eventStatus: string, consents: object, gdprApplies = true) => {
    for (const [listenerId, tell] of listeners) tell({ eventStatus, gdprApplies, listenerId, purpose: { consents } }, true);
  };
  return { listeners, say };
}

function fakeGpp() {
  const listeners = new Map<number, (event: object, success: boolean) => void>();
  let ids = 0;
  page.__gpp = (command: string, callback: (event: object, success: boolean) => void, id: number) => {
    if (command === 'removeEventListener') return void listeners.delete(id);
    listeners.set(++ids, callback);
    callback({ eventName: 'listenerRegistered', listenerId: ids, pingData: { signalStatus: 'not ready' } }, true);
  };
  const say = (applicableSections: readonly number[], parsedSections: object, signalStatus = 'ready') => {
    for (const [listenerId, tell] of listeners)
      tell({ eventName: 'signalStatus', listenerId, pingData: { signalStatus, applicableSections, parsedSections } }, true);
  };
  return { listeners, say };
}

function optOut(value: boolean | undefined): void {
  if (value === undefined) Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  else Object.defineProperty(navigator, 'globalPrivacyControl', { value, configurable: true });
}

describe('consent', () => {
  afterEach(() => {
    unmount();
    optOut(undefined);
    for (const name of ['dataLayer', '__tcfapi', '__gpp']) Reflect.deleteProperty(page, name);
  });

  it("A6 the shop's attribute: given, taken back, refused", async () => {
    const opened = await open({});
    await follows(
      opened,
      () => (opened.shop.consent = 'functional analytics'),
      () => (opened.shop.consent = 'functional'),
    );
    const refused = await open({});
    await drops(
      refused,
      () => (refused.shop.consent = 'none'),
      () => (refused.shop.consent = 'analytics'),
    );
  });

  it('A6 Google Consent Mode: a default waits for its update, and updates follow', async () => {
    page.dataLayer = [];
    gtag('consent', 'default', { analytics_storage: 'denied', ad_storage: 'denied', wait_for_update: 60_000 });
    const before = page.dataLayer.push;
    const opened = await open({ consentFrom: 'google' });
    await until(() => page.dataLayer!.push !== before);
    await follows(
      opened,
      () => gtag('consent', 'update', { analytics_storage: 'granted' }),
      () => gtag('consent', 'update', { analytics_storage: 'denied' }),
    );
    expect(page.dataLayer.length, 'the commands are where they were').to.equal(4);
  });

  it('A6 Google Consent Mode: a default without an update is an answer, at once or after its wait', async () => {
    for (const wait of [undefined, 1]) {
      page.dataLayer = [];
      gtag('consent', 'default', { analytics_storage: 'granted', region: ['US'] });
      gtag('consent', 'default', { analytics_storage: 'denied', ...(wait && { wait_for_update: wait }) });
      const { shop, got, tell } = await open({ consentFrom: 'google' });
      const { analyticsConsent } = await import('../../shop/consent.js');
      tell('before');
      await until(() => analyticsConsent(shop) === 'denied');
      gtag('consent', 'update', { analytics_storage: 'granted' });
      tell('after');
      await until(() => got.length > 0);
      // a record that came before anybody had read the default is not more than one that was refused
      expect(got.at(-1)).to.equal('after');
      unmount();
    }
  });

  it('A6 TCF: only what a shopper has decided counts, and its purposes', async () => {
    const tcf = fakeTcf();
    const opened = await open({ consentFrom: 'tcf' });
    await until(() => tcf.listeners.size === 1);
    await follows(
      opened,
      () => tcf.say('useractioncomplete', { 1: true, 8: true }),
      () => tcf.say('useractioncomplete', { 1: true, 8: false }),
    );
    opened.store.destroy();
    expect(tcf.listeners.size, 'and it is left').to.equal(0);
    const refused = await open({ consentFrom: 'tcf' });
    await until(() => tcf.listeners.size === 1);
    await drops(
      refused,
      () => tcf.say('tcloaded', {}),
      () => tcf.say('tcloaded', {}, false),
    );
  });

  it('A6 GPP: an opt-out of any applicable law, once its signal is ready', async () => {
    const gpp = fakeGpp();
    const opened = await open({ consentFrom: 'gpp' });
    await until(() => gpp.listeners.size === 1);
    gpp.say([7], { usnat: { SaleOptOut: 2 } }, 'not ready');
    await follows(
      opened,
      () => gpp.say([7], { usnat: [{ SaleOptOut: 2, SharingOptOut: 2, TargetedAdvertisingOptOut: 0 }, { Gpc: false }] }),
      () => gpp.say([7], { usnat: { SaleOptOut: 1 } }),
    );
    opened.store.destroy();
    expect(gpp.listeners.size).to.equal(0);
    const refused = await open({ consentFrom: 'gpp' });
    await until(() => gpp.listeners.size === 1);
    const consents = (measuring: boolean) => [true, false, false, false, false, false, false, measuring];
    await drops(
      refused,
      () => gpp.say([2], { tcfeuv2: { PurposeConsents: consents(false) } }),
      () => gpp.say([2], { tcfeuv2: { PurposeConsents: consents(true) } }),
    );
  });

  it('A6 a platform that comes late is found with the next record', async () => {
    const opened = await open({ consentFrom: 'tcf' });
    const { readPlatform } = await import('./platforms.js');
    expect(readPlatform(opened.shop, 'tcf')).to.be.an('object');
    const tcf = fakeTcf();
    await until(() => {
      opened.tell('again');
      return tcf.listeners.size === 1;
    });
    tcf.say('tcloaded', { 1: true, 8: true });
    await until(() => opened.got.length > 0);
  });

  it('A6 GPC is an opt-out, whatever a platform says; the word of the shop counts more', async () => {
    optOut(true);
    const tcf = fakeTcf();
    const opened = await open({ consentFrom: 'tcf' });
    await until(() => tcf.listeners.size === 1);
    opened.tell('before');
    tcf.say('useractioncomplete', { 1: true, 3: true, 4: true, 8: true });
    const { analyticsConsent, consentOf } = await import('../../shop/consent.js');
    expect(analyticsConsent(opened.shop)).to.equal('denied');
    expect(consentOf(opened.shop)).to.deep.equal({ functional: true, analytics: false, marketing: false });
    opened.shop.consent = 'functional analytics';
    expect(consentOf(opened.shop)).to.deep.equal({ functional: true, analytics: true, marketing: false });
    opened.tell('after');
    await until(() => opened.got.length > 0);
    expect(opened.got).to.deep.equal(['after']);
  });

  it('a platform that nobody knows, and one that throws, are told as config/invalid', async () => {
    const errors: VitrineError[] = [];
    const hear = ({ detail }: CustomEvent<VitrineError>) => void errors.push(detail);
    addEventListener('vitrine-error', hear);
    await open({ consentFrom: 'somebody' });
    await until(() => errors.some(({ path }) => path === 'consentFrom'));
    page.__tcfapi = () => {
      throw new Error('half loaded');
    };
    const { got, tell } = await open({ consentFrom: 'tcf' });
    await until(() => errors.filter(({ path }) => path === 'consentFrom').length === 2);
    tell('never');
    expect(got).to.deep.equal([]);
    const told = errors.filter(({ path }) => path === 'consentFrom');
    expect(told.map(({ code }) => code)).to.deep.equal(['config/invalid', 'config/invalid']);
    expect(told[1]!.cause).to.equal('Error: half loaded');
    expect(
      errors.filter(({ code, path }) => code === 'config/unknown-key' && /analytics|consent/.test(path ?? '')),
    ).to.deep.equal([]);
    removeEventListener('vitrine-error', hear);
  });
});
