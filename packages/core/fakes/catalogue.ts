/** A catalogue over a shop whose every answer a test gives when it likes. */
import { createFakeBrowser } from './browser.js';
import { createFakeShop } from './shop.js';
import { createCatalog } from '../src/catalog.js';
import type { CommerceAdapter, CommerceError, Market, Outcome, Product, ProductRef, Variant } from '../src/contracts/commerce.js';

export const byHandle = (handle: string): ProductRef => ({ kind: 'handle', handle });

export const variantIn = (id: string, currency: string, more: Partial<Variant> = {}): Variant => ({
  id,
  title: id,
  options: {},
  price: { amount: '10.00', currency },
  availability: 'in-stock',
  ...more,
});

export const productIn = (id: string, currency: string, more: Partial<Product> = {}): Product => ({
  id,
  title: id,
  images: [],
  options: [],
  variants: [variantIn(id, currency)],
  variantsComplete: true,
  ...more,
});

type Answer = Outcome<readonly (Product | null)[]>;

/** A call that waits for its answer. */
export interface Waiting {
  readonly market: Market;
  readonly handles: readonly string[];
  readonly signal: AbortSignal;
  /** Answers with these products, or with those that were asked for. */
  answer(outcome?: Answer): Promise<void>;
}

/** Lets everything happen that needs no time. */
export async function quiet(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
}

export function openCatalogue(over: Partial<CommerceAdapter> = {}, make: (id: string, currency: string) => Product = productIn) {
  const browser = createFakeBrowser();
  const { adapter } = createFakeShop({ clock: browser.clock });
  const calls: Waiting[] = [];
  const errors: CommerceError[] = [];
  let market: Market = { currency: 'EUR' };
  let now = 0;
  const catalog = createCatalog({
    adapter: {
      ...adapter,
      capabilities: { ...adapter.capabilities, refs: ['handle'] },
      getProducts: (refs, op) =>
        new Promise((resolve) => {
          const handles = refs.map((ref) => (ref.kind === 'handle' ? ref.handle : ''));
          const usual = (): Answer => ({ ok: true, value: handles.map((each) => make(each, op.market.currency ?? '')) });
          calls.push({
            market: op.market,
            handles,
            signal: op.signal,
            answer: (outcome = usual()) => (resolve(outcome), quiet()),
          });
        }),
      ...over,
    },
    // time stands still until a test says otherwise: nothing times out, nothing is tried again
    platform: browser.tab({
      now: () => now,
      sleep: (ms, signal) =>
        new Promise((resolve) => (ms > 0 ? signal?.addEventListener('abort', () => resolve()) : setImmediate(resolve))),
    }).platform,
    op: () => ({ market, opId: 'op' }),
    onError: (error) => errors.push(error),
  });
  return {
    catalog,
    calls,
    errors,
    pass: (ms: number) => void (now += ms),
    /** The page names another market; what follows of that is to be asked for. */
    move(currency: string) {
      market = { currency };
    },
    price: (name: string) => catalog.entry(byHandle(name)).get().product?.variants[0]?.price?.currency,
    /** As an element does that is on the page. Answers with what takes it off. */
    look: (name: string) => catalog.entry(byHandle(name)).listen(() => undefined),
  };
}
