import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@vitrine/adapters';
import type { Attribution, CommerceAdapter, VitrineError } from '@vitrine/core';
import { mount, unmount, until } from '../../../../tests/browser/harness.js';
import { ask } from '../base/request.js';
import { sampleShow } from '../base/states.js';

const SHOW = { ...sampleShow, creator: 'Mira' };
const CONFIG = { attribution: { utm_source: 'vitrine', utm_medium: 'shoppable-video' } };
const LANDED = '?utm_source=letter&utm_campaign=may&gclid=abc&fbclid=def&utm_content=a%40b.example&other=1';
const MARKUP =
  '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-product for="show" product="mug"></vitrine-product>';

/** What a checkout is told, after a mug was added from the show. */
async function told(consent: string, config: Record<string, unknown> = CONFIG, search = ''): Promise<Attribution> {
  const before = location.href;
  history.replaceState(null, '', search || location.pathname);
  let seen: Attribution | undefined;
  const adapter: CommerceAdapter = memoryAdapter();
  const { checkout } = adapter;
  adapter.checkout = (handle, cart, attribution, op) => ((seen = attribution), checkout(handle, cart, attribution, op));
  try {
    const { open, element, shop } = await mount('vitrine-player', MARKUP, {
      adapter,
      show: SHOW,
      shop: config,
      attributes: { consent },
    });
    await until(() => element.stage.$show.get() !== null);
    const store = await open();
    ask(element, 'vitrine-add-request', { product: 'handle:ceramic-mug', quantity: 1, show: 'sample', at: 12.7 });
    await until(() => store.cart.$view.get().cart?.totalQuantity === 1);
    await store.cart.prepareCheckout();
    expect(shop.consent).to.equal(consent);
    return seen!;
  } finally {
    history.replaceState(null, '', before);
    unmount();
  }
}

/** Without the id of the viewing, which is another one each time. */
const plain = ({ vitrine_view: view, ...rest }: Attribution) => ({ ...rest, ...(view && { vitrine_view: 'some' }) });

const SHOWN = { vitrine_show: 'sample' };
const MEASURED = { ...SHOWN, vitrine_site: location.hostname, vitrine_creator: 'Mira', vitrine_at: '12', vitrine_view: 'some' };
const OWN = CONFIG.attribution;
const CAME = { utm_source: 'letter', utm_campaign: 'may' };
const CLICKED = { gclid: 'abc', fbclid: 'def' };

describe('where a sale came from', () => {
  afterEach(unmount);

  const table = {
    '': [SHOWN, SHOWN],
    none: [SHOWN, SHOWN],
    functional: [SHOWN, SHOWN],
    analytics: [
      { ...MEASURED, ...OWN },
      { ...MEASURED, ...CAME },
    ],
    marketing: [SHOWN, { ...SHOWN, ...CLICKED }],
    'analytics marketing': [
      { ...MEASURED, ...OWN },
      { ...MEASURED, ...CAME, ...CLICKED },
    ],
  } as const;
  for (const [consent, [plainly, landed]] of Object.entries(table))
    it(`is said as far as the shopper agrees: consent="${consent}"`, async () => {
      expect(plain(await told(consent))).to.deep.equal(plainly);
      expect(plain(await told(consent, CONFIG, LANDED))).to.deep.equal(landed);
    });

  it('a name that is no name of a campaign is told, and left out', async () => {
    const paths: (string | undefined)[] = [];
    const hear = ({ detail }: CustomEvent<VitrineError>) => void paths.push(/attribution\.\w+/.exec(detail.message)?.[0]);
    document.addEventListener('vitrine-error', hear);
    const config = { attribution: { utm_source: 'a', key: 'b', utm_term: 7, vitrine_creator: 'Noor' } };
    const { utm_source: source, key, utm_term: term } = await told('analytics', config);
    document.removeEventListener('vitrine-error', hear);
    expect([source, key, term]).to.deep.equal(['a', undefined, undefined]);
    expect(paths.filter(Boolean)).to.deep.equal(['attribution.key', 'attribution.utm_term']);
  });

  it('two viewings have two names', async () => {
    const [one, two] = [await told('analytics'), await told('analytics')];
    expect(one['vitrine_view']).to.be.a('string');
    expect(one['vitrine_view']).not.to.equal(two['vitrine_view']);
  });
});
