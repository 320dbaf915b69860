/** What `css` is in the script tag's build: a style sheet to adopt. The names are those of `@lit/reactive-element/css-tag.js`. */
export const supportsAdoptingStyleSheets = true;

export class CSSResult {
  _$cssResult$ = true;
  #sheet;
  constructor(cssText) {
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.#sheet) (this.#sheet = new globalThis.CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
  toString() {
    return this.cssText;
  }
}

export const unsafeCSS = (text) => new CSSResult(`${text}`);
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values));
export const getCompatibleStyle = (sheet) => sheet;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
