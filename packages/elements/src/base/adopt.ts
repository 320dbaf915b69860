import type { CSSResult, LitElement } from 'lit';

/** Gives an element styles that came after it, once each. */
export function adopt(element: LitElement, ...styles: readonly CSSResult[]): void {
  const root = element.renderRoot as ShadowRoot;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
