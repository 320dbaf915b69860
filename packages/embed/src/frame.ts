/**
 * The page of the iframe form, `embed.html#show=/shows/evening.json&lang=de&channel=a1&parent=https://page.example`: a shop and a player
 * by what the hash says. It tells the page around it how high it is, and what happens.
 */
import type { VitrineError } from '@vitrine/core';
import { FACTS, type FrameMessage } from './frame-messages.js';

const OF_SHOP = ['adapter', 'endpoint', 'country', 'currency', 'lang', 'consent'];
const OF_PLAYER = ['show', 'src', 'poster', 'products', 'autoplay', 'muted', 'loop', 'start'];
const ADDRESSES = ['show', 'src', 'poster', 'endpoint'];

/** What the site that hosts the page allows; it stands in the page itself, where no address can reach it. */
interface Allowed {
  readonly parents: readonly string[];
  readonly hosts: readonly string[];
  readonly checkoutOrigins: readonly string[];
}

const allowed: Allowed = {
  parents: [],
  hosts: [],
  checkoutOrigins: [],
  ...(JSON.parse(document.querySelector('#vitrine-frame')?.textContent ?? '{}') as Partial<Allowed>),
};
const asked = new URLSearchParams(location.hash.slice(1));
// in a sandbox `location.origin` is "null"; the address tells all the same whose page this is
const home = new URL(location.href).origin;

function refuse(name: string, value: string): void {
  const message = `embed.html takes no ${name} of another site that it does not list in "hosts": ${value}`;
  const detail: VitrineError = { code: 'security/unsafe-url', severity: 'degraded', retryable: false, message, path: name };
  document.dispatchEvent(new CustomEvent('vitrine-error', { detail, bubbles: true }));
  console.warn(`Vitrine: ${message}`);
}

/** Whoever links to this page writes its hash, so that nothing in it may lead to a site that the host has not named. */
function mayUse(name: string, value: string): boolean {
  if (!ADDRESSES.includes(name)) return true;
  const origin = URL.canParse(value, location.href) ? new URL(value, location.href).origin : '';
  if (origin === home || allowed.hosts.includes(origin)) return true;
  refuse(name, value);
  return false;
}

function make(tag: string, names: readonly string[]): HTMLElement {
  const element = document.createElement(tag);
  for (const name of names) {
    const value = asked.get(name);
    if (value !== null && mayUse(name, value)) element.setAttribute(name, value);
  }
  return element;
}

function talk(channel: string): void {
  const post = (message: FrameMessage, target: string) => parent.postMessage({ vitrine: channel, ...message }, target);
  // the height is no secret, and the page around may be in a sandbox of its own
  new ResizeObserver(() =>
    post({ type: 'resize', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*'),
  ).observe(document.body);
  const listener = asked.get('parent') ?? '';
  if (listener === home || allowed.parents.includes(listener))
    for (const name of FACTS)
      addEventListener(name, (event) => post({ type: 'fact', name, detail: (event as CustomEvent<unknown>).detail }, listener));
}

const sheet = new CSSStyleSheet();
sheet.replaceSync('html, body { margin: 0 }');
document.adoptedStyleSheets = [sheet];

const shop = make('vitrine-shop', OF_SHOP);
if (allowed.checkoutOrigins.length > 0) shop.setAttribute('checkout-origins', allowed.checkoutOrigins.join(' '));
shop.append(make('vitrine-player', OF_PLAYER));
const lang = asked.get('lang');
if (lang) document.documentElement.lang = lang;
const channel = asked.get('channel');
if (channel) talk(channel);
document.body.append(shop);
// the page is what its hash says, and another hash is another page
addEventListener('hashchange', () => location.reload());
