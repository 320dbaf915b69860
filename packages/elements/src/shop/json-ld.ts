/** The page's own structured data, as text; whoever wants it parses and checks it. */
export const jsonLd = (): readonly string[] =>
  Array.from(document.querySelectorAll('script[type="application/ld+json"]'), (script) => script.textContent ?? '');
