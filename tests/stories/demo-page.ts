/** The built demo in a real Chromium, by what controls are and how they are called. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, ElementHandle, Page } from 'puppeteer-core';

const ROLES = {
  button: 'button',
  link: 'a[href]',
  radio: 'input[type="radio"]',
  dialog: 'dialog[open]',
  spinbutton: 'input[type="number"]',
  heading: 'h1, h2, h3',
} as const;
export type Role = keyof typeof ROLES;

export interface DemoPage {
  readonly page: Page;
  /** What went wrong unseen: exceptions, and whatever the console calls an error. */
  readonly faults: string[];
  /** The first of that name, as soon as it is there. */
  find(role: Role, name: string): Promise<ElementHandle<Element>>;
  press(role: Role, name: string): Promise<void>;
  tap(role: Role, name: string): Promise<void>;
  /** Presses Tab until the focus is on what is called so. Answers with the names that it came by, that one last. */
  tabTo(name: RegExp): Promise<readonly string[]>;
}

const PATIENCE = 15_000;
const MOST_TABS = 60;

/**
 * Runs in the page, and so holds no function of its own: the first that is seen of that name, through shadow roots. While
 * a modal dialog is open only what stands in it can be had.
 */
function lookFor(selector: string, name: string): Element | null {
  const queue = [...document.querySelectorAll('*')];
  const fitting: Element[] = [];
  let modal: Element | undefined;
  for (let element = queue.shift(); element; element = queue.shift()) {
    if (element.shadowRoot) queue.unshift(...element.shadowRoot.querySelectorAll('*'));
    if (element.matches(':modal')) modal = element;
    if (!element.matches(selector) || !element.checkVisibility()) continue;
    const { labels } = element as HTMLInputElement;
    const by = (element.getRootNode() as Document).getElementById(element.getAttribute('aria-labelledby') ?? '');
    const called = element.ariaLabel ?? by?.textContent ?? labels?.[0]?.textContent ?? element.textContent ?? '';
    if (called.trim() === name) fitting.push(element);
  }
  for (const element of fitting)
    for (
      let node: Element | null | undefined = element;
      node;
      node = node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host
    )
      if (node === (modal ?? element)) return element;
  return null;
}

/** The name of what has the focus, through shadow roots; `''` where nothing has it. */
const focusName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return '';
    const { labels } = element as HTMLInputElement;
    return (
      (element.ariaLabel ?? (labels?.length ? labels[0]!.textContent : element.textContent) ?? '').trim() || element.localName
    );
  });

export async function openDemo(context: BrowserContext, url: string): Promise<DemoPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(url);
  const seen = async (role: Role, name: string) =>
    (await page.evaluateHandle(lookFor, ROLES[role], name)).asElement() as ElementHandle<Element> | null;
  // asked from outside: a tab in the background has no frames to wait for
  const find: DemoPage['find'] = async (role, name) => {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(20)) {
      const found = await seen(role, name);
      if (found) return found;
    }
    throw new Error(`no ${role} "${name}"; the focus is on "${await focusName(page)}"`);
  };
  /** Found, and standing still: nobody hits a button in a drawer that is still on its way in. */
  const still: DemoPage['find'] = async (role, name) => {
    for (let before = ''; ; await sleep(50)) {
      const found = await find(role, name);
      const place = JSON.stringify(await found.boundingBox());
      if (place === before) return found;
      before = place;
    }
  };
  return {
    page,
    faults,
    find,
    press: async (role, name) => (await still(role, name)).click(),
    tap: async (role, name) => (await still(role, name)).tap(),
    async tabTo(name) {
      const passed: string[] = [];
      while (passed.length < MOST_TABS) {
        await page.keyboard.press('Tab');
        passed.push(await focusName(page));
        if (name.test(passed.at(-1)!)) return passed;
      }
      throw new Error(`Tab does not lead to ${String(name)}, but to ${passed.join(' | ')}`);
    },
  };
}
