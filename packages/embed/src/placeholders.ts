/**
 * Placeholders: `<div data-vitrine="player" data-show="…">`, for content systems that strip unknown elements. Each becomes the element it
 * names; loaded only where a page has one.
 */
/** What the class of each of our elements knows of its properties. */
export interface Declared {
  readonly elementProperties: ReadonlyMap<string, { readonly attribute?: string | boolean }>;
  /** Reads the declarations, which registering would do as well. */
  finalize(): void;
}
type Values = Record<string, unknown>;

/** What becomes the element itself; anything else, a link most of all, is put into it. */
const SHELLS = /^(div|span|section|figure|p)$/;
/** What a placeholder says of its place on the page. */
const OF_PLACE = /^(id|class|dir|lang|hidden|title|aria-.+)$/;
const MARK = Symbol.for('vitrine.version');

const seen = new WeakSet<HTMLElement>();

const trouble = (...of: Parameters<typeof import('./trouble.js').tell>) =>
  void import('./trouble.js').then(({ tell }) => tell(...of));

/** Upgrades the placeholders that are on the page now. `bring` loads and defines an element of the manifest by its tag. */
export function upgrade(manifest: Readonly<Record<string, unknown>>, bring: (tag: string) => unknown): void {
  for (const placeholder of document.querySelectorAll<HTMLElement>('[data-vitrine]')) {
    const name = placeholder.dataset['vitrine'] ?? '';
    const tag = `vitrine-${name}`;
    if (seen.has(placeholder)) continue;
    seen.add(placeholder);
    if (!Object.hasOwn(manifest, tag)) trouble('config/invalid', name);
    else {
      void bring(tag);
      void customElements.whenDefined(tag).then((element) => {
        // while its element was on the way it may have gone; it is found again when it comes back
        if (!placeholder.isConnected) seen.delete(placeholder);
        else if (MARK in element) become(placeholder, tag, element as unknown as Declared);
      });
    }
  }
}

/** The JSON in a placeholder, as far as the element knows it. Data: it names properties, and nothing of it is run. */
function written(placeholder: HTMLElement, { elementProperties }: Declared): Values {
  const script = placeholder.querySelector(':scope > script[type="application/json"]');
  if (!script) return {};
  try {
    const all = Object.entries(JSON.parse(script.textContent ?? '') as object);
    const isKnown = (key: string) => (elementProperties.get(key)?.attribute ?? key) !== false && elementProperties.has(key);
    for (const [key] of all) if (!isKnown(key)) trouble('config/unknown-key', key);
    return Object.fromEntries(all.filter(([key]) => isKnown(key)));
  } catch (cause) {
    trouble('config/invalid', placeholder.dataset['vitrine'] ?? '', cause);
    return {};
  }
}

/** An attribute counts more than a property that the page has set, that more than the JSON, and that more than `data-…`. */
function become(placeholder: HTMLElement, tag: string, element: Declared): void {
  const made = document.createElement(tag);
  const json = written(placeholder, element);
  for (const [name, { attribute = name }] of element.elementProperties) {
    // only what the element knows: a content system lets everybody write data-…, `data-onclick` for one
    if (typeof attribute !== 'string') continue;
    const [own, data] = [placeholder.getAttribute(attribute), placeholder.getAttribute(`data-${attribute}`)];
    if (own !== null) made.setAttribute(attribute, own);
    else if (Object.hasOwn(placeholder, name)) Reflect.set(made, name, Reflect.get(placeholder, name));
    else if (name in json) Reflect.set(made, name, json[name]);
    else if (data !== null) made.setAttribute(attribute, data);
  }
  for (const { name, value } of [...placeholder.attributes])
    if (OF_PLACE.test(name)) {
      made.setAttribute(name, value);
      placeholder.removeAttribute(name);
    }
  if (placeholder.style.length > 0) made.style.cssText = placeholder.style.cssText;
  delete placeholder.dataset['vitrine'];
  placeholder.replaceWith(made);
  made.append(...(SHELLS.test(placeholder.localName) ? placeholder.childNodes : [placeholder]));
}
