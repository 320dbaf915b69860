/** Puts elements on the page as a retailer would: in a shop, which is the demo shop unless the markup says otherwise. */
import axe from 'axe-core';
import { adapters, type MemoryFaults } from '@vitrine/adapters';
import { registerAdapter, type CommerceAdapter, type Shop } from '@vitrine/core';
import { define, manifest, type VitrineShop, type VitrineTag } from '@vitrine/elements';
import { studio, type StudioTag } from '@vitrine/studio/manifest';

for (const [name, load] of Object.entries(adapters)) registerAdapter(name, load);

export interface Setting {
  /** Configuration of the demo shop. */
  readonly shop?: Readonly<Record<string, unknown>>;
  /** Another backend. */
  readonly adapter?: CommerceAdapter;
  /** A show file; `{show}` in the markup becomes its address, `{origin}` in it that of the page. */
  readonly show?: Readonly<Record<string, unknown>>;
  /** Attributes of the shop. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface Mounted<E extends HTMLElement> {
  readonly element: E;
  readonly shop: VitrineShop;
  /** The open shop with the switches of the demo. */
  open(): Promise<Shop & { readonly faults: MemoryFaults }>;
}

const cleaners: (() => void)[] = [];

/** Takes everything off the page that was put on it. */
export function unmount(): void {
  for (const clean of cleaners.splice(0)) clean();
}

/** Resolves with the first element of `tag` in the markup, once it has rendered. */
export async function mount<T extends VitrineTag | StudioTag>(
  tag: T,
  markup: string,
  setting: Setting = {},
): Promise<Mounted<HTMLElementTagNameMap[T]>> {
  await Promise.all(Object.entries(manifest).map(async ([name, load]) => define(name, await load())));
  if (tag in studio) define(tag, await studio[tag as StudioTag]());
  const shop = document.createElement('vitrine-shop');
  shop.adapter = setting.adapter ?? 'memory';
  // a store of its own, which waits for no write that another test, or another page, has under way
  shop.endpoint = `/${crypto.randomUUID()}`;
  // nothing of a test is left in the browser for the next one
  shop.consent = 'none';
  shop.config = setting.shop ?? {};
  for (const [name, value] of Object.entries(setting.attributes ?? {})) shop.setAttribute(name, value);
  const address = setting.show
    ? URL.createObjectURL(new Blob([JSON.stringify(setting.show).replaceAll('{origin}', location.origin)]))
    : '';
  shop.append(document.createRange().createContextualFragment(markup.replaceAll('{show}', address)));
  document.body.append(shop);
  cleaners.push(() => {
    shop.remove();
    shop.$store.get()?.destroy();
    URL.revokeObjectURL(address);
    for (const left of document.querySelectorAll('body > vitrine-shop, body > vitrine-cart')) left.remove();
  });
  const element = (shop.matches(tag) ? shop : shop.querySelector(tag)) as HTMLElementTagNameMap[T];
  await element.updateComplete;
  return {
    element,
    shop,
    async open() {
      const store = (await shop.open())!;
      const { server } = store.adapter as CommerceAdapter & { readonly server: { readonly faults: MemoryFaults } };
      return Object.assign(store, { faults: server.faults });
    },
  };
}

/** Every element under `root` that fits, through shadow roots, in the order of the document. */
export function deepAll(root: ParentNode, selector: string): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('*')).flatMap((node) => [
    ...(node.matches(selector) ? [node] : []),
    ...(node.shadowRoot ? deepAll(node.shadowRoot, selector) : []),
  ]);
}

/** The first that fits in an element's shadow root or deeper. Throws where there is none. */
export function deepQuery<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E {
  const [found] = deepAll(element.shadowRoot ?? element, selector);
  if (!found) throw new Error(`nothing in <${element.localName}> fits ${selector}`);
  return found as E;
}

/** Resolves once `predicate` holds; the test's own time limit is the only one. */
export async function until(predicate: () => boolean): Promise<void> {
  const end = performance.now() + LONGEST;
  while (!predicate()) {
    if (performance.now() > end) throw new Error(`never came: ${String(predicate).replace(/\s+/g, ' ')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Milliseconds after which what is waited for is not coming; less than a test may take, so that it can say what it was. */
const LONGEST = 60_000;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, one line each; an empty list is what is wanted. */
export async function axeFindings(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element as HTMLElement, { runOnly: { type: 'tag', values: TAGS } });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
  );
}

/** Where the focus is, through shadow roots. */
export function focusedDeep(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
