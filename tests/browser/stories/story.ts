/** One story: a page with a shop on it, what the shop tells, and what the server holds. */
import type { Cart, CartHandle, Shop } from '@vitrine/core';
import type { VitrineFacts, VitrineShop } from '@vitrine/elements';
import { until } from '../harness.js';
import type { StoryBackend, StoryProduct } from './backend.js';
import { find, press } from './find.js';
import { defineAll, shopOf } from './page.js';
import { storedCart } from './stored-cart.js';

type Told = { [K in keyof VitrineFacts]: { readonly type: K; readonly detail: VitrineFacts[K] } }[keyof VitrineFacts];

export interface Story {
  readonly backend: StoryBackend;
  readonly shop: VitrineShop;
  /** The name that the cart is kept under. */
  readonly store: string;
  /** All that the shop has told, in order. */
  readonly told: readonly Told[];
  facts<K extends keyof VitrineFacts>(type: K): VitrineFacts[K][];
  open(): Promise<Shop>;
  /** The cart as another adapter reads it from the server. */
  truth(): Promise<Cart | null>;
  /** The same as titles and quantities. */
  bought(): Promise<readonly (readonly [title: string, quantity: number])[]>;
  /** Resolves when nothing is on its way any more. */
  quiet(): Promise<void>;
  /** A frame with a page of its own, on the same store. */
  otherTab(...products: readonly StoryProduct[]): Promise<HTMLIFrameElement>;
}

const FACTS = ['ready', 'cart-change', 'analytics', 'error', 'playback-change', 'cue-enter', 'cue-leave'] as const;
const faults: string[] = [];
const hear = (event: ErrorEvent | PromiseRejectionEvent) =>
  void faults.push(String('reason' in event ? event.reason : event.message));
let stories = 0;
let end = (): void => undefined;

export const buyButton = ({ key }: StoryProduct): string => `<vitrine-buy-button product="${key}"></vitrine-buy-button>`;
/** What a page has besides its products. */
export const CART = '<vitrine-cart-button></vitrine-cart-button><vitrine-cart></vitrine-cart>';

/** What was measured of the cart, as `add_to_cart 2`. */
export const counted = (story: Story): string[] =>
  story
    .facts('vitrine-analytics')
    .flatMap((it) => (it.name === 'add_to_cart' || it.name === 'remove_from_cart' ? [`${it.name} ${it.items[0].quantity}`] : []));

export async function begin(backend: StoryBackend, markup: string): Promise<Story> {
  await defineAll();
  const endpoint = `/story-${Date.now()}-${stories++}`;
  const shop = shopOf(backend, endpoint);
  const store = `${backend.name}@${endpoint}`;
  const stored = storedCart(store);
  const told: Told[] = [];
  const away = new AbortController();
  for (const name of FACTS)
    addEventListener(`vitrine-${name}`, ({ type, detail }) => told.push({ type, detail } as Told), { signal: away.signal });
  addEventListener('error', hear, { signal: away.signal });
  addEventListener('unhandledrejection', hear, { signal: away.signal });
  shop.append(document.createRange().createContextualFragment(markup));
  document.body.append(shop);
  const frames: HTMLIFrameElement[] = [];
  end = () => {
    away.abort();
    for (const each of [shop, ...frames]) each.remove();
    shop.$store.get()?.destroy();
    stored.forget();
  };

  const story: Story = {
    backend,
    shop,
    store,
    told,
    facts: (type) => told.flatMap((fact) => (fact.type === type ? (fact.detail as never) : [])),
    open: async () => (await shop.open())!,
    async truth() {
      const signal = new AbortController().signal;
      const op = { market: {}, consent: { functional: false, analytics: false, marketing: false }, opId: 'truth', signal };
      const outcome = await backend.adapter().getCart(stored.handle() as CartHandle | null, op);
      if (!outcome.ok) throw new Error(`the cart cannot be read: ${outcome.error.kind}`);
      return outcome.value?.cart ?? null;
    },
    bought: async () => ((await story.truth())?.lines ?? []).map(({ title, quantity }) => [title, quantity]),
    async quiet() {
      const { cart } = await story.open();
      await cart.refresh();
      await until(() => cart.$view.get().pending.length === 0);
    },
    async otherTab(...products) {
      const frame = document.createElement('iframe');
      const asked = [['backend', backend.address], ['endpoint', endpoint], ...products.map(({ key }) => ['product', key])];
      frame.src = `${new URL('other-tab.html', import.meta.url).href}?${new URLSearchParams(asked).toString()}`;
      frame.width = '600';
      frame.height = '500';
      frames.push(frame);
      document.body.append(frame);
      await until(() => frame.contentDocument?.body?.dataset['ready'] !== undefined);
      return frame;
    },
  };
  return story;
}

/** Takes the story off the page. Answers with what went wrong unseen while it ran. */
export function finish(): readonly string[] {
  end();
  end = () => undefined;
  return faults.splice(0);
}

/** Adds a product as a shopper does, and waits until the button says that it is in. */
export async function addByHand({ title }: StoryProduct): Promise<void> {
  const button = await find('button', `Add to cart: ${title}`);
  // looked for from before the press on: it says so for a moment only, and a driver may be slow to come back from a press
  await Promise.all([find('button', `Added: ${title}`), press(button)]);
}
